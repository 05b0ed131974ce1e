import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { watch } from 'chokidar'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../src/node/studio/folder.ts'
import { pageFiles } from '../../src/node/studio/page-files.ts'
import { type StudioServer, startStudio } from '../../src/node/studio/server.ts'
import { runCli } from '../support/cli.ts'
import { partsOf } from '../support/docx.ts'
import { newPage, rowsOf, saved, startBrowser, type Watched } from '../support/studio.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const browser: Browser | undefined = await startBrowser()
const name = 'qinghe-nongye-2024'

describe.skipIf(!browser)('the page over a folder', () => {
  const home = suiteFolder()
  const folder = join(home, name)
  let server: StudioServer
  let page: Page
  let watched: Watched

  const textsIn = () =>
    Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]))

  beforeAll(async () => {
    cpSync(join('data', name), folder, { recursive: true })
    const pages = pageFiles(resolve('dist/studio'))
    server = await startStudio({ folder: openFolder(home), port: 0, watchFiles: watch, pages })
    ;({ page, watched } = await newPage(browser!))
    await page.goto(server.startAddress())
    await page.waitForSelector('.recent button')
  })
  afterAll(async () => {
    await page.context().close()
    await server.close()
  })

  const item = async () => (await rowsOf(page)).find(({ kind, text }) => kind === 'item' && text.length > 30)!.text

  test('a report is gone on with; opened and closed it keeps every byte', async () => {
    const before = textsIn()
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    expect(await page.frameLocator('iframe.pages').locator('.page').count()).toBeGreaterThan(1)
    expect(textsIn()).toEqual(before)
  })

  test('what is typed is in the file at once, and nothing else has changed', async () => {
    const before = textsIn()
    const words = (await item()).slice(0, 20)
    await page.locator('.ProseMirror > .item', { hasText: words }).first().click()
    await page.keyboard.press('Home')
    await page.keyboard.type('近年来，')
    await saved(page)
    const after = textsIn()
    const changed = Object.keys(after).filter((file) => after[file] !== before[file])
    expect(changed).toHaveLength(1)
    expect(after[changed[0]!]!.replace('近年来，', '')).toBe(before[changed[0]!])
  })

  test('what the page exports is what the command builds of the same folder', async () => {
    const download = async (button: string) => {
      const begun = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      return readFile(await (await begun).path())
    }
    const [docx, markdown] = [await download('导出 Word'), await download('导出 Markdown')]
    const out = join(home, 'out')
    const { status } = await runCli(['build', folder, '--out', out])
    expect(status).toBe(0)
    const built = readdirSync(join(out, name))
    const read = (ending: string) => readFileSync(join(out, name, built.find((file) => file.endsWith(ending))!))
    expect(markdown.equals(read('.md'))).toBe(true)
    expect(partsOf(docx)).toEqual(partsOf(read('.docx')))
  })

  test('what an editor writes is seen in the page', async () => {
    const file = join(folder, 'report.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^标题: .*$/m, '标题: 青禾县农业农村局2024年工作报告'))
    await page.waitForFunction(() => document.querySelector('.row.title')?.textContent?.includes('工作报告'))
    await saved(page)
    expect(await page.frameLocator('iframe.pages').locator('h1').first().innerText()).toContain('工作报告')
  })

  test('two hands on one file: both texts are shown, and nothing is overwritten unasked', async () => {
    await page.locator('.row.title').click()
    await page.keyboard.press('End')
    const file = join(folder, 'report.yaml')
    const theirs = readFileSync(file, 'utf8').replace('2024年工作报告', '2024年总结')
    // Before the page hears of it.
    writeFileSync(file, theirs)
    await page.keyboard.type('（稿）')
    await page.waitForFunction(
      () =>
        document.querySelector('dialog.clash') !== null ||
        document.querySelector('.row.title')?.textContent?.includes('总结'),
    )
    if ((await page.locator('dialog.clash').count()) > 0) {
      expect(await page.locator('dialog.clash').innerText()).toContain('2024年总结')
      expect(readFileSync(file, 'utf8')).toBe(theirs)
      await page.getByRole('button', { name: '用别人的' }).click()
    }
    await saved(page)
    expect(readFileSync(file, 'utf8')).toContain('2024年总结')
  })

  test('nothing failed, and nothing was asked of anybody else', () => {
    const foreign = watched.requests.filter((address) => !address.startsWith(server.address.split('#')[0]!))
    // A clash is an answer of the server, which browsers write down as a failure.
    const errors = watched.errors.filter((one) => !one.includes('409 (Conflict)'))
    expect({ errors, requests: foreign }).toEqual({ errors: [], requests: [] })
  })
})
