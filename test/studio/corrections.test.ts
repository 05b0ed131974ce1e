import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { watch } from 'chokidar'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../src/node/studio/folder.ts'
import { type StudioServer, startStudio } from '../../src/node/studio/server.ts'
import { runCli } from '../support/cli.ts'
import { textsOf } from '../support/docx.ts'
import { saved, startBrowser } from '../support/studio.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { edited } from '../verify/stamped.ts'

const browser: Browser | undefined = await startBrowser()
const root = suiteFolder()
const report = join(root, 'data', 'jinghu-2023')
const edition = join(root, 'output', 'jinghu-2023', '存档', '送审稿')

/** The page over a folder on the disk, corrected from outside and in it. */
describe.skipIf(!browser)('corrections in the page', () => {
  let server: StudioServer
  let page: Page
  const errors: string[] = []
  const panel = () => page.locator('.panel.corrections')
  const tab = (name: string) => page.getByRole('tab', { name }).click()
  const figures = () => readFileSync(join(report, 'figures.yaml'), 'utf8')

  beforeAll(async () => {
    mkdirSync(join(root, 'data'))
    cpSync('data/jinghu-2023', report, { recursive: true })
    server = await startStudio({ folder: openFolder(root), port: 0, watchFiles: watch })
    const context = await browser!.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true })
    page = await context.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(server.startAddress())
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
  }, 120_000)

  afterAll(async () => {
    await page?.context().close()
    await server.close()
  })

  test('the address keeps no secret, and the page can be loaded again', async () => {
    expect(new URL(page.url()).hash).toBe('')
    await page.reload()
    await page.locator('.recent button').first().click()
    await saved(page)
  })

  test('an unchanged report says so, and its files are byte for byte what they were', async () => {
    await tab('更正')
    await panel().getByText('印出来的没有变化').waitFor()
    for (const name of ['report.yaml', 'figures.yaml', '01-emergency.yaml', '02-health-services.yaml'])
      expect(readFileSync(join(report, name)).equals(readFileSync(join('data/jinghu-2023', name)))).toBe(true)
  })

  test('存档 keeps an edition that the command knows', async () => {
    await panel().getByRole('button', { name: '存档' }).click()
    await panel().getByRole('button', { name: '存', exact: true }).click()
    await page.locator('.notice', { hasText: '已存档“送审稿”' }).waitFor()
    await expect.poll(() => existsSync(join(edition, '存档.json')), { timeout: 20_000 }).toBe(true)
    const listed = await runCli(['archive', 'jinghu-2023', '--json'], { cwd: root })
    expect([listed.stderr, listed.status]).toEqual(['', 0])
    const { editions } = JSON.parse(listed.stdout)
    expect(editions).toMatchObject([{ name: '送审稿', number: 1 }])
    const impact = await runCli(['impact', 'jinghu-2023', '--json'], { cwd: root })
    expect(JSON.parse(impact.stdout)).toMatchObject({ since: '送审稿', changes: [], figures: [] })
  })

  test('a name that is taken, or none, is refused', async () => {
    await panel().getByRole('button', { name: '存档' }).click()
    await panel().getByRole('button', { name: '存', exact: true }).click()
    await page.locator('.notice', { hasText: '已经有“送审稿”了' }).waitFor()
    await panel().getByLabel('名称').fill('../外面')
    await panel().getByRole('button', { name: '存', exact: true }).click()
    await page.locator('.notice', { hasText: '不能作名称' }).waitFor()
    await panel().getByRole('button', { name: '不存了' }).click()
  })

  test('a number that an editor corrects is told with its places, before and after', async () => {
    writeFileSync(join(report, 'figures.yaml'), figures().replace('签约群众: {值: 25.67', '签约群众: {值: 26.67'))
    const number = panel().locator('li', { hasText: '签约群众' }).first()
    await number.waitFor({ timeout: 20_000 })
    expect(await number.innerText()).toMatch(/签约群众：25\.67万人 → 26\.67万人（文中\d处）/)
    const change = panel().locator('.change', { hasText: '26.67' }).first()
    expect(await change.locator('del').innerText()).toContain('25.67万')
    expect(await change.locator('ins').innerText()).toContain('26.67万')
    await change.locator('.jump').click()
    expect(await page.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true)
  })

  test('导出修订稿 is a Word document with both', async () => {
    const download = page.waitForEvent('download')
    await panel().getByRole('button', { name: '导出修订稿' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/（对照送审稿）\.docx$/)
    const text = textsOf(readFileSync(await file.path())).join('\n')
    expect(text).toContain('26.67')
    const command = await runCli(['redline', 'jinghu-2023', '--json'], { cwd: root })
    const { file: written } = JSON.parse(command.stdout)
    expect(textsOf(readFileSync(join(root, written))).join('\n')).toBe(text)
  })

  test('a Word document that came back is read, and leads to the changed words', async () => {
    const docx = readFileSync(join(edition, readdirSync(edition).find((name) => name.endsWith('.docx'))!))
    const changed = edited(docx, {
      'word/document.xml': (xml) => xml.replace('开展', '广泛开展'),
    })
    const input = panel().locator('input[type=file]')
    await input.setInputFiles({
      name: '改过的.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(changed),
    })
    const view = panel().locator('.returned')
    await view.waitFor()
    expect(await view.innerText()).toContain('有人改过')
    const one = view.locator('.change').first()
    expect(await one.locator('ins').innerText()).toContain('广泛开展')
    expect(await one.locator('del').innerText()).not.toContain('广泛开展')
    await one.locator('.jump').click()
    await one.getByRole('button', { name: '写进正文' }).click()
    await view.getByText('正文里已经是这样了').waitFor()
    await saved(page)
    expect(readFileSync(join(report, '01-emergency.yaml'), 'utf8')).toContain('广泛开展应急演练{{应急演练}}')
    await page.locator('.ProseMirror').focus()
    await page.keyboard.press('Control+z')
    await saved(page)
    await expect
      .poll(() => readFileSync(join(report, '01-emergency.yaml'), 'utf8'), { timeout: 20_000 })
      .toBe(readFileSync('data/jinghu-2023/01-emergency.yaml', 'utf8'))
    await view.getByRole('button', { name: '看完了' }).click()
    await input.setInputFiles({ name: '别的.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') })
    await page.locator('.notice.problem').waitFor()
  })

  test('a former text can be gone back to', async () => {
    const before = readFileSync(join(report, '01-emergency.yaml'), 'utf8')
    const row = page.locator('.ProseMirror > .row.item').first()
    await row.click()
    await page.keyboard.press('End')
    await page.keyboard.type('这是后来加的一句话。')
    await saved(page)
    expect(readFileSync(join(report, '01-emergency.yaml'), 'utf8')).toContain('这是后来加的一句话。')
    await tab('以前的版本')
    const versions = page.locator('.panel.versions')
    // It is called as the section is.
    const title = /^标题: *(.+)$/m.exec(before)![1]!
    await versions.locator('section', { hasText: title }).getByRole('button').first().click()
    expect(await versions.locator('.lines .now').innerText()).toContain('这是后来加的一句话。')
    await versions.getByRole('button', { name: '回到这个版本' }).click()
    await saved(page)
    await expect.poll(() => readFileSync(join(report, '01-emergency.yaml'), 'utf8'), { timeout: 20_000 }).toBe(before)
    expect(await page.locator('.ProseMirror').innerText()).not.toContain('这是后来加的一句话。')
  })

  test('a text that an editor changed meanwhile is shown place by place, and nothing is overwritten', async () => {
    const path = join(report, '01-emergency.yaml')
    const before = readFileSync(path, 'utf8')
    await page.route('**/api/changes*', (route) => route.abort())
    const row = page.locator('.ProseMirror > .row.item').first()
    await page.keyboard.press('Control+Home')
    // The editor saves in the moment in which the page writes: the page has not heard of it yet.
    await page.route('**/api/file*', async (route) => {
      if (route.request().method() === 'PUT')
        writeFileSync(path, before.replace('守护重点人群健康', '守护重点人群的健康'))
      await route.fallback()
    })
    await row.locator('.item-heading').first().click()
    await page.keyboard.type('甲')
    const dialog = page.locator('dialog.clash')
    await dialog.waitFor()
    await page.unroute('**/api/file*')
    expect(await dialog.locator('h2').innerText()).toBe('“emergency”同时被别人改了')
    const places = dialog.locator('li')
    expect(await places.count()).toBe(2)
    expect(await places.nth(0).locator('.chosen').innerText()).toContain('用我的')
    expect(await places.nth(1).locator('.chosen').innerText()).toContain('用别人的')
    await dialog.getByRole('button', { name: '就这样合起来' }).click()
    await saved(page)
    await expect.poll(() => readFileSync(path, 'utf8'), { timeout: 20_000 }).toContain('守护重点人群的健康')
    expect(readFileSync(path, 'utf8')).toMatch(/小标题: .*甲/)
    expect(await page.locator('.ProseMirror').innerText()).toContain('守护重点人群的健康')
  })

  test('nothing failed', () => {
    // Answers that are no success, a clash among them, are named in the console.
    expect(errors.filter((one) => !/status of 409/.test(one))).toEqual([])
  })
})
