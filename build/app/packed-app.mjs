// Where electron-builder puts the unpacked app of this platform.
import { join } from 'node:path'
import { root } from '../machine/paths.mjs'

const name = 'Serial Station'

/** Folder and executable in dist/. */
const [folder, executable] = packedPlaces()

export const packedFolder = join(root, 'dist', folder)
export const packedExecutable = join(packedFolder, executable)

/** @returns {[folder: string, executable: string]} */
function packedPlaces() {
  if (process.platform === 'win32') return ['win-unpacked', `${name}.exe`]
  if (process.platform !== 'darwin') return ['linux-unpacked', 'serial-station']
  const macFolder = process.arch === 'arm64' ? 'mac-arm64' : 'mac'
  return [macFolder, join(`${name}.app`, 'Contents', 'MacOS', name)]
}
