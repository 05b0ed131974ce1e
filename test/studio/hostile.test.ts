import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allHostile, hostileLots } from '../support/hostile-texts.ts'
import { beginReport, openStudio, paste, rowsOf, saved, startBrowser, type Watched } from '../support/studio.ts'

const browser: Browser | undefined = await startBrowser()

describe.skipIf(!browser)('what a report holds never runs in the page', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
    await page.evaluate(() => {
      Object.assign(window, { ran: () => Object.assign(window, { hasRun: 1 }) })
    })
    page.on('dialog', () => watched.errors.push('a dialog'))
    await beginReport(page)
  })
  afterAll(() => page.context().close())

  const ran = () =>
    page.evaluate(() =>
      [window, ...Array.from(window.frames)].some((one) => {
        try {
          return (one as { hasRun?: number }).hasRun !== undefined
        } catch {
          // A frame that has no origin: nothing of it is ours to see, and it may run nothing.
          return false
        }
      }),
    )

  test('typed into every kind of row', async () => {
    const kinds = [...new Set((await rowsOf(page)).map(({ kind }) => kind))].filter((kind) => kind !== 'part')
    expect(kinds).toEqual(expect.arrayContaining(['title', 'opening', 'section', 'item', 'signature', 'date']))
    for (const [index, kind] of kinds.entries()) {
      await page
        .locator(`.ProseMirror > .${kind}`)
        .first()
        .click({ position: { x: 80, y: 12 } })
      await page.keyboard.press('End')
      await page.keyboard.insertText(allHostile[index % 2]!)
    }
    await saved(page)
    expect((await rowsOf(page)).filter(({ text }) => text.includes('<img xss src=x')).length).toBe(kinds.length)
    expect(await page.frameLocator('iframe.pages').locator('body').innerText()).toContain('<script xss>ran()</script>')
    await page.getByRole('tab', { name: '问题' }).click()
    await page.waitForTimeout(300)
    expect(await ran()).toBe(false)
    await page.getByRole('tab', { name: '页面' }).click()
  })

  test('pasted as HTML and as text', async () => {
    await page
      .locator('.ProseMirror > .item')
      .first()
      .click({ position: { x: 80, y: 12 } })
    for (const text of hostileLots) {
      await paste(page, { 'text/html': `<p>甲${text}</p><p>乙${text}</p>`, 'text/plain': text })
      await paste(page, { 'text/plain': `${text}\n${text}` })
      // As if it were copied here.
      await paste(page, {
        'text/html': `<div data-pm-slice="0 0 []"><div class="row item" data-kind="item" data-other='${text}'>${text}</div></div>`,
      })
    }
    await saved(page)
    expect(await ran()).toBe(false)
    expect(
      await page
        .locator('.ProseMirror :is(script,img:not(.ProseMirror-separator),svg,iframe,a,style,link,base)')
        .count(),
    ).toBe(0)
  })

  test('as the name of the unit, in the name of a file and on the first screen', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    await page.waitForSelector('.cards button')
    await beginReport(page, { unit: '<img src=x onerror=window.hasRun=1>' })
    await page.getByRole('button', { name: '返回' }).click()
    await page.waitForSelector('.recent li:nth-child(2)')
    expect(await page.locator('.recent').innerText()).toContain('<img src=x')
    expect(await page.locator('.recent img').count()).toBe(0)
    expect(await ran()).toBe(false)
  })

  test('a script that gets into the page is stopped by the policy, and so is a request', async () => {
    const stopped = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = 'window.hasRun=1'
      document.body.append(script)
      const image = document.createElement('div')
      image.innerHTML = '<img src=x onerror="window.hasRun=1">'
      document.body.append(image)
      const fetched = await fetch('https://example.com/').then(
        () => true,
        () => false,
      )
      await new Promise((done) => setTimeout(done, 200))
      return { ran: (window as { hasRun?: number }).hasRun, fetched }
    })
    expect(stopped).toEqual({ ran: undefined, fetched: false })
    expect(watched.requests).toEqual([])
  })
})
