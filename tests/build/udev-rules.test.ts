import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { scannerVendors } from '../../main/scanners/hid/scanner-vendors'

const rules = readFileSync('build/resources/70-serial-station-scanners.rules', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('the udev rules for scanners', () => {
  it('name exactly the makers that the program knows, each once', () => {
    const named = rules.map((rule) => /ATTRS\{idVendor\}=="([0-9a-f]{4})"/u.exec(rule)?.[1])

    expect(named).toEqual(
      [...scannerVendors.keys()].map((vendorId) => vendorId.toString(16).padStart(4, '0')),
    )
  })

  it('give the raw device, and it alone, to the person at the screen', () => {
    for (const rule of rules)
      expect(rule).toMatch(
        /^KERNEL=="hidraw\*", SUBSYSTEM=="hidraw", ATTRS\{idVendor\}=="....", TAG\+="uaccess"$/u,
      )
  })
})
