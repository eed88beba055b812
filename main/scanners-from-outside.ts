import { type PairedScanner, usualBaudRate } from '../shared/paired-scanner'

/** The scanners this start listens to: those that are paired, and one at each com port it was given from outside. */
export function withThoseFromOutside(
  paired: readonly PairedScanner[],
  comPorts: readonly string[],
): readonly PairedScanner[] {
  const isPaired = (path: string) =>
    paired.some(({ connection }) => connection.kind === 'com-port' && connection.path === path)
  return [...paired, ...comPorts.filter((path) => !isPaired(path)).map(atComPort)]
}

const atComPort = (path: string): PairedScanner => ({
  scannerId: `com-port ${path}`,
  name: path,
  role: { kind: 'any' },
  connection: { kind: 'com-port', path, baudRate: usualBaudRate, suffix: 'auto', device: null },
})
