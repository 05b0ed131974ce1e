import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

const run = promisify(execFile)

const names = ['chromium', 'chromium-browser', 'google-chrome']

/**
 * What Chromium is to leave out. With each window it loads two pages of its own for what it offers below its address line, which
 * takes a third of the time that opening our page takes; it starts a process for a page that may come next, and one for the frames
 * in which nothing runs: they hold what they are given as strictly beside the page. Of two lists it reads the last: the others are
 * those that Playwright's has for it.
 */
const leftOut = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'SpareRendererForSitePerProcess',
  'IsolateSandboxedIframes',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
]

/** How every Chromium is started. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  // What puts the pages together is a thread of the browser, and no process of its own.
  '--in-process-gpu',
  `--disable-features=${leftOut.join(',')}`,
]

let found: Promise<string | undefined> | undefined

/** Chromium's command, `undefined` where it is not installed; in CI that is a failure. */
export function findChromium(): Promise<string | undefined> {
  found ??= lookForChromium()
  return found
}

async function lookForChromium(): Promise<string | undefined> {
  for (const name of names) {
    try {
      await run(name, ['--version'])
      return name
    } catch {}
  }
  if (process.env.ZONGJIE_FORBID_SKIP === '1') throw new Error('缺少 Chromium，而这里不允许跳过测量')
  return undefined
}

/** The page of a text of HTML as it stands when its scripts have run: its document's HTML again. */
export async function openPage(chromium: string, html: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zongjie-page-'))
  try {
    const file = join(folder, 'page.html')
    await writeFile(file, html)
    const options = ['--headless', ...chromiumArguments, `--user-data-dir=${join(folder, 'profile')}`]
    // Time in the page stands still while it works; it ends when nothing is left to do.
    const dump = ['--virtual-time-budget=600000', '--dump-dom', pathToFileURL(file).href]
    const { stdout } = await run(chromium, [...options, ...dump], { maxBuffer: 256 * 1024 * 1024 })
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

let browser: Promise<Browser> | undefined

/**
 * A browser for all test files of this process, which ends with it: Chromium takes most of its time to begin. Each test takes
 * a context of its own and closes it; `undefined` where there is no Chromium.
 */
export async function sharedBrowser(): Promise<Browser | undefined> {
  const command = await findChromium()
  if (command === undefined) return undefined
  const executablePath = existsSync(`/usr/bin/${command}`) ? `/usr/bin/${command}` : undefined
  browser ??= chromium.launch({
    ...(executablePath ? { executablePath } : { channel: 'chrome' }),
    args: [...chromiumArguments],
  })
  return browser
}

/** What Chromium prints of HTML files: a PDF of each, of which `read` is given the path. */
export async function printPages<T>(
  files: Record<string, Uint8Array>,
  read: (pdf: string) => Promise<T>,
): Promise<Map<string, T>> {
  const browser = await sharedBrowser()
  if (browser === undefined) throw new Error('There is no Chromium')
  const folder = await mkdtemp(join(tmpdir(), 'zongjie-print-'))
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const printed = new Map<string, T>()
    for (const [name, html] of Object.entries(files)) {
      const [file, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)]
      await writeFile(file, html)
      await page.goto(pathToFileURL(file).href)
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
      printed.set(name, await read(pdf))
    }
    return printed
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}
