import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStudio, rowsOf, saved, startBrowser } from '../support/studio.ts'

const browser: Browser | undefined = await startBrowser()

describe.skipIf(!browser)('the page for everybody', () => {
  let page: Page

  beforeAll(async () => {
    ;({ page } = await openStudio(browser!))
    await page.waitForSelector('.cards li:last-child iframe')
  })
  afterAll(() => page.context().close())

  /** Goes on with Tab until a thing of that name has the focus. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab')
      const focused = await page.evaluate(() => {
        const one = document.activeElement
        return one?.getAttribute('aria-label') ?? one?.textContent ?? ''
      })
      if (name.test(focused)) return
    }
    throw new Error(`the keyboard does not reach ${name}`)
  }

  /** Things to press or fill that a screen reader has no name for. */
  const nameless = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button,input,select,summary,iframe,dialog,[role]')]
        .filter(
          (one) =>
            one.getClientRects().length > 0 &&
            one.getAttribute('aria-hidden') !== 'true' &&
            !one.closest('[aria-hidden=true]'),
        )
        .filter((one) => {
          const label = one.getAttribute('aria-label') ?? one.getAttribute('title') ?? ''
          const by = one.getAttribute('aria-labelledby')
          const words = one.textContent ?? ''
          const ofLabel = one instanceof HTMLInputElement ? (one.labels?.[0]?.textContent ?? '') : ''
          return `${label}${by ?? ''}${words}${ofLabel}`.trim() === ''
        })
        .map((one) => one.outerHTML.slice(0, 120)),
    )

  /** Words whose colour is too near to that of their ground (WCAG 2, 4.5 to 1). */
  const pale = () =>
    page.evaluate(() => {
      const channels = (colour: string) => (/rgba?\(([^)]+)\)/.exec(colour)?.[1] ?? '').split(/[ ,/]+/).map(Number)
      const light = (colour: string) => {
        const [r = 0, g = 0, b = 0] = channels(colour).map((one) => {
          const part = one / 255
          return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const ground = (element: Element | null): string => {
        for (let one = element; one; one = one.parentElement) {
          const colour = getComputedStyle(one).backgroundColor
          if ((channels(colour)[3] ?? 1) > 0.9) return colour
        }
        return 'rgb(255,255,255)'
      }
      return [...document.querySelectorAll('body *')]
        .filter((one) => [...one.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim() !== ''))
        .filter((one) => one.getClientRects().length > 0 && !one.closest(':disabled'))
        .flatMap((one) => {
          const [a, b] = [light(getComputedStyle(one).color), light(ground(one))].sort((x, y) => y - x) as [
            number,
            number,
          ]
          const ratio = (a + 0.05) / (b + 0.05)
          return ratio < 4.5 && getComputedStyle(one).fontSize !== '0px'
            ? [`${one.className} ${ratio.toFixed(1)} ${one.textContent?.slice(0, 20)}`]
            : []
        })
    })

  /** How much wider the page is than its window. */
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

  test('the first screen: names, contrast, and room at 200 %', async () => {
    expect(await nameless()).toEqual([])
    expect(await pale()).toEqual([])
    await page.setViewportSize({ width: 683, height: 384 })
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  test('a report is begun, written and exported by the keyboard alone', async () => {
    await tabTo(/标准三段式/)
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog.new')
    await page.keyboard.type('某县档案馆')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    expect((await rowsOf(page))[0]!.text).toContain('某县档案馆')
    // The text comes right behind the tools, and the cursor is in it when a report is opened.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.type('（讨论稿）')
    await saved(page)
    expect((await rowsOf(page))[0]!.text).toContain('讨论稿')
    // Tab is a level in the text; Escape leaves it for the panel beside.
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowRight')
    await page.waitForSelector('.findings')
    const download = page.waitForEvent('download')
    await tabTo(/^导出 Word/)
    await page.keyboard.press('Enter')
    expect((await download).suggestedFilename()).toContain('某县档案馆')
  })

  test('the writing screen: names, contrast, and room at 200 %', async () => {
    expect(await nameless()).toEqual([])
    expect(await pale()).toEqual([])
    await page.setViewportSize({ width: 683, height: 384 })
    await saved(page)
    expect(await overflow()).toBeLessThanOrEqual(0)
    const box = await page.locator('.ProseMirror').boundingBox()
    expect(box!.width).toBeGreaterThan(400)
  })
})
