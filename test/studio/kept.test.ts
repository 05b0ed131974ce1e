import { readFile } from 'node:fs/promises'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStudio, saved, startBrowser, type Watched } from '../support/studio.ts'
import { textIn } from '../support/studio-room.ts'
import { zipFiles } from './zip-files.ts'

const browser: Browser | undefined = await startBrowser()

const encode = (text: string) => new TextEncoder().encode(text)
const report = '标题: 渔业局2024年工作总结\n单位: 渔业局\n年度: 2024\n模板: standard\n'
const section = `标题: 养殖
成绩:
  - 小标题: 产量 # 科里核过
    正文: 全年产量稳定。

    # 附表
    表格:
      表题: 产量
      列: [项目, 数量]
      行:
        - [鲤鱼, 120]   # 吨
        - [草鱼, "80"]
        - 组: 其他
        - [虾, 3]
  - 小标题: 措施
    分项写法: 一是
    接排: 是
    分项:
      - 清淤三座
      - 增氧五处
  - 巡查全覆盖。
上年计划:
  - 事项: 更新渔船
    完成情况: 【待补：完成情况】
`

describe.skipIf(!browser)('what stands beside the words', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
    page.setDefaultTimeout(20_000)
    const buffer = Buffer.from(zipSync({ '甲/report.yaml': encode(report), '甲/1.yaml': encode(section) }))
    await page.locator('input[accept=".zip"]').setInputFiles({ name: '报告.zip', mimeType: '', buffer })
    await page.waitForSelector('.recent li')
  })
  afterAll(() => page?.context().close())

  const dialog = () => page.locator('dialog.kept')
  const field = (name: string) => dialog().getByLabel(name, { exact: true })
  async function openReport(): Promise<void> {
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
  }
  async function keep(): Promise<void> {
    await dialog().getByRole('button', { name: '改好了' }).click()
    await saved(page)
  }
  /** What the section's file says now; the report is opened again afterwards. */
  async function written(): Promise<string> {
    await page.getByRole('button', { name: '返回' }).click()
    const begun = page.waitForEvent('download')
    await page.getByRole('button', { name: '全部存成压缩包' }).click()
    const files = zipFiles(await readFile(await (await begun).path()))
    const text = textIn(Object.entries(files).find(([path]) => path.endsWith('/1.yaml'))![1])
    await openReport()
    return text
  }

  test('cells are typed, rows come and go, comments and spaces stay', { timeout: 90_000 }, async () => {
    await openReport()
    await page.getByLabel('改表格').click()
    expect(await field('表格 行 第2行第2格').inputValue()).toBe('80')
    if (process.env.ZONGJIE_PICTURES) await page.screenshot({ path: `${process.env.ZONGJIE_PICTURES}/kept.png` })
    await field('表格 表题').fill('主要产量')
    await field('表格 行 第2行第2格').fill('85')
    await dialog().getByLabel('在表格 行 第2行后面加一个').click()
    await field('表格 行 第3行第1格').fill('鲫鱼')
    await field('表格 行 第3行第2格').fill('40')
    await dialog().getByLabel('删去表格 行 第5行').click()
    await keep()
    const cells = page.frameLocator('iframe.pages').locator('td')
    await cells.filter({ hasText: '鲫鱼' }).waitFor()
    expect(await written()).toBe(
      section
        .replace('表题: 产量', '表题: 主要产量')
        .replace('[草鱼, "80"]\n', '[草鱼, "85"]\n        - [鲫鱼, 40]\n')
        .replace('        - [虾, 3]\n', ''),
    )
  })

  test('Ctrl+Z takes a change back, as one step', { timeout: 90_000 }, async () => {
    const before = await written()
    await page.getByLabel('改表格').click()
    await field('表格 行 第1行第2格').fill('121')
    await field('表格 行 第1行第1格').fill('青鱼')
    await keep()
    await page.keyboard.press('Control+z')
    await saved(page)
    expect(await written()).toBe(before)
    // What is looked at and left says what it said.
    await page.getByLabel('改表格').click()
    await field('表格 行 第1行第2格').fill('999')
    await dialog().getByRole('button', { name: '不改了' }).click()
    await saved(page)
    expect(await written()).toBe(before)
  })

  test('how a list is written is changed, and a table put beside an item that has none', {
    timeout: 90_000,
  }, async () => {
    const before = await written()
    await page.getByLabel('改分项写法').click()
    await field('分项写法').fill('一要')
    await keep()
    await page.frameLocator('iframe.pages').getByText('一要清淤三座').waitFor()
    await page.locator('.ProseMirror > .item', { hasText: '巡查全覆盖' }).click()
    await page.getByRole('button', { name: '表格、分项' }).click()
    await dialog().getByLabel('在这一条里加').selectOption('表格')
    await field('表格 列 第1项').fill('项目')
    await field('表格 行 第1行第1格').fill('巡查')
    await field('表格 行 第1行第2格').fill('12次')
    await keep()
    expect(await written()).toBe(
      before
        .replace('分项写法: 一是', '分项写法: 一要')
        .replace(
          '  - 巡查全覆盖。\n',
          '  - 正文: 巡查全覆盖。\n    表格:\n      列: [项目, 数量]\n      行:\n        - [巡查, 12次]\n',
        ),
    )
  })

  test('what became of last year’s plans is written where the finding leads', { timeout: 90_000 }, async () => {
    await page.getByRole('tab', { name: '问题' }).click()
    await page.locator('.findings .jump', { hasText: '还没有写完成情况' }).click()
    await field('上年计划 第1项 完成情况').fill('已更新三艘。')
    await keep()
    await page.waitForFunction(() => !document.querySelector('div.findings')?.textContent?.includes('还没有写完成情况'))
    expect(await written()).toContain('上年计划:\n  - 事项: 更新渔船\n    完成情况: 已更新三艘。\n')
  })

  test('nothing was asked of any server, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
