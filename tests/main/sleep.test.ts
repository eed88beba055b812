import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { sleepWithComputer } from '../../main/sleep'
import { HandTimers } from '../scanners/hand-timers'

function aComputer() {
  const power = new EventEmitter()
  const timers = new HandTimers()
  const told: string[] = []
  const scanners = {
    sleep: async () => {
      told.push('sleep')
    },
    wake: () => {
      told.push('wake')
    },
  }
  sleepWithComputer(power, scanners, timers)
  return { power, timers, told }
}

describe('a computer that sleeps', () => {
  it('has its scanners let go at once, and found again two seconds after it woke up', () => {
    const { power, timers, told } = aComputer()

    power.emit('suspend')
    expect(told).toEqual(['sleep'])
    power.emit('resume')
    timers.advance(1999)
    expect(told).toEqual(['sleep'])
    timers.advance(1)

    expect(told).toEqual(['sleep', 'wake'])
  })

  it('finds nothing again when it falls asleep within these two seconds', () => {
    const { power, timers, told } = aComputer()

    power.emit('suspend')
    power.emit('resume')
    timers.advance(1000)
    power.emit('suspend')
    timers.advance(60_000)

    expect(told).toEqual(['sleep', 'sleep'])
  })

  it('finds them again once, however often the system says that it woke up', () => {
    const { power, timers, told } = aComputer()

    power.emit('resume')
    power.emit('resume')
    timers.advance(60_000)

    expect(told).toEqual(['wake'])
  })
})
