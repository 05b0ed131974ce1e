import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portableCompression } from '../../../src/engine/archive/portable-compression.ts'
import { zipArchive, zipFile } from '../../../src/engine/archive/zip.ts'
import { openStudio, rowsOf, saved, startBrowser, type Watched } from '../../support/studio.ts'

const browser: Browser | undefined = await startBrowser()
const sample = 'data/qinghe-nongye-2024'

describe.skipIf(!browser)('figures in the text', () => {
  let page: Page
  let watched: Watched

  beforeAll(async () => {
    ;({ page, watched } = await openStudio(browser!))
    const files = readdirSync(sample).map((name) =>
      zipFile(`qinghe/${name}`, readFileSync(join(sample, name)), portableCompression),
    )
    const buffer = Buffer.from(zipArchive(files))
    await page.locator('input[accept=".zip"]').setInputFiles({ name: '青禾.zip', mimeType: '', buffer })
    await page.locator('.recent button').first().click()
    await page.waitForSelector('.ProseMirror .row')
    await saved(page)
  })
  afterAll(() => page?.context().close())

  const row = (words: string) => page.locator('.ProseMirror > .row', { hasText: words }).first()
  /** A new item behind the one that holds words. */
  const newItem = async (typed: string) => {
    const { height } = (await row('主推').boundingBox())!
    await row('主推').click({ position: { x: 300, y: height - 10 } })
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type(typed)
  }
  /** What a chip says is drawn around it: the middle of that is clicked. */
  const clickChip = async (reference: string) => {
    const chip = page.locator(`.chip[data-reference="${reference}"]`).first()
    await chip.evaluate((one) => one.parentElement!.scrollIntoView({ block: 'center' }))
    const { x, y, width } = await chip.evaluate((one) => one.getBoundingClientRect())
    await page.mouse.click(x + width / 2, y - 4)
  }
  const offered = () => page.locator('.offer [role=option]').allInnerTexts()
  const isOpen = async () => (await page.locator('.offer').count()) > 0
  /** The row with its chips as the page shows them. */
  const shown = async (words: string) => {
    await saved(page)
    return row(words).evaluate((one) =>
      [...one.querySelectorAll('.chip')].reduce(
        (text, chip) => text.replace(chip.textContent!, `[${chip.getAttribute('data-says')}]`),
        one.textContent ?? '',
      ),
    )
  }
  const printed = () => page.frameLocator('iframe.pages').locator('body').innerText()
  const words = (text: string) => text.replace(/[\n\t]+/g, ' ')
  const undoAll = async () => {
    for (let step = 0; step < 12; step++) await page.keyboard.press('Control+z')
    await saved(page)
  }

  test('every reference of the sample is a chip that says what is printed', async () => {
    expect(await page.locator('.chip').count()).toBeGreaterThan(30)
    expect(await page.locator('.chip.unknown').evaluateAll((all) => all.map((one) => one.textContent))).toEqual([])
  })

  test('@ offers the ledger, letters narrow it, arrows and Enter put a figure in, Ctrl+Z takes it back', async () => {
    await newItem('春播时播种@')
    expect((await offered()).length).toBe(12)
    await page.keyboard.type('水稻')
    expect((await offered()).map(words)).toEqual(['水稻面积 38.6万亩'])
    for (let step = 0; step < 2; step++) await page.keyboard.press('Backspace')
    await page.keyboard.press('ArrowDown')
    const active = page.locator('.offer [aria-selected=true]')
    expect(words(await active.innerText())).toBe('水稻面积 38.6万亩')
    // A screen reader is told by the text itself, which keeps the keyboard.
    expect(await page.locator('.ProseMirror').getAttribute('aria-activedescendant')).toBe(
      await active.getAttribute('id'),
    )
    await page.keyboard.press('Enter')
    await page.keyboard.type('，进度快。')
    expect(await shown('春播时')).toBe('春播时播种[38.6万亩]，进度快。')
    expect(await printed()).toContain('春播时播种38.6万亩，进度快。')
    expect(await isOpen()).toBe(false)
    await undoAll()
    expect((await rowsOf(page)).some(({ text }) => text.includes('春播时'))).toBe(false)
  })

  test('＠ and a form behind a dot, a click on the list, Escape', async () => {
    await newItem('比上年＠粮食面积.增')
    expect((await offered()).map(words)).toContain('粮食面积 增减 增加0.7万亩')
    await page.locator('.offer [role=option]', { hasText: '增减' }).first().click()
    expect(await shown('比上年')).toContain('[增加0.7万亩]')
    await page.keyboard.type('@')
    expect(await isOpen()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await isOpen()).toBe(false)
    await page.keyboard.type('水')
    expect(await isOpen()).toBe(false)
    await undoAll()
  })

  test.each(['邮箱nongye@', '另见@ ', '参会@某某，', '由@办理完毕。'])(
    '%s asks for nothing and stays as it was typed',
    async (typed) => {
      await newItem(typed)
      expect(await isOpen()).toBe(false)
      expect((await rowsOf(page)).some(({ text }) => text === typed)).toBe(true)
      await undoAll()
    },
  )

  test('a number that was typed becomes its figure, its unit not twice', async () => {
    await newItem('杂粮播种8.5万亩，各地')
    for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+k')
    expect((await offered()).map(words)).toContain('杂粮面积 8.5万亩')
    await page.locator('.offer [role=option]', { hasText: '杂粮面积' }).first().click()
    expect(await shown('杂粮播种')).toBe('杂粮播种[8.5万亩]，各地')
    await undoAll()
    await newItem('杂粮播种8.5万亩')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.type('@')
    expect((await offered()).map(words)).toContain('杂粮面积 8.5万亩')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '引用指标' }).click()
    await page.locator('.offer [role=option]', { hasText: '杂粮面积' }).first().click()
    expect(await shown('杂粮播种')).toBe('杂粮播种[8.5万亩]')
    await undoAll()
    await newItem('新修水渠7654米')
    // No number is at the cursor: all figures are offered, and Escape leaves nothing behind.
    await page.keyboard.press('Control+k')
    expect((await offered()).length).toBe(12)
    await page.keyboard.press('Escape')
    expect((await rowsOf(page)).some(({ text }) => text === '新修水渠7654米')).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Control+k')
    expect(await page.locator('.offer-title').innerText()).toBe('台账里没有与“7654”相符的指标')
    await page.keyboard.press('Escape')
    expect((await rowsOf(page)).some(({ text }) => text.startsWith('新修水渠7654'))).toBe(true)
    await undoAll()
  })

  test('a chip opens its forms with what each prints, by a click and by Enter; what is chosen stands in its place', async () => {
    await clickChip('粮食面积')
    const forms = (await offered()).map(words)
    expect(forms.slice(0, 5)).toEqual([
      '数 62.5万亩',
      '同比 增长1.1%',
      '增减 增加0.7万亩',
      '完成率 100.8%',
      '上年 61.8万亩',
    ])
    expect(await page.locator('.offer [aria-selected=true]').innerText()).toContain('62.5万亩')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await shown('全年播种粮食')).toContain('全年播种粮食[增长1.1%]，')
    expect(await printed()).toContain('全年播种粮食增长1.1%')
    // The cursor is behind it: back over it and it is selected.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    expect(await shown('全年播种粮食')).toContain('全年播种粮食[62.5万亩]，')
    // What is typed at a selected chip does not take it away.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('余')
    expect(await shown('全年播种粮食')).toContain('全年播种粮食[62.5万亩]余，')
    await undoAll()
    expect(await shown('全年播种粮食')).toContain('全年播种粮食[62.5万亩]，')
    await clickChip('水稻面积')
    expect((await offered()).map(words)).toContain('占比 61.8%')
    await page.keyboard.press('Escape')
  })

  test('nothing was asked of a network, and nothing failed', () => {
    expect(watched).toEqual({ errors: [], requests: [] })
  })
})
