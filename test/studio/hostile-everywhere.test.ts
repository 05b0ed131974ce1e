import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isScalar, parseDocument, visit } from 'yaml'
import { portableCompression } from '../../src/engine/archive/portable-compression.ts'
import { zipArchive, zipFile } from '../../src/engine/archive/zip.ts'
import { allHostile, hostileLots, hostileTexts } from '../support/hostile-texts.ts'
import { rowsOf, saved, startBrowser, studioPage } from '../support/studio.ts'
import { count, torture } from '../support/torture.ts'

const browser: Browser | undefined = await startBrowser()
const sample = 'data/qinghe-nongye-2024'

/** Keys whose values name something: another word there is a mistake, which is told with the word. */
const naming = /^(?:模板|样例|类型|样式|文件|宽|成文日期|年度|接排|公式|指标|列|合计|占|值|上年|目标|历年|小数)$/

const lot = (place: number): string => hostileLots[place % hostileLots.length]!
/** In `npm run torture` each text goes into each place, in both orders of its lot. */
const turns = Array.from({ length: count(1, hostileLots.length) }, (_, turn) => turn)

/** The files of the sample with a lot of texts behind every text, another in each turn; `wrong`: also where something is named, and in new keys and figures. */
function reportWith(turn: number, wrong: boolean): Record<string, Uint8Array> {
  let place = turn
  const files = readdirSync(sample).map((name): [string, Uint8Array] => {
    const bytes = readFileSync(join(sample, name))
    if (!name.endsWith('.yaml')) return [name, bytes]
    const document = parseDocument(bytes.toString())
    visit(document, {
      Scalar: (at, node, path) => {
        if (at === 'key' || typeof node.value !== 'string') return
        const keys = path.flatMap((one) => ('key' in one && isScalar(one.key) ? [String(one.key.value)] : []))
        if (wrong || !keys.some((key) => naming.test(key))) node.value = `${node.value} ${lot(place++)}`
      },
    })
    if (name === 'figures.yaml') {
      for (const text of hostileTexts.filter((one) => one.length < 100)) {
        document.set(text, { 值: 1, 单位: text, 来源: text, 备注: text })
      }
    } else if (wrong) document.set(lot(place), lot(place))
    return [name, Buffer.from(document.toString({ lineWidth: 0 }))]
  })
  return Object.fromEntries(files)
}

/** Files that cannot be read at all: the words stand bare. */
const brokenWith = (words: string): Record<string, Uint8Array> => ({
  'report.yaml': Buffer.from(`标题: ${words}\n单位: [${words}\n模板: ${words}\n年度: ${words}\n${words}: 1\n`),
  '01-a.yaml': Buffer.from(`标题: 甲\n成绩:\n  - ${words}\n  -${words}\n`),
})

describe.skipIf(!browser)('100 hostile texts in every place that a page shows', () => {
  test('are 100 and more, each its own', () => {
    expect(new Set(hostileTexts).size).toBe(hostileTexts.length)
    expect(hostileTexts.length).toBeGreaterThanOrEqual(100)
  })

  // With the policy nothing may even be tried: it tells of whatever is, as the last test shows. Without it nothing may run, which
  // is less; the texts are words before any policy.
  describe.each(torture ? [false, true] : [false])('without the policy: %s', (bypassCSP) => {
    let page: Page
    const told: string[] = []
    const requests: string[] = []

    beforeAll(async () => {
      const context = await browser!.newContext({ viewport: { width: 1400, height: 900 }, bypassCSP })
      page = await context.newPage()
      page.on('pageerror', ({ message }) => told.push(message))
      page.on('dialog', (dialog) => {
        told.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      page.on('console', (message) => {
        if (message.type() === 'error' || /ran\(|Refused|Blocked|violat/i.test(message.text()))
          told.push(message.text())
      })
      page.on('request', (request) => {
        if (/^(?:https?|wss?|ftp):/.test(request.url())) requests.push(request.url())
      })
      await page.addInitScript(() => {
        Object.assign(globalThis, {
          ran: () => {
            ;(globalThis as { hasRun?: boolean }).hasRun = true
          },
        })
      })
      await page.goto(studioPage)
      await page.waitForSelector('.cards button')
    })
    afterAll(() => page.context().close())

    /** Elements that came of a text, here and in the pages. */
    const elements = () =>
      page.evaluate(() => {
        const frames = [...document.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? [])
        return [document, ...frames].flatMap((one) =>
          [...one.querySelectorAll('[xss],xss,[onmouseover],[onerror],[onfocus]')].map((found) =>
            found.outerHTML.slice(0, 80),
          ),
        )
      })
    const clean = async (where: string): Promise<void> => {
      const hasRun = await page.evaluate(() => (globalThis as { hasRun?: boolean }).hasRun ?? false)
      expect({ where, hasRun, elements: await elements(), told, requests }).toEqual({
        where,
        hasRun: false,
        elements: [],
        told: [],
        requests: [],
      })
    }

    const takeZip = async (name: string, files: Record<string, Uint8Array>) => {
      await back()
      const packed = Object.entries(files).map(([path, bytes]) => zipFile(`r/${path}`, bytes, portableCompression))
      const buffer = Buffer.from(zipArchive(packed))
      const before = await page.locator('.recent li').count()
      await page.locator('input[accept=".zip"]').setInputFiles({ name, mimeType: '', buffer })
      await page.waitForFunction((count) => document.querySelectorAll('.recent li').length > count, before)
    }
    /** Opens a report and looks at every panel. */
    const lookAround = async (index: number): Promise<void> => {
      await page.locator('.recent button').nth(index).click()
      await page.waitForSelector('.ProseMirror .row, .notice.problem')
      if ((await page.locator('.ProseMirror').count()) === 0) return
      await saved(page)
      for (const tab of await page.locator('[role=tab]').all()) {
        await tab.click()
        await page.waitForTimeout(150)
        await clean(`${index} ${await tab.innerText()}`)
      }
      await page.getByRole('tab', { name: '页面' }).click()
    }
    const back = async () => {
      if ((await page.locator('.ProseMirror').count()) === 0) return
      await page.getByRole('button', { name: '返回' }).click()
      await page.waitForSelector('.cards button')
    }

    test.each(turns)('in every text of a report, turn %s', { timeout: 60_000 }, async (turn) => {
      await takeZip('甲.zip', reportWith(turn, false))
      const index = (await page.locator('.recent li').count()) - 1
      await clean('the first screen')
      await lookAround(index)
      // The pages come a moment after the panel that shows them.
      const printed = async () =>
        (await page.frameLocator('iframe.pages').locator('body').innerText()).replace(/\s/g, '')
      for (const text of ['<img xss src=x onerror=ran()>', '<svg xss onload=ran()>', 'javascript:ran()']) {
        await expect.poll(printed, { timeout: 10_000 }).toContain(text.replace(/\s/g, ''))
      }
      expect(
        (await rowsOf(page)).filter(({ text }) => text.includes('<svg xss onload=ran()>')).length,
      ).toBeGreaterThanOrEqual(1)
      // A changed row: what it was and is, among the corrections, in the versions, and when it is typed at @.
      await page.locator('.ProseMirror > .title').click({ position: { x: 90, y: 10 } })
      await page.keyboard.type('改')
      await saved(page)
      await page.keyboard.type('@<')
      await page.waitForTimeout(200)
      await clean('behind @')
      await page.keyboard.press('Escape')
      await page.getByRole('tab', { name: '更正' }).click()
      await page.waitForTimeout(600)
      await clean('corrections')
      await page.getByRole('tab', { name: '以前的版本' }).click()
      await page.locator('.versions button').first().click()
      await page.waitForTimeout(300)
      await clean('a former version')
      await back()
    })

    test('where something is named, in keys, and bare: they are quoted among what was found', async () => {
      for (const files of [reportWith(0, true), brokenWith(allHostile[1])]) {
        await takeZip('乙.zip', files)
        await lookAround((await page.locator('.recent li').count()) - 1)
        await back()
        await clean('back')
      }
    })

    test('as names of archives, documents and of what is in them, and as what is typed into a form', async () => {
      await back()
      const broken = Buffer.from('PK')
      for (const text of hostileTexts
        .filter((one) => one.length < 90 && !/[/\0\ud800-\udfff]/.test(one))
        .slice(0, 25)) {
        await page.locator('input[accept=".zip"]').setInputFiles({ name: `${text}.zip`, mimeType: '', buffer: broken })
        await page.locator('.notice.problem').waitFor()
        await page.locator('input[accept*=docx]').setInputFiles({ name: `${text}.docx`, mimeType: '', buffer: broken })
      }
      const inside = hostileTexts.slice(0, 60).map((text) => zipFile(`${text}.yaml`, broken, portableCompression))
      const buffer = Buffer.from(zipArchive(inside))
      await page.locator('input[accept=".zip"]').setInputFiles({ name: '丙.zip', mimeType: '', buffer })
      await page.waitForTimeout(300)
      await clean('names')
      await page.getByRole('button', { name: '标准三段式年度总结' }).click()
      await page.getByLabel('单位').fill(allHostile[0].slice(0, 3000))
      await page.getByRole('button', { name: '开始写' }).click()
      await page.waitForSelector('.ProseMirror .row, .notice.problem')
      await page.waitForTimeout(500)
      await clean('the unit of a new report')
    })

    test('a text that is taken for HTML would be seen', async () => {
      const seen = await page.evaluate(async () => {
        const box = document.createElement('div')
        box.innerHTML = '<img xss src=x onerror=ran()>'
        document.body.append(box)
        await new Promise((done) => setTimeout(done, 300))
        return {
          hasRun: (globalThis as { hasRun?: boolean }).hasRun ?? false,
          found: document.querySelectorAll('[xss]').length,
        }
      })
      // The policy stops it, and says so.
      expect(seen).toEqual({ hasRun: bypassCSP, found: 1 })
      expect(told.length > 0).toBe(true)
    })
  })
})
