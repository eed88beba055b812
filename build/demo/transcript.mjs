// What the demo leaves behind: a numbered screenshot and a sentence for each step.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export class Transcript {
  /** @type {string[]} */
  #lines = []
  #count = 0
  #folder
  #page

  /**
   * @param {string} folder
   * @param {import('@playwright/test').Page} page
   */
  constructor(folder, page) {
    this.#folder = folder
    this.#page = page
  }

  /** @param {string} folder */
  static async clear(folder) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true })
  }

  /**
   * Tells a step and keeps what the screen shows then.
   * @param {string} sentence
   */
  async tell(sentence) {
    this.#count += 1
    const picture = `${String(this.#count).padStart(2, '0')}.png`
    await this.#page.screenshot({ path: join(this.#folder, picture), animations: 'disabled' })
    this.#lines.push(`${this.#count}. ${sentence}\n\n   ![](${picture})\n`)
    console.log(`  ${this.#count}. ${sentence}`)
    await this.#write()
  }

  #write() {
    const text = `# Serial Station, the main job\n\n${this.#lines.join('\n')}`
    return writeFile(join(this.#folder, 'transcript.md'), text)
  }
}
