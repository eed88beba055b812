import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../../main/papers/html'

const paragraph = (text: string): string => html`<p title="${text}">${text}</p>`.text

describe('a value in a page', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['Cable & plug', 'Cable &amp; plug'],
    ['" onload="x', '&quot; onload=&quot;x'],
    ["O'Neill", 'O&#39;Neill'],
    ['&lt;', '&amp;lt;'],
    ['נתב מרכזי 😀', 'נתב מרכזי 😀'],
    ['A\u0000B\u001bC', 'ABC'],
    ['two\nlines', 'two\nlines'],
  ])('is shown as %j', (typed, shown) => {
    expect(paragraph(typed)).toBe(`<p title="${shown}">${shown}</p>`)
  })

  it('can never begin a tag or end an attribute, whatever it is', () => {
    assert(
      property(string({ unit: 'binary-ascii' }), (text) => {
        const shown = html`${text}`.text
        expect(shown).not.toMatch(/[<>"']/u)
        expect(shown.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, '')).not.toContain('&')
      }),
    )
  })

  it('stands as it is when it was made by html itself', () => {
    const cells = ['<1>', '2'].map((text) => html`<td>${text}</td>`)

    expect(html`<tr>${cells}</tr>`.text).toBe('<tr><td>&lt;1&gt;</td><td>2</td></tr>')
  })

  it('is left out when there is none; zero is not none', () => {
    expect(html`<b>${null}${''}${0}</b>`.text).toBe('<b>0</b>')
  })
})
