import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { watch } from 'chokidar'
import { build } from 'esbuild'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../src/node/studio/folder.ts'
import { type StudioServer, startStudio } from '../../src/node/studio/server.ts'
import { memoryStorage } from '../../src/studio/storage/memory.ts'
import { findChromium, sharedBrowser } from '../support/chromium.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { storageSteps } from './storage-steps.ts'
import type { asked as Asked } from './storages-page.ts'

declare const asked: typeof Asked

const command = await findChromium()
const around = suiteFolder()
let server: StudioServer
const contexts: BrowserContext[] = []

async function openPage(): Promise<Page> {
  const context = await (await sharedBrowser())!.newContext()
  contexts.push(context)
  const page = await context.newPage()
  await page.goto(new URL(server.address).origin)
  await page.waitForFunction(() => 'asked' in self)
  return page
}

describe.runIf(command)('files of the browser', () => {
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: ['test/studio/storages-page.ts'],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
    })
    const html = Buffer.from('<!doctype html><script type="module" src="/page.js"></script>')
    const pages = new Map([
      ['/', { type: 'text/html', bytes: html as Uint8Array }],
      ['/page.js', { type: 'text/javascript', bytes: outputFiles[0]!.contents }],
    ])
    const folder = join(around, '甲局')
    mkdirSync(folder)
    server = await startStudio({ folder: openFolder(folder), port: 0, watchFiles: watch, pages })
  }, 60_000)

  afterAll(async () => {
    for (const context of contexts) await context.close()
    await server.close()
  })

  const expected = () => storageSteps(memoryStorage('甲局'))

  test('kept by it behave as those in memory, and outlive the page', async () => {
    const page = await openPage()
    const steps = await page.evaluate(async () => asked.storageSteps(await asked.browserStorage()))
    expect(steps).toEqual(await expected())
    await page.evaluate(async () => {
      const storage = await asked.browserStorage()
      await storage.write('last.yaml', new TextEncoder().encode('最后'), null)
    })
    await page.reload()
    await page.waitForFunction(() => 'asked' in self)
    const kept = await page.evaluate(async () => {
      const held = await (await asked.browserStorage()).read('last.yaml')
      return new TextDecoder().decode(held?.bytes)
    })
    expect(kept).toBe('最后')
  })

  test('kept by it are seen by another window, and a clash is one there, too', async () => {
    const first = await openPage()
    const second = await first.context().newPage()
    await second.goto(new URL(server.address).origin)
    await second.waitForFunction(() => 'asked' in self)
    await second.evaluate(async () => {
      const told: string[] = []
      Object.assign(self, { told })
      const storage = await asked.browserStorage('two')
      storage.watch((paths) => told.push(...paths))
    })
    const write = (page: Page, text: string): Promise<string> =>
      page.evaluate(async (content) => {
        const storage = await asked.browserStorage('two')
        return (await storage.write('a.yaml', new TextEncoder().encode(content), null)).kind
      }, text)
    expect(await write(first, '一')).toBe('written')
    expect(await write(second, '二')).toBe('clash')
    await second.waitForFunction(() => (self as unknown as { told: string[] }).told.includes('a.yaml'))
  })

  test('in an opened folder behave as those in memory, and are plain files', async () => {
    const page = await openPage()
    const steps = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('甲局', { create: true })
      return asked.storageSteps(asked.folderStorage(folder, 50))
    })
    expect(steps).toEqual(await expected())
    const found = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('甲局')
      const text = async (...way: string[]): Promise<string> => {
        let at = folder
        for (const name of way.slice(0, -1)) at = await at.getDirectoryHandle(name)
        return (await (await at.getFileHandle(way.at(-1)!)).getFile()).text()
      }
      const output = await folder.getDirectoryHandle('output', { create: true })
      const make = async (at: FileSystemDirectoryHandle, name: string): Promise<void> => {
        await (await at.getFileHandle(name, { create: true })).createWritable().then((writing) => writing.close())
      }
      await make(output, '.zongjie.json')
      await make(output, '总结.docx')
      await make(folder, '.hidden.yaml')
      await make(folder, 'run.exe')
      const edition = await (await output.getDirectoryHandle('存档', { create: true })).getDirectoryHandle('送审稿', {
        create: true,
      })
      await make(edition, '存档.json')
      const storage = asked.folderStorage(folder)
      return {
        report: await text('report.yaml'),
        ignored: await text('.zongjie', '.gitignore'),
        paths: (await storage.list()).map(({ path }) => path),
        hidden: (await storage.read('.zongjie/.gitignore')) === undefined,
        up: await storage.write('../a.yaml', new Uint8Array(), null),
      }
    })
    expect(found).toEqual({
      report: '又来',
      ignored: '*\n',
      paths: ['output/存档/送审稿/存档.json', 'report.yaml', '章 一/01-工作.yaml'],
      hidden: true,
      up: { kind: 'failed', message: expect.stringContaining('不读也不写') },
    })
  })
})
