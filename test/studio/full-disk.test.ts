import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { watch } from 'chokidar'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../src/node/studio/folder.ts'
import { pageFiles } from '../../src/node/studio/page-files.ts'
import { type StudioServer, startStudio } from '../../src/node/studio/server.ts'
import { newPage, rowsOf, saved, startBrowser } from '../support/studio.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const browser: Browser | undefined = await startBrowser()
const name = 'yunling-2024'
const disk = join(suiteFolder(), 'disk')

/** Whether this system lets us mount. */
function mounted(): boolean {
  mkdirSync(disk, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'none', disk], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('The full and the read-only disk were not tried: this system does not let us mount.')
    return false
  }
}

const canMount = browser !== undefined && mounted()

describe.runIf(canMount)('the page over a disk that takes nothing more', () => {
  let server: StudioServer
  let page: Page

  beforeAll(async () => {
    cpSync(join('data', name), join(disk, name), { recursive: true })
    server = await startStudio({
      folder: openFolder(disk),
      port: 0,
      watchFiles: watch,
      pages: pageFiles(resolve('dist/studio')),
    })
    ;({ page } = await newPage(browser!))
    await page.goto(server.startAddress())
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
  })
  afterAll(async () => {
    await page?.context().close()
    await server?.close()
    execFileSync('umount', ['-l', disk])
  })

  const title = () => /^标题: .*$/m.exec(readFileSync(join(disk, name, 'report.yaml'), 'utf8'))![0]
  const type = async (text: string) => {
    await page.locator('.ProseMirror > .title').click()
    await page.keyboard.press('End')
    await page.keyboard.type(text)
  }
  const refused = async (why: string) => {
    // In one look: the page tries again by itself.
    await page.locator('.saved.failed', { hasText: /^没有保存$/ }).waitFor()
    expect(await page.locator('.notice').innerText()).toContain(why)
    expect(await page.locator('.notice').innerText()).toContain('改动还在这个页面里')
    // Going back would leave it behind.
    await page.getByRole('button', { name: '返回' }).click()
    await page.locator('.notice', { hasText: '还不能返回' }).waitFor()
    expect(await page.locator('.ProseMirror').count()).toBe(1)
  }

  test('a full one is said, what is typed stays, and is written by itself when there is room', async () => {
    const filler = join(disk, 'filler.bin')
    for (let size = 512 * 1024; size >= 4096; size /= 2) {
      try {
        writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
      } catch {}
    }
    const before = title()
    await type('（满）')
    await refused('磁盘已满')
    expect(title()).toBe(before)
    expect((await rowsOf(page))[0]!.text).toContain('（满）')
    rmSync(filler)
    await page.waitForSelector('[class="saved saved"]')
    expect(title()).toBe(`${before}（满）`)
  })

  test('one that becomes read-only, too', async () => {
    const before = title()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    await type('（锁）')
    await refused('磁盘是只读的')
    expect(title()).toBe(before)
    execFileSync('mount', ['-o', 'remount,rw', disk])
    await page.waitForSelector('[class="saved saved"]')
    expect(title()).toBe(`${before}（锁）`)
    await page.getByRole('button', { name: '返回' }).click()
    await page.waitForSelector('.cards button')
  })
})
