import { realpathSync, statfsSync } from 'node:fs'
import path from 'node:path'

// f_type of statfs(2). The locks of SQLite's WAL need memory that all its users share: one machine.
const NETWORK_FILE_SYSTEMS = new Set([
  0x69_69, // NFS
  0x51_7b, // SMB
  0xfe_53_4d_42, // SMB 2
  0xff_53_4d_42, // CIFS
  0x01_02_19_97, // 9P
  0x00_c3_64_00, // Ceph
])

/** `//server/share` or `\\server\share`, the form into which Windows resolves a mapped drive letter as well. */
export const isNetworkPath = (resolved: string): boolean => /^[\\/]{2}[^\\/?.]/.test(resolved)

/** True when the file lies on another machine, as far as Windows and Linux let us see. */
export function isOnNetworkDrive(file: string): boolean {
  const folder = path.dirname(path.resolve(file))
  return isNetworkPath(realpathSync.native(folder)) || NETWORK_FILE_SYSTEMS.has(statfsSync(folder).type)
}
