import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareReport, writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { beginReport, openStudio, paste, rowsOf, saved, startBrowser, type Watched } from '../support/studio.ts'

const browser: Browser | undefined = await startBrowser()

describe.skipIf(!browser)('the page', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
  })
  afterAll(() => page.context().close())

  /** The words of all pages. */
  const pagesText = () => page.frameLocator('iframe.pages').locator('body').innerText()
  /** Puts the cursor at the end of a row that holds words. */
  const intoRow = async (words: string) => {
    await page.locator('.ProseMirror > .row', { hasText: words }).first().click()
    await page.keyboard.press('End')
  }

  test('the first screen has three ways to begin, and each set with a picture of its page', async () => {
    await page.waitForSelector('.cards li:last-child iframe')
    expect(await page.locator('.cards button').count()).toBe(await page.locator('.cards iframe').count())
    const words = await page.locator('body').innerText()
    expect(words).toContain('用去年的总结开头')
    expect(words).toContain('从模板新建')
    expect(words).not.toMatch(/yaml|npm|路径|json/i)
  })

  test('the first document takes at most eight clicks, from the first screen to the file in hand', async () => {
    let clicks = await beginReport(page)
    await intoRow('第一方面工作')
    await page.keyboard.press('Control+a')
    expect(await pagesText()).toContain('青山县教育局')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Word' }).click()
    clicks++
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^青山县教育局\d{4}年工作总结\.docx$/)
    expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK')
    expect(clicks).toBeLessThanOrEqual(8)
    const words = await page.locator('body').innerText()
    expect(words).not.toMatch(/yaml|npm|路径|json/i)
  })

  test('labels are those of the printed pages', async () => {
    const rows = await rowsOf(page)
    expect(rows.filter(({ kind }) => kind === 'section').map(({ label }) => label)).toEqual(['（一）', '（二）', ''])
    const items = rows.filter(({ kind, level }) => kind === 'item' && level === '0').map(({ label }) => label)
    expect(items).toEqual(['1.', '2.', '3.', '1.', '2.', '（一）', '（二）', '（一）', '（二）'])
  })

  test('Enter is the next item, Tab its level, Alt+↑ its place, Ctrl+Z takes it back', async () => {
    await intoRow('用一段话写的工作')
    await page.keyboard.press('Enter')
    await page.keyboard.type('新写的一条工作已经完成。')
    await saved(page)
    const labelOf = async (words: string) => (await rowsOf(page)).find(({ text }) => text.includes(words))
    expect(await labelOf('新写的一条')).toMatchObject({ kind: 'item', level: '0', label: '3.' })
    expect(await labelOf('第三项工作')).toMatchObject({ label: '4.' })
    expect(await pagesText()).toContain('3.新写的一条工作已经完成。')

    await page.keyboard.press('Tab')
    await saved(page)
    expect(await labelOf('新写的一条')).toMatchObject({ level: '1', label: '（1）' })
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Alt+ArrowUp')
    await saved(page)
    expect(await labelOf('新写的一条')).toMatchObject({ level: '0', label: '2.' })
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await saved(page)
    const order = (await rowsOf(page)).map(({ text }) => text)
    // It went past an item with all that stands below it.
    const at = order.findIndex((text) => text.includes('新写的一条'))
    expect(order[at - 1]).toContain('第二点的小标题')
    for (let step = 0; step < 2; step++) await page.keyboard.press('Control+z')
    await saved(page)
    expect(await labelOf('新写的一条')).toMatchObject({ label: '2.' })
  })

  test('a section is dragged with all that is in it', async () => {
    const handle = async (words: string) => {
      const box = (await page.locator('.ProseMirror > .row', { hasText: words }).first().boundingBox())!
      return { x: box.x + 12, y: box.y + box.height / 2, top: box.y }
    }
    const second = await handle('第二方面工作')
    const first = await handle('第一方面工作')
    await page.mouse.move(second.x, second.y)
    await page.mouse.down()
    await page.mouse.move(first.x, first.top + 4, { steps: 4 })
    await page.mouse.up()
    await saved(page)
    const sections = (await rowsOf(page)).filter(({ kind }) => kind === 'section')
    expect(sections.map(({ text, label }) => [label, text])).toEqual([
      ['（一）', '【待补：第二方面工作】'],
      ['（二）', '【待补：第一方面工作】'],
      ['', '存在的问题和下一步工作计划'],
    ])
    const words = await pagesText()
    expect(words.indexOf('第二方面工作')).toBeLessThan(words.indexOf('第一方面工作'))
    await page.keyboard.press('Control+z')
    await saved(page)
    expect((await rowsOf(page)).filter(({ kind }) => kind === 'section')[0]!.text).toBe('【待补：第一方面工作】')
  })

  test('a text from Word becomes items: labels go, levels come, and one line says so', async () => {
    await intoRow('第二条的内容')
    const html = `<html><body><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US>1.</span><span>推进学校建设。新建学校两所，新增学位
3000个。</span></p>
<p class=MsoNormal><span>（1）加快</span><span>\u200b幼儿园建设</span></p>
<p class=MsoNormal><span>（2）改造旧校舍</span><span lang=EN-US><o:p></o:p></span></p>
<p class=MsoNormal><span>2.加强教师队伍。招聘教师80名。</span></p><!--EndFragment--></body></html>`
    await paste(page, { 'text/html': html, 'text/plain': '无' })
    const told = page.locator('.notice')
    expect(await told.innerText()).toContain('粘贴成4条，去掉了4个手打的编号')
    expect(await told.innerText()).toContain('1个看不见的字符')
    await saved(page)
    const rows = await rowsOf(page)
    const at = rows.findIndex(({ text }) => text.startsWith('推进学校建设'))
    expect(rows.slice(at, at + 4).map(({ text, level }) => [level, text])).toEqual([
      ['1', '推进学校建设新建学校两所，新增学位3000个。'],
      ['2', '加快幼儿园建设'],
      ['2', '改造旧校舍'],
      ['1', '加强教师队伍招聘教师80名。'],
    ])
    expect(await page.locator('.ProseMirror b.item-heading', { hasText: '推进学校建设' }).count()).toBe(1)
    await told.getByRole('button', { name: '撤销' }).click()
    await saved(page)
    expect((await rowsOf(page)).some(({ text }) => text.includes('推进学校建设'))).toBe(false)
  })

  test('what is cut and put elsewhere keeps its table; what loses its part or its section gets another', async () => {
    const kept = () => page.locator('.ProseMirror > .item[data-kept*="表格"]')
    expect(await kept().count()).toBe(1)
    await kept().click({ position: { x: 80, y: 12 } })
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    const tables = async () => page.frameLocator('iframe.pages').locator('table').count()
    const before = await tables()
    expect(before).toBeGreaterThan(0)
    await page.keyboard.press('Control+z')
    // All of it goes, titles, parts and sections; and comes back.
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+x')
    await saved(page)
    await page.keyboard.press('Control+v')
    await saved(page)
    expect(await kept().count()).toBe(1)
    expect(await tables()).toBe(before)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await saved(page)
    // The title of the first section and its part are deleted: the items below have a home again.
    const first = page.locator('.ProseMirror > .section').first()
    const words = (await rowsOf(page)).find(({ kind }) => kind === 'item')!.text
    await first.click({ position: { x: 90, y: 12 } })
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Delete')
    await saved(page)
    const rows = await rowsOf(page)
    const at = rows.findIndex(({ text }) => text.includes(words.slice(-6)))
    if (at >= 0) expect(rows.slice(0, at).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['section', 'part']))
    await page.keyboard.press('Control+z')
    await saved(page)
  })

  test('a click on a line of the pages goes to its text', async () => {
    const frame = page.frameLocator('iframe.pages')
    await frame.locator('[data-at]', { hasText: '第二条的内容' }).first().click()
    await page.keyboard.press('End')
    await page.keyboard.type('补写')
    await saved(page)
    expect((await rowsOf(page)).some(({ text }) => text.endsWith('补写'))).toBe(true)
    await page.keyboard.press('Control+z')
  })

  test('findings stand beside the words, are counted, jumped to and mended', async () => {
    await intoRow('用一段话写的工作')
    await page.keyboard.press('Enter')
    await page.keyboard.type('培训教师300人,合格率提高.')
    await saved(page)
    await page.getByRole('tab', { name: '问题' }).click()
    expect(await page.locator('.findings summary').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^还差\d+处未填$/),
    )
    const finding = page.locator('.findings li', { hasText: ',' }).first()
    await finding.locator('.jump').click()
    expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/[,，]/)
    await finding.getByRole('button', { name: '一键改正' }).click()
    await page.locator('.notice', { hasText: '改正了' }).waitFor()
    await saved(page)
    const rows = await rowsOf(page)
    expect(rows.some(({ text }) => text.startsWith('培训教师300人，合格率提高'))).toBe(true)
    await page.locator('.notice').getByRole('button', { name: '撤销' }).click()
    await saved(page)
    expect((await rowsOf(page)).some(({ text }) => text.startsWith('培训教师300人,合格率提高'))).toBe(true)
    await page.getByRole('tab', { name: '页面' }).click()
  })

  test('last year’s document begins a report: its text is there, its labels are computed', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    const { document, layout } = await prepareReport('data/qinghe-nongye-2024', openLibrary())
    const buffer = Buffer.from(writers.docx(document!, layout!))
    await page
      .locator('input[type=file][accept*=docx]')
      .setInputFiles({ name: '2024年总结.docx', mimeType: '', buffer })
    const asked = page.locator('dialog.coming')
    expect(await asked.innerText()).toMatch(/青禾县农业农村局2024年工作总结[\s\S]*已读入，文字与原文相同/)
    expect(await asked.getByLabel('写哪一年的').inputValue()).toBe('2025')
    await asked.getByLabel('只打开去年的').check()
    await asked.getByRole('button', { name: '开始写' }).click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    expect(await page.locator('.notice').innerText()).toContain('已读入')
    const rows = await rowsOf(page)
    expect(rows.find(({ kind }) => kind === 'title')!.text).toContain('青禾县农业农村局2024年')
    expect(rows.filter(({ label }) => label !== '').length).toBeGreaterThan(10)
    expect(rows.filter(({ text }) => /^[一二三四五六七八九十（(]{1,3}[、）)]/.test(text))).toEqual([])
    const words = (text: string) => text.replace(/\s/g, '')
    const printed = words(await page.frameLocator('iframe.pages').locator('body').innerText())
    expect(printed).toContain(
      words(rows.find(({ kind, text }) => kind === 'item' && text.length > 40)!.text).slice(-30),
    )
    // It is read once more, and this year's report is made of it.
    await page.getByRole('button', { name: '返回' }).click()
    await page
      .locator('input[type=file][accept*=docx]')
      .setInputFiles({ name: '2024年总结.docx', mimeType: '', buffer })
    await asked.getByRole('button', { name: '开始写' }).click()
    await page.locator('.ProseMirror .title', { hasText: '2025年' }).waitFor()
    await saved(page)
    expect(await page.locator('.notice').innerText()).toContain('已接着写2025年的')
    const groups = page.locator('div.findings details').first()
    expect(await groups.locator('summary').innerText()).toMatch(/^还差\d+处未填$/)
    expect(await groups.innerText()).toContain('还没有写完成情况')
    await page.getByRole('tab', { name: '指标' }).click()
    const incomes = page.locator('.grid tr', { has: page.locator('input[aria-label="抽检农产品 值"]') })
    expect(await incomes.locator('.value input').inputValue()).toBe('【待报】')
    expect(await incomes.locator('.previous input').getAttribute('placeholder')).toMatch(/^\d+批次$/)
    await page.getByRole('tab', { name: '页面' }).click()

    const broken = { name: '坏.docx', mimeType: '', buffer: buffer.subarray(0, 3000) }
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('input[type=file][accept*=docx]').setInputFiles(broken)
    await page.waitForSelector('.notice.problem')
    expect(await page.locator('.notice').innerText()).toContain('坏.docx')
  })

  test('everything goes out as an archive and comes in again, and a closed window costs nothing', async () => {
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: '全部存成压缩包' }).click()
    const archive = await readFile(await (await begun).path())
    const before = await page.locator('.recent li').count()
    await page.locator('input[accept=".zip"]').setInputFiles({ name: '存下的.zip', mimeType: '', buffer: archive })
    await page.waitForSelector(`.recent li:nth-child(${2 * before})`)
    await page.reload()
    await page.waitForSelector(`.recent li:nth-child(${2 * before})`)
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    expect((await rowsOf(page)).length).toBeGreaterThan(5)
  })

  test('nothing was asked of a network, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
