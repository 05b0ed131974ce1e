import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portableCompression } from '../../src/engine/archive/portable-compression.ts'
import { zipArchive, zipFile } from '../../src/engine/archive/zip.ts'
import { htmlPages } from '../../src/engine/writers/html/index.ts'
import { prepareReport, writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { filesOfZip } from '../../src/studio/storage/zip.ts'
import { textsOf } from '../support/docx.ts'
import { downloaded, pasteReally, startFirefox } from '../support/firefox.ts'
import { beginReport, openStudio, rowsOf, saved, type Watched } from '../support/studio.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { copiedFromExcel } from './figures/excel.ts'

const downloads = mkdtempSync(join(suiteFolder(), 'saved-'))
const browser: Browser | undefined = await startFirefox(downloads)
const sample = 'data/qinghe-nongye-2024'

describe.skipIf(!browser)('the page in Firefox', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
  })
  afterAll(async () => {
    await page?.context().close()
    await browser?.close()
  })

  const frame = () => page.frameLocator('iframe.pages')
  const intoRow = async (words: string) => {
    await page.locator('.ProseMirror > .row', { hasText: words }).first().click()
    await page.keyboard.press('End')
  }
  const rowWith = async (words: string) => (await rowsOf(page)).find(({ text }) => text.includes(words))
  const undoAll = async (steps: number) => {
    for (let step = 0; step < steps; step++) await page.keyboard.press('Control+z')
    await saved(page)
  }

  test('begins a report; what it cannot do (open a folder) it does not offer', async () => {
    expect(await page.getByRole('button', { name: '打开一个文件夹' }).count()).toBe(0)
    await page.waitForSelector('.cards li:last-child iframe')
    await beginReport(page)
    expect((await rowsOf(page)).map(({ label }) => label)).toEqual(expect.arrayContaining(['（一）', '1.', '（1）']))
  })

  test('Enter is the next item, Tab its level, Alt+↑ its place, Ctrl+Z takes it back', async () => {
    await intoRow('用一段话写的工作')
    await page.keyboard.press('Enter')
    await page.keyboard.type('新写的一条工作已经完成。')
    await saved(page)
    expect(await rowWith('新写的一条')).toMatchObject({ kind: 'item', level: '0', label: '3.' })
    await page.keyboard.press('Tab')
    await saved(page)
    expect(await rowWith('新写的一条')).toMatchObject({ level: '1', label: '（1）' })
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Alt+ArrowUp')
    await saved(page)
    expect(await rowWith('新写的一条')).toMatchObject({ level: '0', label: '2.' })
    expect(await frame().locator('body').innerText()).toContain('2.新写的一条工作已经完成。')
    await page.keyboard.press('Alt+ArrowDown')
    await saved(page)
    await page.keyboard.press('End')
    // Letters are put in, taken away and joined where the cursor is.
    for (let step = 0; step < 3; step++) await page.keyboard.press('Backspace')
    await page.keyboard.type('办结')
    await page.keyboard.press('Home')
    await page.keyboard.type('今年')
    await saved(page)
    expect((await rowWith('新写的一条'))!.text).toBe('今年新写的一条工作已经办结')
    await page.keyboard.press('Home')
    await page.keyboard.press('Backspace')
    await saved(page)
    await undoAll(1)
    expect((await rowWith('今年新写的一条'))!.text).toBe('今年新写的一条工作已经办结')
  })

  test('a section is dragged with all that is in it', async () => {
    await page.locator('.ProseMirror > .title').scrollIntoViewIfNeeded()
    const handle = async (words: string) =>
      (await page.locator('.ProseMirror > .section', { hasText: words }).first().boundingBox())!
    await page.setViewportSize({ width: 1400, height: 2000 })
    const [second, first] = [await handle('第二方面工作'), await handle('第一方面工作')]
    await page.mouse.move(second.x + 12, second.y + second.height / 2)
    await page.mouse.down()
    await page.mouse.move(first.x + 12, first.y + 4, { steps: 4 })
    await page.mouse.up()
    await saved(page)
    const sections = async () => (await rowsOf(page)).filter(({ kind }) => kind === 'section').map(({ text }) => text)
    expect((await sections())[0]).toBe('【待补：第二方面工作】')
    await undoAll(1)
    expect((await sections())[0]).toBe('【待补：第一方面工作】')
    await page.setViewportSize({ width: 1400, height: 900 })
  })

  test('a text from Word, on the real clipboard, becomes items', async () => {
    await intoRow('第二条的内容')
    await pasteReally(page, {
      'text/html': `<html><body><!--StartFragment--><p class=MsoNormal><span lang=EN-US>1.</span><span>推进学校建设。新建学校两所，新增学位
3000个。</span></p><p class=MsoNormal><span>（1）加快</span><span>\u200b幼儿园建设</span></p><!--EndFragment--></body></html>`,
      'text/plain': '无',
    })
    await page.locator('.notice', { hasText: '粘贴成2条，去掉了2个手打的编号' }).waitFor()
    await saved(page)
    expect((await rowWith('推进学校建设'))!.text).toBe('推进学校建设新建学校两所，新增学位3000个。')
    expect((await rowWith('幼儿园建设'))!.text).toBe('加快幼儿园建设')
    await page.locator('.notice').getByRole('button', { name: '撤销' }).click()
    await saved(page)
    expect(await rowWith('推进学校建设')).toBeUndefined()
  })

  test('a click on a line of the pages goes to its text; findings are jumped to and mended', async () => {
    await frame().locator('[data-at]', { hasText: '第二条的内容' }).first().click()
    await page.keyboard.press('End')
    await page.keyboard.type('培训教师300人,合格率提高')
    await saved(page)
    expect((await rowWith('第二条的内容'))!.text).toMatch(/合格率提高$/)
    await page.getByRole('tab', { name: '问题' }).click()
    const finding = page.locator('.findings li', { hasText: ',' }).first()
    await finding.locator('.jump').click()
    expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/[,，]/)
    await finding.getByRole('button', { name: '一键改正' }).click()
    await page.locator('.notice', { hasText: '改正了' }).waitFor()
    await saved(page)
    expect((await rowWith('第二条的内容'))!.text).toContain('300人，合格率')
    await page.getByRole('tab', { name: '页面' }).click()
  })

  test('60 figures come in by one paste from Excel, and each cell is right', async () => {
    await page.getByRole('tab', { name: '指标' }).click()
    await page.waitForSelector('.grid')
    const cells = () =>
      page.$$eval('.grid tbody tr', (rows) =>
        rows.slice(0, -1).map((row) => [...row.querySelectorAll('input')].slice(0, 4).map((input) => input.value)),
      )
    const before = (await cells()).length
    const rows = Array.from({ length: 60 }, (_, index) => [
      `第${index + 1}号指标`,
      index % 7 === 6 ? '' : ((index + 1) * 1234).toLocaleString('en-US'),
      index % 3 === 0 ? '万元' : '人',
      `${index * 1000}`,
    ])
    const { text, html } = copiedFromExcel([['指标', '完成数', '单位', '上年'], ...rows])
    await page.locator(`.grid input[data-cell="${before} 0"]`).click()
    await pasteReally(page, { 'text/plain': text, 'text/html': html })
    await page.waitForFunction((count) => document.querySelectorAll('.grid tbody tr').length > count, before + 60)
    await saved(page)
    expect((await cells()).slice(before)).toEqual(
      rows.map(([name, value, unit, previous]) => [name, value!.replaceAll(',', '') || '【待报】', unit, previous]),
    )
    await page.getByRole('tab', { name: '页面' }).click()
  })

  test('an archive comes in, its pages are those of the engine, figures are chips that open their forms', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    const files = readdirSync(sample).map((name) =>
      zipFile(`qinghe/${name}`, readFileSync(join(sample, name)), portableCompression),
    )
    const buffer = Buffer.from(zipArchive(files))
    await page.locator('input[accept=".zip"]').setInputFiles({ name: '青禾.zip', mimeType: '', buffer })
    await page.locator('.recent button', { hasText: '青禾' }).first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    expect((await rowsOf(page))[0]!.text).toBe('青禾县农业农村局2024年工作总结')
    const { document, layout } = await prepareReport(sample, openLibrary())
    const words = (text: string) => text.replace(/\s/g, '')
    const wanted = htmlPages(document!, layout!).pages.map((html) => words(html.replace(/<[^>]*>/g, '')))
    const drawn = await frame()
      .locator('.page')
      .evaluateAll((pages) => pages.map((one) => one.textContent))
    expect(drawn.map((one) => words(one ?? ''))).toEqual(wanted)

    await intoRow('主推')
    await page.keyboard.press('Enter')
    await page.keyboard.type('春播时播种@水稻')
    expect((await page.locator('.offer [role=option]').allInnerTexts()).map((one) => one.replace(/\s+/g, ' '))).toEqual(
      ['水稻面积 38.6万亩'],
    )
    await page.keyboard.press('Enter')
    await page.keyboard.type('，进度快。')
    await saved(page)
    expect(await frame().locator('body').innerText()).toContain('春播时播种38.6万亩，进度快。')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    const chip = page.locator('.chip[data-reference="粮食面积"]').first()
    await chip.evaluate((one) => one.parentElement!.scrollIntoView({ block: 'center' }))
    const { x, y, width } = await chip.evaluate((one) => one.getBoundingClientRect())
    await page.mouse.click(x + width / 2, y - 4)
    expect(await page.locator('.offer [role=option]').first().innerText()).toContain('62.5万亩')
    await page.keyboard.press('Escape')
    for (let step = 0; step < 12; step++) await page.keyboard.press('Control+z')
    await saved(page)
  })

  test('what it exports is what the engine writes; everything goes out as an archive, and a closed window costs nothing', async () => {
    await page.getByRole('button', { name: '导出 Word' }).click()
    await page.locator('.notice', { hasText: '已导出' }).waitFor()
    const { document, layout } = await prepareReport(sample, openLibrary())
    const name = /“(.+)”/.exec(await page.locator('.notice').innerText())![1]!
    expect(textsOf(await downloaded(downloads, name))).toEqual(textsOf(writers.docx(document!, layout!)))
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByRole('button', { name: '全部存成压缩包' }).click()
    const read = filesOfZip(await downloaded(downloads, '工作总结.zip'))
    if ('refused' in read) throw new Error(read.refused)
    for (const file of readdirSync(sample)) {
      const kept = Object.entries(read.files).find(([path]) => path.endsWith(`/${file}`) && !path.startsWith('青山县'))!
      expect(Buffer.from(kept[1]).toString()).toBe(readFileSync(join(sample, file), 'utf8'))
    }
    const before = await page.locator('.recent li').count()
    await page.reload()
    await page.waitForSelector(`.recent li:nth-child(${before})`)
    expect(await page.locator('.recent li').count()).toBe(before)
  })

  test('nothing was asked of a network, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
