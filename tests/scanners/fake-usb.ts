import type { UsbDriver } from '../../main/scanners/hot-plug'

/** A USB bus and the `usb` package before it, which tells of each device by itself, a hub's one after the other. */
export class FakeUsb {
  readonly told = new Set<() => void>()
  /** Said instead of the devices, as where the system has no bus. */
  busProblem: string | undefined
  /** Said instead of listening. */
  watchProblem: string | undefined
  /** Said instead of letting go. */
  endProblem: string | undefined

  readonly driver: UsbDriver = {
    nativeGetDevices: async () => {
      failWith(this.busProblem)
      return []
    },
    Emitter: emitterAt(this),
  }

  plugIn(devices = 1): void {
    for (let device = 0; device < devices; device += 1) for (const tell of this.told) tell()
  }
}

const emitterAt = (usb: FakeUsb): UsbDriver['Emitter'] =>
  class {
    async addAttach(onAttach: () => void): Promise<void> {
      failWith(usb.watchProblem)
      usb.told.add(onAttach)
    }

    async removeAttach(): Promise<void> {
      usb.told.clear()
      failWith(usb.endProblem)
    }
  }

function failWith(problem: string | undefined): void {
  if (problem !== undefined) throw new Error(problem)
}
