/** Why a file is not saved, where the operator can do something about it. */
export type NotSavedReason = 'no-access' | 'disk-full' | 'folder-gone'

/** The same by what the system says; undefined when the operator can do nothing about it. */
export const notSavedReason = (systemCode: unknown): NotSavedReason | undefined => reasons.get(systemCode)

const reasons = new Map<unknown, NotSavedReason>([
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
])
