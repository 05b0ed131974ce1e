import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { called } from '../command/host.ts'
import { runCli } from '../support/cli.ts'
import { partsOf } from '../support/docx.ts'
import { openStudio, rowsOf, saved, startBrowser, type Watched } from '../support/studio.ts'
import { filesOf } from '../support/studio-room.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { torture } from '../support/torture.ts'

const browser: Browser | undefined = await startBrowser()
const samples = readdirSync('data')
/**
 * The engine in a browser is held against the command with every sample in test/engine/browser.test.ts. What the page adds is what it
 * hands over: files beside the texts, the ledger of last year's report, plain texts alone.
 */
const exported = torture ? samples : ['qinghe-nongye-2024', 'xiushan-2004', 'yunling-2024']

const unfinishedName = 'zz-未完'
const encode = (text: string) => new TextEncoder().encode(text)
/** A report with what is left to do: places to fill in, an old number that still stands typed, a doubtful sign. */
const unfinished = {
  'report.yaml': encode(
    '标题: 渔业局2024年工作总结\n单位: 渔业局\n年度: 2024\n模板: standard\n引言: 在【待补：上级】的领导下，渔获121.5吨。\n成文日期: 2024-12-20\n',
  ),
  '1.yaml': encode(
    '标题: 养殖\n成绩:\n  - 全年渔获{{渔获}}，合格率提高.\n  - 与去年的120.5吨相比有所增加，XX家渔场达标。\n',
  ),
  'figures.yaml': encode('渔获: {值: 121.5, 单位: 吨}\n'),
  '更正记录.txt': encode(
    '时间\t经手人\t依据\t指标\t项\t原数\t更正数\n2024-12-18 09:30:00\t李明\t复核\t渔获\t值\t120.5吨\t121.5吨\n',
  ),
}

describe.skipIf(!browser)('what goes out of the page', () => {
  const place = suiteFolder()
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
    page.setDefaultTimeout(60_000)
    cpSync('data', join(place, 'data'), { recursive: true })
    mkdirSync(join(place, 'data', unfinishedName))
    for (const [name, bytes] of Object.entries(unfinished))
      writeFileSync(join(place, 'data', unfinishedName, name), bytes)
    const archive = { name: '报告.zip', mimeType: '', buffer: Buffer.from(zipSync(filesOf(join(place, 'data')))) }
    await page.locator('input[accept=".zip"]').setInputFiles(archive)
    await page.waitForSelector(`.recent li:nth-child(${samples.length + 1})`)
  }, 120_000)
  afterAll(() => page?.context().close())

  /** Reports are listed by their folders. */
  const listed = [...samples, unfinishedName].sort()
  async function openReport(name: string): Promise<void> {
    await page.locator('.recent button').nth(listed.indexOf(name)).click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
  }
  const back = async () => {
    await page.getByRole('button', { name: '返回' }).click()
    await page.waitForSelector('.recent li')
  }
  const press = (name: string) => page.locator('.export').getByRole('button', { name }).click()
  async function download(name: string): Promise<{ name: string; bytes: Uint8Array }> {
    const begun = page.waitForEvent('download')
    await press(name)
    const file = await begun
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
  }

  test('the Word document has the parts of the command’s, all of them', {
    timeout: 300_000,
  }, async () => {
    expect(await called(['build', '--samples', '--format', 'docx'], place)).toMatchObject({ status: 0 })
    for (const sample of exported) {
      await openReport(sample)
      const ours = await download('导出 Word')
      const folder = join(place, 'output', sample)
      expect(readdirSync(folder)).toContain(ours.name)
      expect(partsOf(ours.bytes), sample).toEqual(partsOf(readFileSync(join(folder, ours.name))))
      await back()
    }
  })

  test('打印 prints the pages that are shown, which are those of --format html', { timeout: 180_000 }, async () => {
    const sample = 'yunling-2024'
    await openReport(sample)
    // What a printer would get is kept instead.
    await page.evaluate(() => {
      const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')!
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
        get(this: HTMLIFrameElement) {
          const found = own.get!.call(this) as Window
          if (this.classList.contains('unseen'))
            found.print = () => void Object.assign(window, { printed: this.srcdoc })
          return found
        },
      })
    })
    await press('打印')
    const printed = await page.waitForFunction(() => (window as { printed?: string }).printed)
    const html = (await printed.jsonValue()) as string
    const shown = Number(/(\d+)页/.exec(await page.getByRole('tab', { name: '页面' }).innerText())![1])
    await back()
    expect(await called(['build', `data/${sample}`, '--format', 'html'], place)).toMatchObject({ status: 0 })
    const file = readdirSync(join(place, 'output', sample)).find((name) => name.endsWith('.html'))!
    const other = await browser!.newPage()
    const wordsOf = async (text: string): Promise<{ words: string[]; pages: number }> => {
      await other.setContent(text)
      const words = await other.$$eval('.page', (pages) =>
        pages.map((one) => (one.textContent ?? '').replace(/\s/g, '')),
      )
      const pdf = (await other.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
      return { words, pages: [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length }
    }
    const ours = await wordsOf(html)
    expect(ours.pages).toBe(shown)
    expect(ours.words).toHaveLength(shown)
    expect(ours).toEqual(await wordsOf(readFileSync(join(place, 'output', sample, file), 'utf8')))
    await other.close()
  })

  test('定稿 refuses for what --final refuses, and says it in the same sentences', { timeout: 180_000 }, async () => {
    const args = ['build', `data/${unfinishedName}`, '--final', '--format', 'docx', '--json']
    const { stdout } = await runCli(args, { cwd: place })
    const { diagnostics } = JSON.parse(stdout).reports[0] as {
      diagnostics: { severity: string; message: string; code: string }[]
    }
    const said = diagnostics.filter(({ severity, code }) => severity !== 'info' && code !== 'build/not-final')
    const sentences = [...new Set(said.map(({ message }) => message))]
    expect(sentences.length).toBeGreaterThan(3)
    await openReport(unfinishedName)
    await press('定稿')
    const notice = page.locator('.notice.problem')
    await notice.waitFor()
    expect(await notice.innerText()).toContain(`还不能定稿，先改这${sentences.length}种问题：${sentences[0]}`)
    const words = await page.locator('div.findings').last().innerText()
    for (const sentence of sentences) expect(words).toContain(sentence)
    if (process.env.ZONGJIE_PICTURES) await page.screenshot({ path: `${process.env.ZONGJIE_PICTURES}/not-final.png` })
    await page.getByLabel('关闭提示').click()
    await page.getByRole('tab', { name: '页面' }).click()
    // A date stands in the text as it is printed.
    expect((await rowsOf(page)).find(({ kind }) => kind === 'date')!.text).toBe('2024年12月20日')
    await back()
  })

  test('定稿 of a report without findings gives the parts of --final, and offers 存档', {
    timeout: 180_000,
  }, async () => {
    let final = ''
    for (const sample of samples) {
      const ended = await called(['build', `data/${sample}`, '--final', '--format', 'docx'], place)
      if (ended.status !== 0) continue
      final = sample
      break
    }
    expect(final).not.toBe('')
    await openReport(final)
    const ours = await download('定稿')
    expect(partsOf(ours.bytes)).toEqual(partsOf(readFileSync(join(place, 'output', final, ours.name))))
    await page.locator('.notice').getByRole('button', { name: '存档' }).click()
    await page.locator('.notice', { hasText: '已存档“定稿”' }).waitFor()
    await page.getByRole('tab', { name: '更正' }).click()
    // The editions are asked for when the panel opens.
    await expect.poll(() => page.locator('.corrections option').allInnerTexts()).toContain('存档“定稿”')
    await page.getByRole('tab', { name: '页面' }).click()
  })

  test('former versions are called as sections are, and an input method writes what it settled on', {
    timeout: 60_000,
  }, async () => {
    const rows = await rowsOf(page)
    const section = rows.find(({ kind }) => kind === 'section')!.text
    const first = page.locator('.ProseMirror > .item').first()
    await first.click()
    await page.keyboard.press('End')
    await page.keyboard.type('补')
    await saved(page)
    await page.getByRole('tab', { name: '以前的版本' }).click()
    await page.locator('.versions h3', { hasText: section }).waitFor()
    if (process.env.ZONGJIE_PICTURES) await page.screenshot({ path: `${process.env.ZONGJIE_PICTURES}/versions.png` })
    // An input method writes what it settled on, and nothing of what it tried.
    const client = await page.context().newCDPSession(page)
    await first.click()
    await page.keyboard.press('End')
    for (const text of ['n', 'ni', 'ni’h', 'ni’hao'])
      await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await client.send('Input.insertText', { text: '您好' })
    await saved(page)
    const now = (await rowsOf(page)).find(({ kind }) => kind === 'item')!.text
    expect(now).toContain('您好')
    expect(now).not.toMatch(/n|’h/)
    await page.keyboard.press('Control+z')
    await saved(page)
    expect((await rowsOf(page)).find(({ kind }) => kind === 'item')!.text).not.toContain('您好')
  })

  test('nothing was asked of any server, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
