import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { notesOf } from '../../src/engine/document/notes.ts'
import { plainText } from '../../src/engine/document/plain-text.ts'
import type { Document } from '../../src/engine/document/types.ts'
import { unitLine } from '../../src/engine/document/unit-line.ts'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { findChromium, printPages } from '../support/chromium.ts'
import { missingFonts, missingTools, printWithOffice } from '../support/libreoffice.ts'
import { endingAlike, printedLines, textOfLines } from '../support/printed-lines.ts'

/**
 * What Chromium prints of our HTML, held against what LibreOffice prints of our DOCX: the same pages, and lines that end at
 * the same places. Fonts differ (“+” is narrow in one and wide in the other), so a few lines may.
 */
const leastAlike = 0.95

const library = openLibrary('templates')
const folders = [
  ...readdirSync('data').map((name) => `data/${name}`),
  ...['letterhead', 'native-numbering', 'notes', 'outline-and-lists', 'pictures', 'signatures-and-attachments'].map(
    (name) => `test/golden/${name}`,
  ),
]
const missing = [...(await missingTools()), ...(await missingFonts()), ...((await findChromium()) ? [] : ['Chromium'])]

interface Pages {
  document: Document
  office: string[][]
  browser: string[][]
}

describe.skipIf(missing.length > 0)('Chromium prints the HTML as LibreOffice prints the DOCX', () => {
  const printed = new Map<string, Pages>()

  beforeAll(async () => {
    const built = await Promise.all(
      folders.map(async (folder) => {
        const prepared = await prepareReport(folder, library)
        const [docx, html] = renderReport(prepared, ['docx', 'html'])!.outputs.map(({ bytes }) => bytes)
        return { folder, document: prepared.document!, docx: docx!, html: html! }
      }),
    )
    const files = (of: 'docx' | 'html') =>
      Object.fromEntries(built.map((one) => [one.folder.replaceAll('/', '-'), one[of]]))
    const office = await printWithOffice(files('docx'), printedLines)
    const browser = await printPages(files('html'), printedLines)
    for (const { folder, document } of built) {
      const name = folder.replaceAll('/', '-')
      printed.set(folder, { document, office: office.get(name)!, browser: browser.get(name)! })
    }
  }, 300_000)

  test.each(folders)('%s', (folder) => {
    const { document, office, browser } = printed.get(folder)!
    const isCharts = chartWords(document)
    const text = (pages: string[][]) => pages.flat().filter((line) => !isCharts(line) && !isPageNumber(line))
    expect(browser).toHaveLength(office.length)
    expect(textOfLines(text(browser))).toBe(textOfLines(text(office)))
    // A raised mark is a line of its own to pdftotext, in one of them and not in the other.
    if (notesOf(document).length > 0) return
    expect(endingAlike(text(office), text(browser))).toBeGreaterThanOrEqual(leastAlike)
  })

  test('as a rule every page begins with the same words', () => {
    const begins = (pages: string[][]) => pages.map((page) => textOfLines(page).slice(0, 12))
    const all = [...printed.values()].filter(({ document }) => !document.children.some(({ type }) => type === 'chart'))
    const same = all.flatMap(({ office, browser }) => {
      const [a, b] = [begins(office), begins(browser)]
      return a.map((one, index) => one === b[index])
    })
    expect(same.filter((one) => one).length / same.length).toBeGreaterThan(leastAlike)
  })
})

const isPageNumber = (line: string): boolean => /^—\s*\d+\s*—$/.test(line.trim())

/** Whether a line holds nothing but the words of a chart: each program writes them in an order and in pieces of its own. */
function chartWords({ children }: Document): (line: string) => boolean {
  const charts = children.filter((block) => block.type === 'chart')
  if (charts.length === 0) return () => false
  const words = charts.flatMap(({ table }) => [...table.header, ...table.rows.flat()].map(plainText))
  const known = words.map((word) => word.replace(/\s/g, '')).sort((a, b) => b.length - a.length)
  const units = new Set(charts.flatMap(({ unit }) => [...unitLine(unit)]))
  return (line) => {
    let rest = line.replace(/\s/g, '')
    for (const word of known) rest = rest.replaceAll(word, '')
    return [...rest].every((character) => /[\d.,]/.test(character) || units.has(character))
  }
}
