import { readFile } from 'node:fs/promises'
import { extractText, getDocumentProxy } from 'unpdf'

/** What a person reads on each page of a PDF. */
export async function readPdf(path: string): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)))
  const { text } = await extractText(pdf)
  return text
}
