import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { watch } from 'chokidar'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFolder } from '../../src/node/studio/folder.ts'
import { pageFiles } from '../../src/node/studio/page-files.ts'
import { type StudioServer, startStudio } from '../../src/node/studio/server.ts'
import { chromiumArguments, findChromium } from '../support/chromium.ts'
import { randomOf } from '../support/random.ts'
import { beginReport, rowsOf, saved, studioFile } from '../support/studio.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'

const command = await findChromium()
const kills = count(4, 200)
const name = 'qinghe-nongye-2024'

/** A browser that nobody hands in hand with it closes: with its own profile, in a group of processes of its own. */
async function startWild(profile: string): Promise<{ child: ChildProcess; browser: Browser }> {
  const options = ['--headless', ...chromiumArguments, '--no-first-run', '--remote-debugging-port=0']
  const child = spawn(command!, [...options, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const address = await new Promise<string>((done, failed) => {
    let said = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (found !== undefined) done(found)
    })
    child.on('close', () => failed(new Error(said)))
  })
  return { child, browser: await chromium.connectOverCDP(address) }
}

/** Kills the browser with all its processes, as a machine does that has no memory left. */
async function kill({ child, browser }: { child: ChildProcess; browser: Browser }): Promise<void> {
  const gone = new Promise((done) => child.once('close', done))
  process.kill(-child.pid!, 'SIGKILL')
  await gone
  await browser.close().catch(() => {})
}

/** Types numbers on and on in the page, some fast and some slowly; tells of each with which “saved” was shown. */
function typeOn({ from, seed, words }: { from: number; seed: number; words: string }): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.ProseMirror > .item')]
  const row =
    rows.find((one) => one.textContent?.includes('号1')) ?? rows.find((one) => one.textContent?.includes(words))!
  // At the end of a row; in the place of all that is in it, when that has become long.
  const { textContent } = row
  document.getSelection()!.selectAllChildren(row)
  if ((textContent?.length ?? 0) < 2000) document.getSelection()!.collapseToEnd()
  const { shown } = globalThis as unknown as { shown(number: number): void }
  let [typed, state] = [from - 1, seed]
  const mark = document.querySelector('.saved')!
  new MutationObserver(() => {
    if (mark.className === 'saved saved' && typed >= from) shown(typed)
  }).observe(mark, { attributes: true })
  const type = (): void => {
    typed++
    document.execCommand('insertText', false, `号${typed}；`)
    state = (state * 1103515245 + 12345) % 2147483648
    setTimeout(type, state % 5 === 0 ? 400 : state % 60)
  }
  type()
}

/** The numbers that a text holds, each with its sign. */
const numbersIn = (text: string): number[] => [...text.matchAll(/号(\d+)；/g)].map(([, number]) => Number(number))

describe.runIf(command)('a browser that is killed', () => {
  const around = suiteFolder()
  const home = join(around, '报告')
  const profile = join(around, 'profile')
  let server: StudioServer

  beforeAll(async () => {
    mkdirSync(home)
    cpSync(join('data', name), join(home, name), { recursive: true })
    server = await startStudio({
      folder: openFolder(home),
      port: 0,
      watchFiles: watch,
      pages: pageFiles(resolve('dist/studio')),
    })
  })
  afterAll(() => server.close())

  /** Behind the server: what is in the files. */
  const onDisk = (): string =>
    readdirSync(join(home, name))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => readFileSync(join(home, name, file), 'utf8'))
      .join('\n')

  const openServed = async (page: Page): Promise<void> => {
    await page.goto(server.startAddress())
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
  }

  /** zongjie.html: what the browser keeps, in the first report of it. */
  const openFile = async (page: Page): Promise<void> => {
    await page.goto(pathToFileURL(studioFile).href)
    await page.waitForSelector('.cards button')
    if ((await page.locator('.recent button').count()) === 0) return void (await beginReport(page))
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
  }

  test(
    `${kills} times at a random moment of typing has all that it showed as saved`,
    async () => {
      const random = randomOf(61)
      const last = { served: 0, file: 0 }
      let acknowledged = 0
      for (let round = 0; round < kills; round++) {
        const way = round % 2 === 0 ? 'served' : 'file'
        const wild = await startWild(profile)
        const page = await (wild.browser.contexts()[0] ?? (await wild.browser.newContext())).newPage()
        await (way === 'served' ? openServed(page) : openFile(page))
        await saved(page)
        const text = way === 'served' ? onDisk() : (await rowsOf(page)).map((row) => row.text).join('\n')
        const kept = numbersIn(text)
        // All that was shown as saved before the last kill, in one piece.
        expect(kept.at(-1) ?? 0).toBeGreaterThanOrEqual(last[way])
        expect(kept).toEqual(kept.map((_, index) => kept[0]! + index))

        const from = (kept.at(-1) ?? 1_000_000) + 1
        await page.exposeBinding('shown', (_, number: number) => {
          last[way] = number
          acknowledged++
        })
        await page.locator('.ProseMirror').focus()
        const words = way === 'served' ? '主推' : '用一段话写的'
        await page.evaluate(typeOn, { from, seed: random.below(1_000_000), words })
        await new Promise((done) => setTimeout(done, 100 + random.below(1500)))
        await kill(wild)
      }
      // Most of the kills came behind a “saved”.
      expect(acknowledged).toBeGreaterThanOrEqual(kills / 2)
      expect(numbersIn(onDisk()).at(-1)).toBeGreaterThanOrEqual(last.served)
    },
    patience(180, 3600),
  )
})
