import { unescaped } from './escapes'
import { readXml, type XmlListener } from './xml'

/** The texts of a workbook, which its cells name by number. Rich text is joined; reading aids (`rPh`) are left out. */
export function* readSharedStrings(part: string, bytes: Buffer): Generator<number, readonly string[]> {
  const strings: string[] = []
  const joined = new JoinedText()
  const listener: XmlListener = {
    open: (name) => joined.open(name),
    close: (name) => {
      joined.close(name)
      if (name === 'si') strings.push(joined.take())
    },
    text: (text) => joined.text(text),
  }
  yield* readXml(part, bytes, listener)
  return strings
}

/** Gathers the `t` elements of one text. */
export class JoinedText {
  #text = ''
  #isInText = false
  #isInReadingAid = false

  open(name: string): void {
    if (name === 'rPh') this.#isInReadingAid = true
    if (name === 't') this.#isInText = !this.#isInReadingAid
  }

  close(name: string): void {
    if (name === 'rPh') this.#isInReadingAid = false
    if (name === 't') this.#isInText = false
  }

  text(text: string): void {
    if (this.#isInText) this.#text += text
  }

  take(): string {
    const text = unescaped(this.#text)
    this.#text = ''
    return text
  }
}
