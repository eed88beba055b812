import type { RefusalOf } from '../../shared/refusal'

type Reason = RefusalOf<'file-not-saved'>['reason']

/** Why a file is not saved, by what the system says; undefined when the operator can do nothing about it. */
export const notSavedReason = (systemCode: unknown): Reason | undefined => reasons.get(systemCode)

const reasons = new Map<unknown, Reason>([
  ['EACCES', 'no-access'],
  ['EPERM', 'no-access'],
  // Windows: another program has the file open.
  ['EBUSY', 'no-access'],
  ['EROFS', 'no-access'],
  ['EISDIR', 'no-access'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['ENOENT', 'folder-gone'],
  ['ENOTDIR', 'folder-gone'],
  ['too-many-rows', 'too-many-rows'],
])
