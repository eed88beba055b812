import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { atBench } from '../receiving/bench'
import { idleDesk } from '../support/answers'
import { capturedOutcome, receipt, routers } from '../receiving/receipt-examples'

const band = () => screen.findByRole('region', { name: 'Verdict' })

describe('a scan at a station with several scanners', () => {
  it('says which one read it, and nothing of that where there is one', async () => {
    const bench = atBench(receipt())
    await band()
    const scan = () =>
      bench.scan({ outcome: capturedOutcome({ serial: 'SN-2' }), line: routers({ captured: 8 }) })

    await scan()
    expect(await band()).not.toHaveTextContent('Bench A')
    const [one] = idleDesk.scanners
    if (one) await bench.desk({ scanners: [one, { ...one, scannerId: 'other', name: 'Other' }] })
    await scan()

    expect(await band()).toHaveTextContent('AcceptedBench ASN-2')
  })
})

describe('a scan that did more than capture a number', () => {
  it('says which number gave way to it', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({
      outcome: capturedOutcome({ serial: 'SN-2', swappedFor: 'SN-1' }),
      line: routers({ captured: 8 }),
    })

    expect(await band()).toHaveTextContent('AcceptedSN-2Router X1Instead of SN-1, which is free again')
  })

  it('says that nobody had captured the number of its unit', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({
      outcome: capturedOutcome({ serial: 'SN-2', wasWithoutSerial: true }),
      line: routers({ captured: 8 }),
    })

    expect(await band()).toHaveTextContent('Was without serial no. until now')
  })

  it('says nothing of that after a plain capture', async () => {
    const bench = atBench(receipt())
    await band()

    await bench.scan({ outcome: capturedOutcome({ serial: 'SN-2' }), line: routers({ captured: 8 }) })

    expect(await band()).not.toHaveTextContent(/Instead of|without serial no\./u)
  })
})
