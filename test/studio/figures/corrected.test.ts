import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStudio, rowsOf, saved, startBrowser, type Watched } from '../../support/studio.ts'
import { textIn } from '../../support/studio-room.ts'
import { workbook } from '../../support/xlsx.ts'
import { zipFiles } from '../zip-files.ts'

const browser: Browser | undefined = await startBrowser()

const encode = (text: string) => new TextEncoder().encode(text)
const report = '标题: 渔业局2024年工作总结\n单位: 渔业局\n年度: 2024\n模板: standard\n引言: 全年渔获{{渔获}}。\n'
const section = '标题: 养殖\n成绩:\n  - 渔获{{渔获}}，其中淡水{{淡水}}。\n'
const ledger = '渔获: {值: 120.5, 单位: 吨, 上年: 110}\n淡水: {值: 60, 单位: 吨, 占: 渔获}\n'
const sheet = workbook([
  {
    name: '台账',
    rows: [
      ['指标', '值', '单位'],
      ['渔获', 120.5, '吨'],
      ['淡水', { f: 'B2-60', v: 60.5 }, '吨'],
    ],
  },
])

describe.skipIf(!browser)('figures that are corrected', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
    page.setDefaultTimeout(8000)
    const files = {
      '甲/report.yaml': encode(report),
      '甲/1.yaml': encode(section),
      '甲/figures.yaml': encode(ledger),
      '乙/report.yaml': encode(report.replace('渔业局', '渔政站')),
      '乙/1.yaml': encode(section),
      '乙/figures.xlsx': sheet,
      '丙/report.yaml': encode(
        `${report.replace('渔业局2024', '水产站2025').replace('2024', '2025')}上年报告: ../甲\n`,
      ),
      '丙/1.yaml': encode(section),
      '丙/figures.yaml': encode('渔获: {值: 130, 单位: 吨}\n淡水: {值: 61, 单位: 吨}\n'),
    }
    const archive = { name: '报告.zip', mimeType: '', buffer: Buffer.from(zipSync(files)) }
    await page.locator('input[accept=".zip"]').setInputFiles(archive)
    await page.waitForSelector('.recent li:nth-child(3)')
  })
  afterAll(() => page?.context().close())

  const cell = (row: number, column: number) => page.locator(`.grid input[data-cell="${row} ${column}"]`)
  const tab = async (name: string) => {
    await page.getByRole('tab', { name, exact: false }).click()
  }
  const notice = (words: string) => page.locator('.notice', { hasText: words })
  /** The files as they are kept. */
  async function files(): Promise<Record<string, Uint8Array>> {
    await page.getByRole('button', { name: '返回' }).click()
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: '全部存成压缩包' }).click()
    const all = zipFiles(await readFile(await (await begun).path()))
    return all
  }
  async function openReport(words: string): Promise<void> {
    await page.locator('.recent button', { hasText: words }).click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    await tab('指标')
    await page.waitForSelector('.grid')
  }

  test('a new name that last year’s report does not know is told, with the number that is lost', async () => {
    await openReport('水产站')
    await expect.poll(() => cell(0, 3).getAttribute('placeholder'), { timeout: 8000 }).toBe('120.5吨')
    await cell(0, 0).click()
    await cell(0, 0).press('End')
    await page.keyboard.type('总量', { delay: 120 })
    await page.keyboard.press('Enter')
    await page.locator('.doubts', { hasText: '上年报告里叫“渔获”，改名以后上年的数（120.5吨）取不到了' }).waitFor()
    await page.locator('.ledger .tools').getByRole('button', { name: '撤销' }).click()
    await page.locator('.ProseMirror .chip[data-reference="渔获"].known').first().waitFor({ state: 'attached' })
    await saved(page)
    await page.getByRole('button', { name: '返回' }).click()
  })

  test('before anything was kept no log is written, and none is spoken of', async () => {
    await openReport('渔业局')
    await cell(0, 1).fill('121')
    await cell(0, 1).press('Enter')
    await saved(page)
    expect(await page.locator('.said').count()).toBe(0)
    await cell(0, 1).fill('120.5')
    await cell(0, 1).press('Enter')
    await saved(page)
  })

  test('behind an edition a number that is typed over is told in the log, with what it rests on', async () => {
    await tab('更正')
    await page.getByRole('button', { name: '存档' }).click()
    await page.locator('.archive').getByRole('button', { name: '存', exact: true }).click()
    await notice('已存档').waitFor()
    await tab('指标')
    await page.getByLabel('依据').fill('统计局复核')
    await cell(0, 1).fill('1215')
    await cell(0, 1).press('Enter')
    await notice('已记进更正记录：渔获 120.5吨 → 1215吨').waitFor()
    expect(await page.locator('.doubts').innerText()).toContain('比原数大了约10倍')
    if (process.env.ZONGJIE_PICTURES) await page.screenshot({ path: `${process.env.ZONGJIE_PICTURES}/corrected.png` })
    await cell(0, 1).fill('121.5')
    await cell(0, 1).press('Enter')
    await notice('渔获 1215吨 → 121.5吨').waitFor()
    await saved(page)
    expect((await rowsOf(page)).find(({ kind }) => kind === 'opening')).toBeDefined()
    const log = textIn((await files())['甲/更正记录.txt'])
    expect(log.trim().split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/\t—\t统计局复核\t渔获\t值\t120\.5吨\t1215吨$/),
      expect.stringMatching(/\t—\t统计局复核\t渔获\t值\t1215吨\t121\.5吨$/),
    ])
  })

  test('a name that is changed is changed in the text, and 撤销 takes both back', async () => {
    await openReport('渔业局')
    await cell(0, 0).click()
    await cell(0, 0).press('End')
    await page.keyboard.type('总量', { delay: 120 })
    await page.keyboard.press('Enter')
    await saved(page)
    await page.locator('.ProseMirror .chip[data-reference="渔获总量"].known').nth(1).waitFor({ state: 'attached' })
    expect(await cell(1, 0).inputValue()).toBe('淡水')
    await page.locator('.ledger .tools').getByRole('button', { name: '撤销' }).click()
    await page.locator('.ProseMirror .chip[data-reference="渔获"].known').nth(1).waitFor({ state: 'attached' })
    await saved(page)
    const kept = await files()
    expect(textIn(kept['甲/1.yaml'])).toBe(section)
    expect(textIn(kept['甲/report.yaml'])).toBe(report)
    expect(textIn(kept['甲/figures.yaml'])).toBe(ledger.replace('120.5', '121.5'))
  })

  test('an input method writes a name at once, when it is settled', async () => {
    await openReport('渔业局')
    await cell(1, 0).click()
    await cell(1, 0).press('End')
    const client = await page.context().newCDPSession(page)
    for (const text of ['y', 'yu', 'yu’h']) {
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await page.waitForTimeout(250)
    }
    expect(await page.locator('.ProseMirror .chip[data-reference="淡水"]').count()).toBe(1)
    await client.send('Input.insertText', { text: '鱼获' })
    await page.keyboard.press('Enter')
    await page.locator('.ProseMirror .chip[data-reference="淡水鱼获"].known').waitFor({ state: 'attached' })
    await saved(page)
    expect(textIn((await files())['甲/1.yaml'])).toBe(section.replace('{{淡水}}', '{{淡水鱼获}}'))
  })

  test('a ledger that is a workbook takes numbers into its cells; what it does not take is said', async () => {
    await openReport('渔政站')
    expect(await page.locator('.ledger').innerText()).toContain('台账在“figures.xlsx”里')
    expect(await cell(0, 0).getAttribute('readonly')).not.toBeNull()
    await cell(0, 1).fill('121.5')
    await cell(0, 1).press('Enter')
    await notice('已写进表格：渔获').waitFor()
    await page.locator('.doubts').waitFor()
    if (process.env.ZONGJIE_PICTURES) await page.screenshot({ path: `${process.env.ZONGJIE_PICTURES}/sheet.png` })
    // The text's figures come with the next drawing.
    await page
      .locator('.ProseMirror .chip[data-reference="渔获"][data-says="121.5吨"]')
      .first()
      .waitFor({ state: 'attached' })
    await cell(1, 1).fill('7')
    await cell(1, 1).press('Enter')
    await notice('公式').waitFor()
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-cell="1 1"]')?.value !== '7')
    await page.locator('.ledger .tools').getByRole('button', { name: '撤销' }).click()
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-cell="0 1"]')?.value === '120.5')
    await saved(page)
    expect((await files())['乙/figures.xlsx']).toEqual(new Uint8Array(sheet))
  })

  test('nothing was asked of any server, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
