import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumArguments, findChromium } from '../support/chromium.ts'
import { rowsOf, saved, studioPage } from '../support/studio.ts'

const command = await findChromium()
const name = 'qinghe-nongye-2024'

/**
 * The dialog of the system cannot be worked by a test. A folder that is dropped on the page is a handle of the same kind, and the
 * profile says yes where a person would be asked whether the page may write: all behind that is the browser's own.
 */
const allowed = { '*,*': { setting: 1 } }
const preferences = { profile: { content_settings: { exceptions: { file_system_write_guard: allowed } } } }

describe.runIf(command)('zongjie.html over a folder that was picked', () => {
  // The browser gives no page a folder of the system's, as /dev is, where the other tests write.
  const around = mkdtempSync(join(resolve('node_modules'), '.zongjie-picked-'))
  const home = join(around, '我的报告')
  const folder = join(home, name)
  let context: BrowserContext
  let page: Page
  const errors: string[] = []

  const texts = () =>
    Object.fromEntries(
      readdirSync(folder)
        .filter((file) => !file.startsWith('.'))
        .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
    )

  beforeAll(async () => {
    cpSync(join('data', name), folder, { recursive: true })
    const profile = join(around, 'profile')
    mkdirSync(join(profile, 'Default'), { recursive: true })
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
    const executablePath = existsSync(`/usr/bin/${command}`) ? { executablePath: `/usr/bin/${command}` } : {}
    context = await chromium.launchPersistentContext(profile, {
      ...executablePath,
      args: [...chromiumArguments],
      viewport: { width: 1400, height: 900 },
    })
    page = await context.newPage()
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.goto(studioPage)
    await page.waitForSelector('.cards button')
    await page.evaluate(() => {
      const picked = new Promise<FileSystemHandle>((done) => {
        const take = (event: DragEvent): void => {
          event.preventDefault()
          event.stopImmediatePropagation()
          if (event.type !== 'drop') return
          const item = event.dataTransfer!.items[0] as unknown as { getAsFileSystemHandle(): Promise<FileSystemHandle> }
          void item.getAsFileSystemHandle().then(done)
          for (const type of ['dragover', 'drop'] as const) window.removeEventListener(type, take, true)
        }
        for (const type of ['dragover', 'drop'] as const) window.addEventListener(type, take, true)
      })
      Object.assign(window, {
        showDirectoryPicker: async (options: { mode: string }) => {
          const handle = (await picked) as unknown as { requestPermission(asked: object): Promise<string> }
          if ((await handle.requestPermission(options)) !== 'granted') throw new DOMException('no', 'AbortError')
          return handle
        },
      })
    })
    const session = await context.newCDPSession(page)
    const data = { items: [], files: [home], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
    }
  })
  afterAll(async () => {
    await context.close()
    rmSync(around, { recursive: true, force: true })
  })

  test('its reports are there, and one that is opened keeps every byte', async () => {
    const before = texts()
    await page.getByRole('button', { name: '打开一个文件夹' }).click()
    await page.locator('.recent button', { hasText: '青禾县' }).click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
    expect(texts()).toEqual(before)
  })

  test('what is typed is in the file, nothing else has changed, and what it said before is kept', async () => {
    const before = texts()
    await page.locator('.ProseMirror > .title').click()
    await page.keyboard.press('End')
    await page.keyboard.type('（稿）')
    await saved(page)
    const after = texts()
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual(['report.yaml'])
    expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('标题: 青禾县农业农村局2024年工作总结（稿）\n')
    const kept = join(home, '.zongjie', 'versions', name, 'report.yaml')
    expect(readdirSync(kept).map((file) => readFileSync(join(kept, file), 'latin1'))).toEqual([before['report.yaml']])
    // The browser wrote beside and put it in the place: nothing is left over.
    expect(readdirSync(folder).filter((file) => file.endsWith('.crswap'))).toEqual([])
  })

  test('what an editor writes is seen, and what both wrote is a clash', async () => {
    const file = join(folder, 'report.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('（稿）', '（送审稿）'))
    await page.waitForFunction(() => document.querySelector('.row.title')?.textContent?.includes('送审稿'))
    await saved(page)
    const theirs = readFileSync(file, 'utf8').replace('（送审稿）', '（定稿）')
    writeFileSync(file, theirs)
    await page.keyboard.type('二')
    await page.locator('dialog.clash').waitFor()
    expect(readFileSync(file, 'utf8')).toBe(theirs)
    await page.getByRole('button', { name: '用别人的' }).click()
    await saved(page)
    expect(readFileSync(file, 'utf8')).toBe(theirs)
  })

  test('a folder that was moved away is said, and what was typed is written when it is back', async () => {
    const away = join(around, '移走')
    renameSync(home, away)
    await page.locator('.ProseMirror > .title').click()
    await page.keyboard.press('End')
    await page.keyboard.type('三')
    await page.waitForSelector('.saved.failed')
    expect(await page.locator('.notice').innerText()).toContain('改动还在这个页面里')
    renameSync(away, home)
    await page.waitForSelector('[class="saved saved"]')
    expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('三\n')
    expect((await rowsOf(page))[0]!.text).toContain('三')
    expect(errors).toEqual([])
  })
})
