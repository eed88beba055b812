import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { accepted, refused } from '../../../shared/result'
import { ScanId } from '../../../shared/values'
import { fault, type Handlers } from '../support/fake-station'
import { atBench } from './bench'
import { capturedOutcome, receipt, routers } from './receipt-examples'

const entry = () => screen.findByRole('textbox', { name: 'Serial number' })
const entering: Handlers = { 'scanning.enter': () => accepted({ scanId: ScanId.parse(1) }) }

describe('the field for a number that cannot be scanned', () => {
  it('has the focus, and takes one number after the other with Enter', async () => {
    const { user, station } = atBench(receipt(), entering)
    expect(await entry()).toHaveFocus()

    await user.keyboard('SN-1{Enter} 007 {Enter}')

    expect(station.inputsOf('scanning.enter')).toEqual([{ text: 'SN-1' }, { text: ' 007 ' }])
    expect(await entry()).toHaveValue('')
  })

  it('does nothing while it is empty', async () => {
    const { user, station } = atBench(receipt(), entering)
    await entry()

    await user.keyboard('{Enter} {Enter}')

    expect(station.inputsOf('scanning.enter')).toEqual([])
  })

  it('gives back what was not taken, and says why', async () => {
    const { user } = atBench(receipt(), {
      'scanning.enter': () => refused({ code: 'too-many-waiting', most: 2000 }),
    })
    await entry()

    await user.keyboard('SN-1{Enter}')

    expect(await screen.findByRole('alert')).toHaveTextContent('2,000')
    expect(await entry()).toHaveValue('SN-1')
  })

  it('gives back what could not be written down, and says it until something else is done', async () => {
    const bench = atBench(receipt(), { 'scanning.enter': () => fault('disk-full', 'F-9') })
    await entry()
    await bench.user.keyboard('SN-1{Enter}')
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full: nothing was saved')
    expect(screen.getByRole('alert')).toHaveTextContent('Reference F-9')
    expect(await entry()).toHaveValue('SN-1')

    await bench.scan({ outcome: capturedOutcome(), scanId: 2, line: routers({ captured: 8 }) })

    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it('does not mix a late refusal with what is being typed already', async () => {
    let refuseLate: (() => void) | undefined
    const { user } = atBench(receipt(), {
      'scanning.enter': () =>
        new Promise((resolve) => {
          refuseLate = () => resolve(refused({ code: 'too-many-waiting', most: 2000 }))
        }),
    })
    await entry()
    await user.keyboard('SN-1{Enter}')
    await user.keyboard('SN-2')

    refuseLate?.()

    expect(await screen.findByRole('alert')).toBeInTheDocument()
    expect(await entry()).toHaveValue('SN-2')
  })

  it('keeps one pasted number, and opens the list for several', async () => {
    const { user } = atBench(receipt(), entering)
    await entry()

    await user.paste('SN-1')
    expect(await entry()).toHaveValue('SN-1')
    await user.paste('SN-2\nSN-3\n')

    const dialog = within(await screen.findByRole('dialog', { name: 'Paste a list' }))
    expect(dialog.getByRole('textbox')).toHaveValue('SN-2\nSN-3\n')
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    await waitFor(async () => expect(await entry()).toHaveFocus())
    expect(await entry()).toHaveValue('SN-1')
  })

  it('asks for a line before it opens the list', async () => {
    const { user } = atBench(receipt({ activeLineId: null }), entering)
    await entry()

    await user.paste('SN-2\nSN-3')

    expect(await screen.findByRole('alert')).toHaveTextContent('No line is waiting for a serial number')
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('takes the last number back with Ctrl+Z while it is empty, its own letters otherwise', async () => {
    const { user, station } = atBench(receipt({ captured: 3 }), {
      ...entering,
      'receiving.undoLast': () => accepted({ receipt: receipt(), serial: 'SN-88213-K' }),
    })
    await entry()

    await user.keyboard('S{Control>}z{/Control}')
    expect(station.inputsOf('receiving.undoLast')).toEqual([])
    await user.keyboard('{Backspace}{Control>}z{/Control}')

    expect(await screen.findByRole('region', { name: 'Verdict' })).toHaveTextContent('UndoneSN-88213-K')
    expect(station.inputsOf('receiving.undoLast')).toHaveLength(1)
  })
})

describe('the ways to give many numbers', () => {
  it('are there only while a line waits for some', async () => {
    atBench(receipt({ activeLineId: null }))
    await entry()

    for (const name of ['Range…', 'Paste list…', 'Auto-number…'])
      expect(screen.getByRole('button', { name })).toBeDisabled()
  })

  it('are left out where no numbers are asked for', async () => {
    atBench(receipt({ lines: [routers({ capturesSerials: false })], activeLineId: null }))

    expect(await screen.findByRole('alert')).toHaveTextContent('Serial numbers are not captured on purchases')
    expect(screen.getByRole('link', { name: 'My account > Settings > Purchases > Options' })).toHaveAttribute(
      'href',
      expect.stringContaining('/settings'),
    )
    expect(screen.queryByRole('textbox', { name: 'Serial number' })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: 'Range…' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Commit receive' })).toBeInTheDocument()
  })
})
