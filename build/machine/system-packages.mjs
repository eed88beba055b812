// Linux: the Debian packages that Electron, the scanners and the tests need. Installed when we may (root on a
// Debian), else the exact command is printed.
import { hasCommand, hasFonts, hasInitdb, hasLibrary } from './linux-probes.mjs'
import { ask, runQuietly } from './processes.mjs'
import { say, Trouble } from './trouble.mjs'

/** @typedef {'window' | 'virtual screen' | 'com-port pair' | 'compiler'} Purpose */
/** @typedef {{ hasCommand(name: string): boolean, hasLibrary(soname: string): boolean, hasFonts(): boolean }} Probes */
/** @typedef {{ name: string, purpose: Purpose, isPresent(probes: Probes): boolean }} SystemPackage */

/**
 * @param {string} name
 * @param {string} soname
 * @returns {SystemPackage}
 */
const library = (name, soname) => ({ name, purpose: 'window', isPresent: (on) => on.hasLibrary(soname) })

/**
 * @param {string} name
 * @param {Purpose} purpose
 * @param {string} [commandName]
 * @returns {SystemPackage}
 */
const command = (name, purpose, commandName = name) => ({
  name,
  purpose,
  isPresent: (on) => on.hasCommand(commandName),
})

/** @type {readonly SystemPackage[]} */
const PACKAGES = [
  library('libgtk-3-0', 'libgtk-3.so.0'),
  library('libnss3', 'libnss3.so'),
  library('libasound2', 'libasound.so.2'),
  library('libgbm1', 'libgbm.so.1'),
  // Without the next two the app starts, but finds neither HID scanners nor com ports.
  library('libusb-1.0-0', 'libusb-1.0.so.0'),
  command('udev', 'window', 'udevadm'),
  { name: 'fonts-dejavu-core', purpose: 'window', isPresent: (on) => on.hasFonts() },
  command('xvfb', 'virtual screen', 'Xvfb'),
  command('socat', 'com-port pair'),
  command('g++', 'compiler'),
  command('make', 'compiler'),
  command('python3', 'compiler'),
]

/**
 * @param {readonly Purpose[]} purposes
 * @param {Probes} probes
 * @returns {string[]} Debian's names of what is not there
 */
export function missingPackages(purposes, probes) {
  const wanted = PACKAGES.filter(({ purpose }) => purposes.includes(purpose))
  return wanted.filter((wantedPackage) => !wantedPackage.isPresent(probes)).map(({ name }) => name)
}

/** @param {readonly Purpose[]} purposes */
export async function readySystemPackages(purposes) {
  if (process.platform !== 'linux') return
  const missing = missingPackages(purposes, { hasCommand, hasLibrary, hasFonts })
  if (missing.length === 0) return
  if (!hasCommand('apt-get')) {
    say(`This system may lack what Debian calls ${missing.join(', ')}; going on without.`)
    return
  }
  if (!mayInstall())
    throw new Trouble(`Packages are missing. Run this, then try again:\n\n  ${commandFor(missing)}\n`)
  await install(missing)
}

/** The store's tests run on PostgreSQL too, and exports are opened in LibreOffice, where these can be had; else both are skipped. */
export async function readyTestPrograms() {
  if (process.platform !== 'linux' || !hasCommand('apt-get') || !mayInstall()) return
  if (!hasInitdb()) await tryToInstall('postgresql', 'the tests on PostgreSQL')
  if (!hasCommand('soffice')) await tryToInstall('libreoffice-calc-nogui', 'opening exports in LibreOffice')
}

/**
 * @param {string} name
 * @param {string} what
 */
async function tryToInstall(name, what) {
  try {
    await install([name])
  } catch {
    say(`${name} could not be installed: ${what} will be skipped.`)
  }
}

const mayInstall = () => process.getuid?.() === 0

/** @param {readonly string[]} names */
const commandFor = (names) =>
  `sudo apt-get update && sudo apt-get ${installing(currentNames(names)).join(' ')}`

/** @param {readonly string[]} names */
const installing = (names) => ['install', '-y', '--no-install-recommends', ...names]

/** @param {readonly string[]} names */
async function install(names) {
  say(`Installing system packages: ${names.join(', ')} ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const patience = ['-qq', '-o', 'DPkg::Lock::Timeout=120']
  await runQuietly('apt-get', [...patience, 'update'], { env })
  await runQuietly('apt-get', [...patience, ...installing(currentNames(names))], { env })
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries that use 64-bit time.
 * @param {readonly string[]} names
 */
function currentNames(names) {
  const isRenamed = ask('apt-cache', ['show', 'libasound2t64']) !== undefined
  return isRenamed ? names.map((name) => name.replace(/^(libgtk-3-0|libasound2)$/, '$1t64')) : [...names]
}
