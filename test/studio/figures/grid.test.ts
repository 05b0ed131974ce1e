import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginReport, openStudio, paste, saved, startBrowser, type Watched } from '../../support/studio.ts'
import { copiedFromExcel } from './excel.ts'

const browser: Browser | undefined = await startBrowser()

describe.skipIf(!browser)('the figures of a report', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
    await beginReport(page)
  })
  afterAll(() => page?.context().close())

  /** The cells of the grid, row by row, but for the empty row at the end. */
  const cells = async (): Promise<string[][]> =>
    page.$$eval('.grid tbody tr', (rows) =>
      rows.slice(0, -1).map((row) => [...row.querySelectorAll('input')].map((input) => input.value)),
    )
  const cell = (row: number, column: number) => page.locator(`.grid input[data-cell="${row} ${column}"]`)
  const lastRow = async (): Promise<number> => (await cells()).length

  const asPasted = (clipboard: { text: string; html: string }) => ({
    'text/plain': clipboard.text,
    'text/html': clipboard.html,
  })

  test('60 figures come in by one paste, with two clicks, and each cell is right', async () => {
    let clicks = 0
    await page.getByRole('tab', { name: '指标' }).click()
    clicks++
    await page.waitForSelector('.grid')
    const before = await lastRow()
    const rows = Array.from({ length: 60 }, (_, index) => [
      `第${index + 1}号指标`,
      index % 7 === 6 ? '' : ((index + 1) * 1234).toLocaleString('en-US'),
      index % 3 === 0 ? '万元' : '人',
      `${index * 1000}`,
    ])
    await cell(before, 0).click()
    clicks++
    await paste(page, asPasted(copiedFromExcel([['指标', '完成数', '单位', '上年'], ...rows])))
    await page.waitForFunction((count) => document.querySelectorAll('.grid tbody tr').length > count, before + 60)
    await saved(page)
    const read = (await cells()).slice(before)
    expect(read.map((row) => row.slice(0, 4))).toEqual(
      rows.map(([name, value, unit, previous]) => [name, value!.replaceAll(',', '') || '【待报】', unit, previous]),
    )
    expect(clicks).toBeLessThanOrEqual(2)
    expect(await page.locator('body').innerText()).toContain('新加60个指标')
    if (process.env.ZONGJIE_PICTURES) await page.screenshot({ path: `${process.env.ZONGJIE_PICTURES}/figures.png` })
  })

  test('撤销 takes the paste back, at once', async () => {
    const many = await lastRow()
    await page.locator('.ledger .tools').getByRole('button', { name: '撤销' }).click()
    await saved(page)
    expect(await lastRow()).toBe(many - 60)
  })

  test('what is doubtful is told with its cell', async () => {
    await cell(await lastRow(), 0).click()
    await paste(
      page,
      asPasted(
        copiedFromExcel([
          ['指标', '值'],
          ['甲项', '约120'],
          ['乙项', '12'],
        ]),
      ),
    )
    // The doubts of an earlier paste stand there until those of this one come.
    const doubts = page.locator('.doubts', { hasText: '约120' })
    await doubts.waitFor()
    expect(await doubts.innerText()).toMatch(/约120.*不是数/)
  })

  test('a figure is written by the keyboard alone, and its letters stay', async () => {
    const at = await lastRow()
    await cell(at, 0).focus()
    await page.keyboard.type('门诊人次')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('4821')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('人次')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)).toBe(`${at + 1} 2`)
    await saved(page)
    expect((await cells())[at]!.slice(0, 3)).toEqual(['门诊人次', '4821', '人次'])
    await page.getByRole('tab', { name: '页面' }).click()
    await page.getByRole('tab', { name: '指标' }).click()
    await page.waitForSelector('.grid')
    expect((await cells())[at]!.slice(0, 3)).toEqual(['门诊人次', '4821', '人次'])
  })

  test('two of one name are told, and kept apart', async () => {
    const at = await lastRow()
    await cell(at, 0).focus()
    await page.keyboard.type('门诊人次')
    await page.waitForSelector('.grid tr.twin')
    expect(await page.locator('.grid tr.twin').count()).toBe(2)
    await page.keyboard.type('合计')
    await page.waitForFunction(() => document.querySelectorAll('.grid tr.twin').length === 0)
    await saved(page)
  })

  test('numbers alone are filled from the cell on', async () => {
    const at = await lastRow()
    await cell(at - 2, 3).click()
    await paste(page, { 'text/plain': '1,100\r\n2,200\r\n' })
    await page.waitForFunction(
      ([row]) => document.querySelector<HTMLInputElement>(`[data-cell="${row} 3"]`)?.value === '2200',
      [at - 1],
    )
    expect((await cells()).slice(-2).map((row) => row[3])).toEqual(['1100', '2200'])
  })

  test('the workbook that is saved comes in again as it was', async () => {
    const before = await cells()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '存成 Excel 文件' }).click()
    const path = await (await download).path()
    await page.locator('.ledger input[type=file]').setInputFiles({
      name: '台账.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(path),
    })
    await page.waitForFunction(() => document.body.innerText.includes('和原来一样'))
    await saved(page)
    expect(await cells()).toEqual(before)
  })

  test('a number that is typed right before 返回 is saved', async () => {
    await cell(await lastRow(), 0).focus()
    await page.keyboard.type('最后一项')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('77')
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await page.getByRole('tab', { name: '指标' }).click()
    await page.waitForSelector('.grid')
    // The grid is there before the ledger is read.
    await expect.poll(async () => (await cells()).at(-1)?.slice(0, 2), { timeout: 10_000 }).toEqual(['最后一项', '77'])
  })

  test('nothing was asked of any server, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
