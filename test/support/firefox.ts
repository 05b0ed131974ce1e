import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, firefox, type Page } from 'playwright-core'
import { studioFile } from './studio.ts'

const commands = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/**
 * Firefox as it is installed, by WebDriver BiDi, `undefined` where there is none; in CI that is a failure. `downloads`: the folder
 * that it saves files in. (playwright-core from 1.65 on asks Firefox ESR for what it does not know: we stay at 1.64.)
 */
export async function startFirefox(downloads: string): Promise<Browser | undefined> {
  const executablePath = commands.find(existsSync)
  if (executablePath === undefined) {
    if (process.env.ZONGJIE_FORBID_SKIP === '1') throw new Error('缺少 Firefox，而这里不允许跳过测量')
    return undefined
  }
  if (!existsSync(studioFile)) throw new Error('dist/zongjie.html is not there: npm run build')
  return firefox.launch({ channel: 'moz-firefox', executablePath, downloadsPath: downloads })
}

/** The bytes of a file that the browser saved: of downloads of pages it says nothing. */
export async function downloaded(downloads: string, name: string): Promise<Uint8Array> {
  const path = join(downloads, name)
  for (let step = 0; step < 100; step++) {
    if (existsSync(path)) {
      const bytes = await readFile(path)
      if (bytes.length > 0) return bytes
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${name} was not saved`)
}

/** Copies as another program would, into the real clipboard, and pastes with the keyboard. */
export async function pasteReally(page: Page, held: Record<string, string>): Promise<void> {
  await page.evaluate((data) => {
    const fill = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text)
    }
    window.addEventListener('copy', fill, { capture: true, once: true })
  }, held)
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
}
