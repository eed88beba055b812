import { mkdir } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const folder = 'test-output/screens'

/** The smallest thing that is hit with gloves on, in pixels. */
const leastTarget = 44

export interface Looks {
  /** Takes a picture of what is on screen in both themes, and checks that everybody can read and use it. */
  check(name: string): Promise<void>
  /** The same on a screen that is touched at the bench: everything on it is large enough for that. */
  checkAtBench(name: string): Promise<void>
}

export async function looksOf(page: Page): Promise<Looks> {
  await mkdir(folder, { recursive: true })
  await page.evaluate(axe.source)
  const check = async (name: string) => {
    await page.screenshot({ path: `${folder}/${name}.png` })
    expect(await violations(page, everything)).toEqual([])
    await showTheme(page, 'dark')
    await page.screenshot({ path: `${folder}/${name}-dark.png` })
    expect(await violations(page, colours)).toEqual([])
    await showTheme(page, 'light')
  }
  await showTheme(page, 'light')
  return {
    check,
    checkAtBench: async (name) => {
      expect(await smallTargets(page)).toEqual([])
      await check(name)
    },
  }
}

const everything: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}
/** All else is the same in both themes. */
const colours: axe.RunOptions = { runOnly: ['color-contrast'], resultTypes: ['violations'] }

const violations = (page: Page, options: axe.RunOptions): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    // A menu or a list that floats over the page belongs to no part of it.
    const floats = document.querySelector('[data-portal] :is([role=menu], [role=listbox])') !== null
    const found = await window.axe.run({ ...wanted, rules: { region: { enabled: !floats } } })
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)
  }, options)

/** As the setting does it, without waiting until it is saved; over once no colour is on its way any more. */
const showTheme = (page: Page, theme: 'light' | 'dark') =>
  page.evaluate(async (scheme) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
    const onTheirWay = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(onTheirWay.map(({ finished }) => finished))
  }, theme)

/** What can be pressed but is missed by a glove that comes down half a target beside its middle. */
const smallTargets = (page: Page) =>
  page.evaluate((least) => {
    const all =
      ':is(main, [role=dialog]) :is(button, input:not([type=checkbox]), textarea, label[for]:not(.mantine-InputWrapper-label)), [role=menuitem]'
    const isMissed = (target: Element) => {
      const { x, y, width, height } = target.getBoundingClientRect()
      // A row that is scrolled half out of its list is large enough all the same.
      if (Math.round(height) >= least) return false
      return [-1, 1].some((side) => {
        const hit = document.elementFromPoint(x + width / 2, y + height / 2 + side * (least / 2 - 1))
        return hit?.closest(all) !== target
      })
    }
    return Array.from(document.querySelectorAll(all))
      .filter((target) => isThere(target) && isMissed(target))
      .map((target) => `${target.outerHTML.slice(0, 160)}: ${target.getBoundingClientRect().height} px`)

    function isThere(target: Element): boolean {
      const { x, y, width, height } = target.getBoundingClientRect()
      return document.elementFromPoint(x + width / 2, y + height / 2)?.closest(all) === target
    }
  }, leastTarget)
