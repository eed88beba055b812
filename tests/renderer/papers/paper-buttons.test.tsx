import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { PaperButtons } from '../../../renderer/papers/paper-buttons'
import type { NamedPaper } from '../../../renderer/papers/use-paper'
import { accepted, refused } from '../../../shared/result'
import { DispatchId, InvoiceId } from '../../../shared/values'
import { fakeStation, fault, type Handlers } from '../support/fake-station'

const papers: readonly NamedPaper[] = [
  { name: 'Packing slip', paper: { kind: 'packing-slip', dispatchId: DispatchId.parse(7) } },
  { name: 'Invoice INV-1001', paper: { kind: 'invoice', invoiceId: InvoiceId.parse(3) } },
]

function renderButtons(handlers: Handlers) {
  const station = fakeStation(handlers)
  render(
    <MantineProvider env="test">
      <Notifications />
      <PaperButtons papers={papers} />
    </MantineProvider>,
  )
  const user = userEvent.setup()
  const choose = async (paper: string, act: string) => {
    await user.click(screen.getByRole('button', { name: paper }))
    await user.click(await screen.findByRole('menuitem', { name: act }))
  }
  return { station, choose, user }
}

describe('the papers of a document', () => {
  it('are printed, and say so', async () => {
    const { station, choose } = renderButtons({ 'papers.print': () => accepted({ isPrinted: true }) })

    await choose('Packing slip', 'Print')

    expect(await screen.findByText('Packing slip sent to the printer')).toBeInTheDocument()
    expect(station.inputsOf('papers.print')).toEqual([{ paper: { kind: 'packing-slip', dispatchId: 7 } }])
  })

  it('are saved, and say where', async () => {
    const path = '/home/mia/Invoice INV-1001.pdf'
    const { station, choose } = renderButtons({ 'papers.savePdf': () => accepted({ path }) })

    await choose('Invoice INV-1001', 'Save as PDF…')

    expect(await screen.findByText(`Saved as ${path}`)).toBeInTheDocument()
    expect(station.inputsOf('papers.savePdf')).toEqual([{ paper: { kind: 'invoice', invoiceId: 3 } }])
  })

  it('say nothing when that was cancelled, and nothing when they can be seen', async () => {
    const { station, choose } = renderButtons({
      'papers.print': () => accepted({ isPrinted: false }),
      'papers.savePdf': () => accepted({ path: null }),
      'papers.open': () => accepted({}),
    })

    await choose('Packing slip', 'Print')
    await choose('Packing slip', 'Save as PDF…')
    await choose('Packing slip', 'Open')

    await waitFor(() => expect(station.inputsOf('papers.open')).toHaveLength(1))
    expect(screen.queryByText(/sent to the printer|Saved as/u)).not.toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('say what is wrong with the printer, and can be tried again', async () => {
    const { station, choose, user } = renderButtons({
      'papers.print': () => refused({ code: 'printer-gone', printer: 'Brother HL' }),
    })

    await choose('Packing slip', 'Print')

    expect(await screen.findByRole('dialog', { name: 'No paper came of it' })).toHaveTextContent(
      /The printer Brother HL is not there.*Settings > Station > Printing/u,
    )
    station.answer({ 'papers.print': () => accepted({ isPrinted: true }) })
    await user.keyboard('{Escape}')
    await choose('Packing slip', 'Print')
    expect(await screen.findByText('Packing slip sent to the printer')).toBeInTheDocument()
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })

  it('give the reference of a fault', async () => {
    const { choose } = renderButtons({ 'papers.open': () => fault('internal', 'F-1234') })

    await choose('Packing slip', 'Open')

    expect(await screen.findByRole('dialog')).toHaveTextContent('F-1234')
  })
})
