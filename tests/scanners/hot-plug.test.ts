import { describe, expect, it, onTestFinished } from 'vitest'
import { HotPlug, loadUsb, type UsbDriver } from '../../main/scanners/hot-plug'
import { FakeUsb } from './fake-usb'
import { HandTimers } from './hand-timers'

function atTheBus(loadDriver?: () => Promise<UsbDriver>) {
  const usb = new FakeUsb()
  const timers = new HandTimers()
  const hintedAt: number[] = []
  const hotPlug = new HotPlug(() => hintedAt.push(timers.now()), {
    loadDriver: loadDriver ?? (async () => usb.driver),
    timers,
  })
  onTestFinished(() => hotPlug.close())
  return { usb, timers, hintedAt, hotPlug }
}

async function listening() {
  const bus = atTheBus()
  await bus.hotPlug.start()
  return bus
}

describe('a plug that is put in', () => {
  it('is told at once, and again while the system makes a device of it', async () => {
    const { usb, timers, hintedAt, hotPlug } = await listening()
    expect(hotPlug.hints).toEqual({ kind: 'on' })

    usb.plugIn()
    timers.advance(60_000)

    expect(hintedAt).toEqual([0, 250, 750, 1750])
  })

  it('is told no more often when it is a hub full of devices', async () => {
    const { usb, timers, hintedAt } = await listening()

    usb.plugIn(20)
    expect(hintedAt).toEqual([0])
    timers.advance(100)
    usb.plugIn(20)
    timers.advance(60_000)

    // The later devices of the hub have all their chances too.
    expect(hintedAt).toEqual([0, 250, 500, 1000, 2000])
  })

  it('is told at once when it comes a while after another one', async () => {
    const { usb, timers, hintedAt } = await listening()

    usb.plugIn()
    timers.advance(600)
    usb.plugIn()
    timers.advance(60_000)

    expect(hintedAt).toEqual([0, 250, 600, 850, 1350, 2350])
  })

  it('is told at most four times a second while a bad contact comes and goes', async () => {
    const { usb, timers, hintedAt } = await listening()

    for (let elapsed = 0; elapsed < 10_000; elapsed += 10) {
      usb.plugIn()
      timers.advance(10)
    }

    expect(hintedAt).toHaveLength(41)
  })

  it('is told to nobody after the end, and nothing waits any more', async () => {
    const { usb, timers, hintedAt, hotPlug } = await listening()
    usb.plugIn()

    hotPlug.close()

    expect(usb.told.size).toBe(0)
    expect(timers.delays).toEqual([])
    usb.plugIn()
    expect(hintedAt).toEqual([0])
  })

  it('is listened to no more when the end came while it started', async () => {
    const { usb, hotPlug } = atTheBus()

    const starting = hotPlug.start()
    hotPlug.close()
    await starting

    expect(usb.told.size).toBe(0)
  })

  it('is let go also by a driver that refuses to', async () => {
    const { usb, hotPlug } = await listening()
    usb.endProblem = 'removeAttach error'

    expect(() => hotPlug.close()).not.toThrow()
  })
})

describe('a computer that tells of no plug', () => {
  it('is one whose driver does not load, and says why', async () => {
    const { hotPlug } = atTheBus(() => Promise.reject(new Error("Cannot find module '@node-usb/usb'")))
    expect(hotPlug.hints).toEqual({ kind: 'starting' })

    await hotPlug.start()

    expect(hotPlug.hints).toEqual({ kind: 'off', reason: "Cannot find module '@node-usb/usb'" })
  })

  it('is one without a USB bus, where nothing is listened to', async () => {
    const { usb, hotPlug } = atTheBus()
    usb.busProblem = 'getDevices error: /sys/bus/usb/devices/ not found (errno 2)'

    await hotPlug.start()

    expect(hotPlug.hints).toEqual({ kind: 'off', reason: usb.busProblem })
    expect(usb.told.size).toBe(0)
  })

  it('is one that lets nobody listen', async () => {
    const { usb, hotPlug } = atTheBus()
    usb.watchProblem = 'failed to open udev netlink socket'

    await hotPlug.start()

    expect(hotPlug.hints).toEqual({ kind: 'off', reason: usb.watchProblem })
  })
})

describe('the real driver', () => {
  it('listens, or says why it cannot', async () => {
    const hotPlug = new HotPlug(() => undefined, { loadDriver: loadUsb })
    onTestFinished(() => hotPlug.close())

    await hotPlug.start()

    expect(['on', 'off']).toContain(hotPlug.hints.kind)
    expect(hotPlug.hints).not.toHaveProperty('reason', '')
  })

  it('takes a listener and lets it go, bus or no bus', async () => {
    const { Emitter } = await loadUsb()
    const watch = new Emitter()

    await watch.addAttach(() => undefined)

    await expect(watch.removeAttach()).resolves.toBeUndefined()
  })
})
