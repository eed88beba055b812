import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { JournalledFrame } from '../../../shared/journalled-frame'
import { accepted } from '../../../shared/result'
import { ScanId } from '../../../shared/values'
import { idleDesk } from '../support/answers'
import { renderScreen } from '../support/render-screen'

const aFrame = (scanId: number, frame: Partial<JournalledFrame>): JournalledFrame => ({
  scanId: ScanId.parse(scanId),
  at: new Date(2026, 10, 14, 10, 12, 7, 42).getTime() + scanId,
  scannerName: 'Bench A',
  source: 'scan',
  hex: Buffer.from(frame.text ?? '').toString('hex'),
  text: '',
  aim: null,
  ending: 'mark',
  meaning: { kind: 'understood', format: 'plain', symbology: null, facts: [] },
  status: 'judged',
  outcome: 'captured',
  refusal: null,
  ...frame,
})

const label = aFrame(1, {
  text: '010952123450017921Test\u001d10L7',
  aim: ']d2',
  meaning: {
    kind: 'understood',
    format: 'gs1',
    symbology: 'gs1-datamatrix',
    facts: [
      { what: 'gtin', text: '09521234500179' },
      { what: 'serial', text: 'Test' },
      { what: 'lot', text: 'L7' },
    ],
  },
})
const noise = aFrame(2, {
  text: 'SN-\u00ff',
  hex: '534e2dff',
  scannerName: 'Bench B',
  ending: null,
  meaning: { kind: 'damaged', reason: 'serial-noise' },
  outcome: 'refused',
})
const twice = aFrame(3, {
  text: 'SN-1',
  outcome: 'left-out',
  refusal: { code: 'no-active-line' },
})

function showing(...newestFirst: JournalledFrame[]) {
  let frames = newestFirst
  const shown = renderScreen('/settings/frames', { 'scanning.listFrames': () => accepted(frames) })
  return {
    ...shown,
    comes: (frame: JournalledFrame) => {
      frames = [frame, ...frames]
      shown.station.announce('warehouse.changed', { topics: ['frames'] })
    },
  }
}

const rows = () => screen.getAllByRole('row').slice(1)
const detail = () => within(screen.getByRole('region', { name: 'The scan in detail' }))

describe('what the scanners sent', () => {
  it('says what to do while nothing was scanned', async () => {
    showing()

    expect(await screen.findByText('Nothing was scanned at this station yet')).toBeInTheDocument()
  })

  it('shows each scan with its moment to the millisecond, its text and what it was understood as', async () => {
    showing(noise, label)

    const row = await screen.findByRole('row', { name: /GS1 DataMatrix/u })
    expect(row).toHaveTextContent('14 Nov 10:12:07.043')
    expect(row).toHaveTextContent('GTIN 09521234500179 · Serial no. Test · Batch L7')
    expect(row).toHaveTextContent('Accepted')
  })

  it('names what cannot be seen in a text', async () => {
    showing(aFrame(1, { text: ' A\u001dB\u200b\u007f' }))

    const row = await screen.findByRole('row', { name: /U\+200B/u })
    expect(row).toHaveTextContent('spaceAGSBU+200BDEL')
  })

  it('shows the newest in detail, byte by byte, until another one is chosen', async () => {
    const { user } = showing(noise, label)
    await screen.findByRole('row', { name: /GS1 DataMatrix/u })
    expect(detail().getByText(/53 4E 2D FF/u)).toHaveTextContent('SN-·')

    await user.click(screen.getByRole('row', { name: /GS1 DataMatrix/u }))

    expect(detail().getByText(']d2')).toBeInTheDocument()
    expect(detail().getByText('The scanner’s own end mark')).toBeInTheDocument()
    expect(detail().getByText('Test')).toBeInTheDocument()
    await user.click(detail().getByRole('button', { name: 'Show the newest' }))
    expect(detail().getByText(/53 4E 2D FF/u)).toBeInTheDocument()
  })

  it('says why a damaged scan was none, and why another one was left out', async () => {
    const { user } = showing(twice, noise)

    expect(await screen.findByText('No line is waiting for a serial number')).toBeInTheDocument()
    await user.click(screen.getByRole('row', { name: /Bench B/u }))

    expect(detail().getByText('The scanner sent something that is not a code')).toBeInTheDocument()
  })

  it('adds scans as they come, and holds still while it is paused', async () => {
    const { user, comes } = showing(label)
    await screen.findByRole('row', { name: /GS1 DataMatrix/u })

    comes(noise)
    expect(await screen.findByRole('row', { name: /Bench B/u })).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    comes(twice)

    expect(await screen.findByText('Paused: 1 newer scan')).toBeInTheDocument()
    expect(rows()).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Go on' }))
    expect(rows()).toHaveLength(3)
  })

  it('shows one scanner alone, or what was refused', async () => {
    const { user } = showing(twice, noise, label)
    await screen.findByRole('row', { name: /GS1 DataMatrix/u })

    await user.click(screen.getByRole('switch', { name: 'Refused only' }))
    expect(rows()).toHaveLength(2)
    await user.click(screen.getByRole('combobox', { name: 'Scanner' }))
    await user.click(await screen.findByRole('option', { name: 'Bench B' }))

    expect(rows()).toHaveLength(1)
    expect(rows()[0]).toHaveTextContent('Bench B')
  })

  it('opens no card of what is scanned here', async () => {
    const { station } = showing(label)
    await screen.findByRole('row', { name: /GS1 DataMatrix/u })

    station.announce('scanning.deskChanged', {
      ...idleDesk,
      revision: 1,
      verdict: {
        scanId: ScanId.parse(9),
        text: 'SN-1',
        source: 'scan',
        scannerName: 'Bench A',
        at: 0,
        outcome: { kind: 'peeked', serialIds: [], productIds: [] },
        revision: 1,
      },
    })

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
})
