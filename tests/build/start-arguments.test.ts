import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readStartArguments } from '../../build/app/start-arguments.mjs'

describe('readStartArguments', () => {
  it('opens the app on its usual data when nothing is asked for', () => {
    expect(readStartArguments([], '/home/ann')).toEqual({
      playsDemo: false,
      dataDir: undefined,
      others: [],
    })
  })

  it('plays the demo when asked, without telling the app', () => {
    expect(readStartArguments(['--demo'], '/home/ann')).toMatchObject({ playsDemo: true, others: [] })
  })

  it('means a relative data folder from where it was typed', () => {
    const dataDir = resolve('/home/ann', 'bench 2')

    const read = readStartArguments(['--data=bench 2'], '/home/ann')

    expect(read).toMatchObject({ dataDir, others: [] })
  })

  it('hands everything else to the app', () => {
    const read = readStartArguments(['--lang=de', '--data=/x', '--demo'], '/home/ann')

    expect(read.others).toEqual(['--lang=de'])
  })
})
