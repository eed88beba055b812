import { contextBridge, ipcRenderer } from 'electron'

// The preload knows no call by name: the main process decides what exists and checks every input.
const station = Object.freeze({
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  listen: (listener: (name: string, payload: unknown) => void): (() => void) => {
    const forward = (_event: unknown, name: string, payload: unknown): void => listener(name, payload)
    ipcRenderer.on('event', forward)
    return () => void ipcRenderer.off('event', forward)
  },
})

contextBridge.exposeInMainWorld('station', station)
