// Linux: Chromium sandboxes a window by a user namespace, or by a helper that belongs to root. Where it has neither,
// it dies at the start with a message nobody can use; so this is looked at before.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from './processes.mjs'
import { Trouble } from './trouble.mjs'

/** Root's processes cannot be sandboxed; and whoever sets this variable wants no sandbox. */
export function goesWithoutSandbox() {
  if (process.platform !== 'linux') return false
  return process.getuid?.() === 0 || Boolean(process.env.ELECTRON_DISABLE_SANDBOX)
}

/** @param {string} electronFolder */
export function readySandbox(electronFolder) {
  if (process.platform !== 'linux' || goesWithoutSandbox()) return
  const helper = join(electronFolder, 'chrome-sandbox')
  if (allowsUserNamespaces() || isRootsHelper(helper)) return
  throw new Trouble(`Chromium cannot sandbox the window on this system. Run this, then try again:

  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'

(Without a sandbox, for a throw-away machine: set ELECTRON_DISABLE_SANDBOX=1)`)
}

function allowsUserNamespaces() {
  return !isRestrictedByAppArmor() && ask('unshare', ['--user', 'true']) !== undefined
}

function isRestrictedByAppArmor() {
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() === '1'
  } catch {
    return false
  }
}

/** @param {string} helper */
function isRootsHelper(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found?.uid === 0 && (found.mode & 0o4001) === 0o4001
}
