import { describe, expect, it } from 'vitest'
import { footStyle, footTemplate } from '../../../main/papers/page-foot'
import { english } from '../../../main/papers/words/en'
import { textOf } from './paper-text'

describe('the foot of a page', () => {
  it('leaves places for its number and the number of pages', () => {
    const foot = footTemplate({ foot: 'Invoice <1>', words: english })

    expect(foot).toContain('<span class="pageNumber"></span> of <span class="totalPages"></span>')
    expect(textOf(foot)).toBe('Invoice <1> of')
  })

  it('counts the same on a printer', () => {
    expect(footStyle({ foot: 'D-1', words: english })).toContain(
      `content: counter(page) " of " counter(pages);`,
    )
  })

  it('is a text to the style too, whatever is in it', () => {
    const style = footStyle({ foot: `A"; } body { display: none; } \\ \n é😀`, words: english })

    expect(style).toContain(
      `content: "A\\22 \\3b  \\7d  body \\7b  display\\3a  none\\3b  \\7d  \\5c  \\a  é\\1f600 ";`,
    )
  })
})
