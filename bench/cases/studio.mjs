import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { chromium } from 'playwright-core'
import { median } from '../measure.mjs'
import { makeReport } from '../reports.mjs'

const file = resolve('dist/zongjie.html')
/** Keystrokes before those that count, while the browser compiles. */
const warmUp = 5
const figures = 60

/**
 * The page in Chromium: a keystroke until its page is drawn and its findings are shown, in a report of about 20 pages and
 * 100 items, and what of that each part of the engine takes; what is there when it opens; a paste of 60 figures; its bytes.
 */
export async function studio({ rounds }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const paints = []
    for (let round = 0; round < Math.min(rounds, 7); round++) paints.push(await firstPaint(browser))
    const page = await openReport(browser)
    const { keystrokes, parts } = await type(page, rounds)
    const pages = await page.locator('.count').innerText()
    const paste = await pasteFigures(page)
    const sizes = await bytes()
    const [keystroke, paint] = [median(keystrokes), median(paints)]
    return {
      title: `The page: ${pages.trim()}`,
      unit: 'ms',
      times: new Map([
        ['keystroke to page and findings', keystroke],
        ...parts.map(([name, time]) => [`of that: ${name}`, time]),
        ['first paint', paint],
        ['paste of 60 figures, saved and drawn', paste],
      ]),
      bars: [
        { id: 'studio', what: 'ms from a keystroke to its page and findings', value: keystroke, most: 150 },
        { id: 'studio', what: 'ms to the first paint', value: paint, most: 1000 },
        { id: 'studio', what: 'ms for a paste of 60 figures', value: paste, most: 60_000 },
        { id: 'studio', what: 'kB of script, compressed, without the engine', value: sizes.page / 1000, most: 400 },
        { id: 'studio', what: 'kB of the engine with its data, compressed', value: sizes.engine / 1000, most: 800 },
        { id: 'studio', what: 'MB of the one file', value: sizes.file / 1024 ** 2, most: 3 },
      ],
    }
  } finally {
    await browser.close()
  }
}

/** The page's script, the engine's with its data (words, template sets), each compressed, and the one file. */
async function bytes() {
  const [page, engine] = await Promise.all(
    ['studio.js', 'worker.js'].map(async (name) => gzipSync(await readFile(resolve('dist/studio', name))).length),
  )
  return { page, engine, file: (await readFile(file)).length }
}

async function firstPaint(browser) {
  const page = await browser.newPage()
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('.cards button')
  const time = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime)
  await page.close()
  return time
}

async function openReport(browser) {
  const report = makeReport({ items: 100, length: 72, sections: 5 })
  const archive = zipSync(
    Object.fromEntries(Object.entries(report).map(([name, text]) => [`report/${name}`, strToU8(text)])),
  )
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.addInitScript(timeWorker)
  await page.goto(pathToFileURL(file).href)
  await page
    .locator('input[accept=".zip"]')
    .setInputFiles({ name: 'report.zip', mimeType: '', buffer: Buffer.from(archive) })
  await page.locator('.recent button').first().click()
  await page.waitForSelector('.ProseMirror .row')
  await page.waitForSelector('.shell[aria-busy=false]')
  return page
}

async function type(page, rounds) {
  await page.locator('.ProseMirror > .item').nth(40).click()
  await page.keyboard.press('End')
  const keystrokes = []
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round === warmUp) await page.evaluate(() => globalThis.answered.splice(0))
    const time = await page.evaluate(typeOne)
    if (round >= warmUp) keystrokes.push(time)
    await page.waitForTimeout(120)
  }
  const answered = await page.evaluate(() => globalThis.answered)
  const names = [...new Set(answered.map(([name]) => name))]
  const parts = names.map((name) => [name, median(answered.filter(([one]) => one === name).map(([, time]) => time))])
  return { keystrokes, parts }
}

async function pasteFigures(page) {
  await page.getByRole('tab', { name: '指标' }).click()
  await page.waitForSelector('.grid')
  const rows = Array.from({ length: figures }, (_, index) => [
    `新的指标${index + 1}`,
    (index + 1) * 1234,
    '人',
    index * 1000,
  ])
  const text = [['指标', '完成数', '单位', '上年'], ...rows].map((row) => `${row.join('\t')}\r\n`).join('')
  const before = await page.locator('.grid tbody tr').count()
  await page.locator(`.grid input[data-cell="${before - 1} 0"]`).click()
  const begun = performance.now()
  await page.evaluate((held) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', held)
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
  await page.waitForFunction((count) => document.querySelectorAll('.grid tbody tr').length >= count, before + figures)
  await page.waitForSelector('[class="saved saved"]')
  await page.waitForSelector('.shell[aria-busy=false]')
  return performance.now() - begun
}

/** In the page: keeps how long each call of the worker took, by its name. */
function timeWorker() {
  globalThis.answered = []
  const post = Worker.prototype.postMessage
  const asked = new Map()
  Worker.prototype.postMessage = function (message, ...more) {
    if (asked.size === 0) {
      this.addEventListener('message', ({ data }) => {
        const { name, begun } = asked.get(data.id)
        globalThis.answered.push([name, performance.now() - begun])
      })
    }
    asked.set(message.id, { name: message.name, begun: performance.now() })
    return post.call(this, message, ...more)
  }
}

/** In the page: types a character; the time until all that follows from it is shown. */
function typeOne() {
  return new Promise((done) => {
    const shell = document.querySelector('.shell')
    const begun = performance.now()
    let wasBusy = false
    const watch = new MutationObserver(() => {
      const isBusy = shell.getAttribute('aria-busy') === 'true'
      wasBusy ||= isBusy
      if (!wasBusy || isBusy) return
      watch.disconnect()
      requestAnimationFrame(() => done(performance.now() - begun))
    })
    watch.observe(shell, { attributes: true })
    document.execCommand('insertText', false, '字')
  })
}
