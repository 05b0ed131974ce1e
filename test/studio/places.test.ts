import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { filesOfZip } from '../../src/studio/storage/zip.ts'
import { beginReport, openStudio, saved, startBrowser, studioFile } from '../support/studio.ts'

const browser: Browser | undefined = await startBrowser()

describe.skipIf(!browser)('the page that was opened as a file', () => {
  const opened: Page[] = []
  afterAll(() => Promise.all(opened.map((page) => page.context().close())))

  test('keeps a report over a closed window, and gives it and takes it as an archive', {
    timeout: 120_000,
  }, async () => {
    const { page, watched } = await openStudio(browser!)
    opened.push(page)
    await beginReport(page, { unit: '青山县教育局' })
    await page.locator('.ProseMirror > .row', { hasText: '第一方面工作' }).first().click()
    await page.keyboard.press('End')
    await page.keyboard.type('（今年）')
    await saved(page)
    // A window that is closed without a word.
    const again = await page.context().newPage()
    await page.close({ runBeforeUnload: false })
    await again.goto('about:blank')
    await again.goto(pathToFileURL(studioFile).href)
    await again.locator('.recent button').first().click()
    await again.locator('.ProseMirror', { hasText: '（今年）' }).waitFor()
    await saved(again)
    await again.getByRole('button', { name: '返回' }).click()

    const download = again.waitForEvent('download')
    await again.getByRole('button', { name: '存成压缩包' }).click()
    const packed = readFileSync(await (await download).path())
    const read = filesOfZip(packed)
    if ('refused' in read) throw new Error(read.refused)
    expect(Object.keys(read.files)).toContain('report.yaml')

    const { page: other } = await openStudio(browser!)
    opened.push(other)
    const input = other.locator('.places input[type=file]')
    await input.setInputFiles({ name: '去年.zip', mimeType: 'application/zip', buffer: packed })
    await other.locator('.recent button').first().click()
    await other.locator('.ProseMirror', { hasText: '（今年）' }).waitFor()
    await other.getByRole('button', { name: '返回' }).click()
    // A second one comes beside the first, and what is no archive of reports is a sentence.
    await input.setInputFiles({ name: '去年.zip', mimeType: 'application/zip', buffer: packed })
    await expect.poll(() => other.locator('.recent button').count(), { timeout: 20_000 }).toBe(2)
    const evil = zipSync({ '../../report.yaml': new Uint8Array() })
    await input.setInputFiles({ name: '坏.zip', mimeType: 'application/zip', buffer: Buffer.from(evil) })
    await other.locator('.notice.problem', { hasText: '不正常的文件名' }).waitFor()
    expect(watched.requests).toEqual([])
  })
})
