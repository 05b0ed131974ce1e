import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strToU8, zipSync } from 'fflate'
import { chromium } from 'playwright-core'
import { makeReport } from './reports.mjs'

/**
 * `node bench/studio.mjs` behind `npm run build`: how long a keystroke in the page takes until its page is drawn and its
 * findings are shown, in a report of about 20 pages and 100 items, and what of that each part of the engine takes.
 */
const rounds = 25
/** Keystrokes before those that count, while the browser compiles. */
const warmUp = 5

const report = makeReport({ items: 100, length: 72, sections: 5 })
const archive = zipSync(
  Object.fromEntries(Object.entries(report).map(([name, text]) => [`report/${name}`, strToU8(text)])),
)
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.addInitScript(timeWorker)
  await page.goto(pathToFileURL(resolve('dist/zongjie.html')).href)
  await page
    .locator('input[accept=".zip"]')
    .setInputFiles({ name: 'report.zip', mimeType: '', buffer: Buffer.from(archive) })
  await page.locator('.recent button').first().click()
  await page.waitForSelector('.ProseMirror .row')
  await page.waitForSelector('.shell[aria-busy=false]')
  await page.locator('.ProseMirror > .item').nth(40).click()
  await page.keyboard.press('End')

  const times = []
  for (let round = 0; round < warmUp + rounds; round++) {
    if (round === warmUp) await page.evaluate(() => globalThis.answered.splice(0))
    const time = await page.evaluate(typeOne)
    if (round >= warmUp) times.push(time)
    await page.waitForTimeout(120)
  }
  console.log(`${await page.locator('.count').innerText()}, ${rounds} keystrokes`)
  console.log(`to page and findings: median ${median(times)} ms, ${Math.min(...times)} to ${Math.max(...times)}`)
  const answered = await page.evaluate(() => globalThis.answered)
  for (const name of new Set(answered.map(([one]) => one))) {
    console.log(`  ${name}: ${median(answered.filter(([one]) => one === name).map(([, time]) => time))} ms`)
  }
} finally {
  await browser.close()
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
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
        globalThis.answered.push([name, Math.round(performance.now() - begun)])
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
      requestAnimationFrame(() => done(Math.round(performance.now() - begun)))
    })
    watch.observe(shell, { attributes: true })
    document.execCommand('insertText', false, '字')
  })
}
