import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { sharedBrowser } from './chromium.ts'

/** The page as one file, as `npm run build` leaves it. */
export const studioFile = resolve('dist/zongjie.html')

/** Its address. */
export const studioPage = pathToFileURL(studioFile).href

/** The browser of this process, `undefined` where there is none; in CI that is a failure. */
export async function startBrowser(): Promise<Browser | undefined> {
  const browser = await sharedBrowser()
  if (browser !== undefined && !existsSync(studioFile)) throw new Error('dist/zongjie.html is not there: npm run build')
  return browser
}

/** What a page did that it must not. */
export interface Watched {
  errors: string[]
  requests: string[]
}

/** The page opened as a file, in a profile of its own. */
export async function openStudio(browser: Browser): Promise<{ page: Page; watched: Watched }> {
  const opened = await newPage(browser)
  await opened.page.goto(studioPage)
  await opened.page.waitForSelector('.cards button')
  return opened
}

/** A window in a profile of its own, and what it must not do. */
export async function newPage(browser: Browser): Promise<{ page: Page; watched: Watched }> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: 'zh-CN',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  const watched: Watched = { errors: [], requests: [] }
  page.on('pageerror', ({ message }) => watched.errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text())
  })
  page.on('request', (request) => {
    if (/^(?:https?|wss?|ftp):/.test(request.url())) watched.requests.push(request.url())
  })
  return { page, watched }
}

/** Begins a report with a set, as a person does; gives the number of clicks. */
export async function beginReport(
  page: Page,
  { set = '标准三段式年度总结', unit = '青山县教育局' } = {},
): Promise<number> {
  await page.getByRole('button', { name: set }).click()
  await page.getByLabel('单位').fill(unit)
  await page.getByRole('button', { name: '开始写' }).click()
  await page.waitForSelector('.ProseMirror .row')
  await saved(page)
  return 2
}

/** Until all that was typed is saved, drawn and checked. */
export async function saved(page: Page): Promise<void> {
  // What was typed last is shown as not saved with the next frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.waitForSelector('.shell[aria-busy=false]')
  await page.waitForSelector('[class="saved saved"]')
}

/** The rows of the text: what kind each is, its label and its words. */
export const rowsOf = (page: Page): Promise<{ kind: string; level: string; label: string; text: string }[]> =>
  page.$$eval('.ProseMirror > .row', (rows) =>
    rows.map((row) => ({
      kind: row.getAttribute('data-kind') ?? '',
      level: row.getAttribute('data-level') ?? '',
      label: row.getAttribute('data-label') ?? '',
      text: row.textContent ?? '',
    })),
  )

/** Pastes as a browser does: an event with what the clipboard holds. */
export async function paste(page: Page, data: Record<string, string>): Promise<void> {
  await page.evaluate((held) => {
    const clipboard = new DataTransfer()
    for (const [type, text] of Object.entries(held)) clipboard.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, data)
}
