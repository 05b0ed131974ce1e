import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Chromium's command, `undefined` where it is not installed; in CI that is a failure. */
export async function findChromium(): Promise<string | undefined> {
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
    const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`]
    // Time in the page stands still while it works; it ends when nothing is left to do.
    const dump = ['--virtual-time-budget=600000', '--dump-dom', pathToFileURL(file).href]
    const { stdout } = await run(chromium, [...options, ...dump], { maxBuffer: 256 * 1024 * 1024 })
    return stdout
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Chromium takes most of its time to begin; so many at once. */
const atOnce = 2

/** What Chromium prints of HTML files: a PDF of each, of which `read` is given the path. */
export async function printPages<T>(
  files: Record<string, Uint8Array>,
  read: (pdf: string) => Promise<T>,
): Promise<Map<string, T>> {
  const chromium = await findChromium()
  if (chromium === undefined) throw new Error('There is no Chromium')
  const folder = await mkdtemp(join(tmpdir(), 'zongjie-print-'))
  try {
    const left = Object.entries(files)
    const printed = new Map<string, T>()
    const work = async (profile: string) => {
      for (let next = left.shift(); next; next = left.shift()) {
        const [name, html] = next
        const [page, pdf] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)]
        await writeFile(page, html)
        const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, profile)}`]
        await run(chromium, [...options, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href])
        printed.set(name, await read(pdf))
      }
    }
    await Promise.all(Array.from({ length: atOnce }, (_, index) => work(`profile${index}`)))
    return printed
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
