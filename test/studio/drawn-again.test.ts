import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portableCompression } from '../../src/engine/archive/portable-compression.ts'
import { zipArchive, zipFile } from '../../src/engine/archive/zip.ts'
import { randomOf } from '../support/random.ts'
import { openStudio, saved, startBrowser } from '../support/studio.ts'
import { count, patience } from '../support/torture.ts'

const browser: Browser | undefined = await startBrowser()
const sample = 'data/qinghe-nongye-2024'
const edits = count(12, 400)

describe.skipIf(!browser)('pages of which only those that changed are drawn again', () => {
  let page: Page

  beforeAll(async () => {
    ;({ page } = await openStudio(browser!))
    const files = readdirSync(sample).map((name) =>
      zipFile(`r/${name}`, readFileSync(join(sample, name)), portableCompression),
    )
    const buffer = Buffer.from(zipArchive(files))
    await page.locator('input[accept=".zip"]').setInputFiles({ name: 'r.zip', mimeType: '', buffer })
    await open()
  })
  afterAll(() => page?.context().close())

  const open = async () => {
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    await page.frameLocator('iframe.pages').locator('.page').first().waitFor()
  }
  /** The pages as they are shown; a row has another name when its file is opened again. */
  const shown = () =>
    page
      .frameLocator('iframe.pages')
      .locator('body')
      .evaluate((body) =>
        [...body.children].map((one) =>
          one.outerHTML.replace(/ data-at="[^"]*"/g, '').replace(/ class="here"|(?<=class="[^"]*) here(?=[" ])/g, ''),
        ),
      )

  test(
    `after ${edits} edits at random they are what is drawn of the files anew`,
    async () => {
      const random = randomOf(5)
      for (let edit = 0; edit < edits; edit++) {
        const rows = page.locator('.ProseMirror > :is(.item,.section,.title,.opening)')
        await rows.nth(random.below(await rows.count())).click({ position: { x: 120, y: 12 } })
        const act = random.below(8)
        if (act < 3) await page.keyboard.type(random.pick(['新增', '全年办结12件。', '三、', 'ab']))
        else if (act === 3) await page.keyboard.press('Enter')
        else if (act === 4) await page.keyboard.press(random.pick(['Tab', 'Shift+Tab', 'Alt+ArrowUp', 'Alt+ArrowDown']))
        else if (act === 5) for (let key = 0; key < 12; key++) await page.keyboard.press('Backspace')
        else if (act === 6)
          await page.keyboard.insertText('一年来坚持把这项工作摆在突出位置，健全机制、压实责任。'.repeat(30))
        else await page.keyboard.press('Control+z')
        // Some follow right behind each other.
        if (random.below(3) > 0) await saved(page)
      }
      await saved(page)
      const drawn = await shown()
      expect(drawn.length).toBeGreaterThan(3)
      await page.reload()
      await page.waitForSelector('.cards button')
      await open()
      expect(await shown()).toEqual(drawn)
    },
    patience(90, 900),
  )
})
