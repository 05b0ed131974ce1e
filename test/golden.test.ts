import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notesOf } from '../src/engine/document/notes.ts'
import { fileLines, formatDiagnostic } from '../src/engine/messages/format-diagnostic.ts'
import { succeeded } from '../src/engine/text/diagnostic.ts'
import { prepareReport, renderReport } from '../src/node/engine.ts'
import { openLibrary } from '../src/node/library.ts'
import { assertValidDocx } from './gate/index.ts'
import { descendants, textOf, type XmlElement } from './gate/xml/index.ts'
import { paragraphText, partsOf, textsOf, treeOf } from './support/docx.ts'
import { expectGolden } from './support/golden.ts'
import { htmlText, parseHtml } from './support/html.ts'

/**
 * Whole reports: each folder here is one, with what it must become beside it in `expected/`, and so is each sample under
 * data/ (its expected files stand here, in `samples/`). UPDATE_GOLDEN=1 rewrites them: read the difference before you
 * commit it.
 */
const library = openLibrary('templates')
const cases = [
  ...folders('test/golden')
    .filter((name) => name !== 'samples')
    .map((name) => [`test/golden/${name}`, `./golden/${name}/expected`]),
  ...folders('data').map((name) => [`data/${name}`, `./golden/samples/${name}`]),
] as [folder: string, expected: string][]

function folders(parent: string): string[] {
  return readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

describe.each(cases)('%s', (folder, expected) => {
  const built = (async () => {
    const prepared = await prepareReport(folder, library)
    return { ...prepared, outputs: renderReport(prepared, ['docx', 'md', 'html'])?.outputs ?? [] }
  })()
  const bytesOf = async (format: string) => (await built).outputs.find((one) => one.format === format)!.bytes
  const golden = (name: string) => new URL(`${expected}/${name}`, import.meta.url)

  test('builds without an error', async () => {
    const { diagnostics } = await built
    expect(succeeded(diagnostics)).toBe(true)
    expectGolden(
      diagnostics.map((one) => `${formatDiagnostic(one, fileLines())}\n`).join(''),
      golden('diagnostics.txt'),
    )
  })

  test('Markdown is as expected', async () => {
    expectGolden(Buffer.from(await bytesOf('md')).toString('utf8'), golden('report.md'))
  })

  test('DOCX is as expected, and valid', async () => {
    const docx = await bytesOf('docx')
    await assertValidDocx(docx, folder)
    const parts = partsOf(docx)
    expectGolden(readable(parts['word/document.xml']!), golden('document.xml'))
    const chart = parts['word/charts/chart1.xml']
    if (chart) expectGolden(chart.replace(/<c:(?:ser|catAx|valAx|legend)>/g, '\n$&'), golden('chart1.xml'))
    if (parts['word/numbering.xml']) expectGolden(readable(parts['word/numbering.xml']), golden('numbering.xml'))
  })

  test('HTML is well-formed, and says what the DOCX says, in the same order', async () => {
    const { document } = await built
    const html = Buffer.from(await bytesOf('html')).toString('utf8')
    const own = squeeze(htmlText(parseHtml(html)))
    const markdown = plainOf(Buffer.from(await bytesOf('md')).toString('utf8'))
    const docx = squeeze(textsOf(await bytesOf('docx')).join(''))
    const charts = document?.children.some(({ type }) => type === 'chart')
    // The text of a note stands in a part of its own, at the end of the Markdown, and at the foot of a page.
    if (document && notesOf(document).length > 0) expect(sorted(own)).toBe(sorted(markdown))
    else if (charts || document?.meta.numbering === 'native') expect(own).toBe(markdown)
    else expect(own).toBe(docx)
    if (htmlGoldens.includes(basename(folder))) expectGolden(bodyOf(html), golden('report.html'))
  })

  test('DOCX and Markdown say the same, in the same order', async () => {
    const { document } = await built
    const markdown = plainOf(Buffer.from(await bytesOf('md')).toString('utf8'))
    const docx = textsOf(await bytesOf('docx')).join('')
    // Word counts the labels of native numbering itself: they are in the Markdown only.
    // What a chart says stands in a part of its own.
    // Heads over several columns stand in a row of their own, and in Markdown before the name of each column.
    if (document?.children.some((one) => one.type === 'table' && one.heads)) {
      const tree = treeOf(await bytesOf('docx'))
      const rows = [...descendants(tree)].filter((one) => one.name === 'w:tr')
      const heads = rows.filter((row) => [...descendants(row)].some((one) => one.name === 'w:tblHeader'))
      const inHeads = heads.flatMap((row) => [...descendants(row)].filter((one) => one.name === 'w:t').map(textOf))
      const written = Buffer.from(await bytesOf('md')).toString('utf8')
      const headLine = /^\|.*\|\n(?=\| :?---)/gm
      for (const one of inHeads) expect(written.match(headLine)?.join('')).toContain(one)
      const body = [...descendants(tree)].filter((one) => one.name === 'w:p')
      const isHead = (one: XmlElement): boolean => heads.some((row) => [...descendants(row)].includes(one))
      const words = body.filter((one) => !isHead(one)).map(paragraphText)
      expect(squeeze(words.join(''))).toBe(plainOf(written.replace(headLine, '')))
      return
    }
    // A note's mark and text stand elsewhere than in the running text.
    const charts = (document && notesOf(document).length > 0) || document?.children.some(({ type }) => type === 'chart')
    if (charts || document?.meta.numbering === 'native') expect(isPartOf(squeeze(docx), markdown)).toBe(true)
    else expect(squeeze(docx)).toBe(markdown)
  })
})

/** HTML of what has pages, a letterhead, charts, pictures and notes; the rest is held to what the DOCX says. */
const htmlGoldens = ['letterhead', 'exhibits', 'notes', 'two-series', 'yunling-2023']

/** What differs from one report to the next, with a short name for each picture. */
const bodyOf = (html: string) =>
  `${html
    .slice(html.indexOf('<body>'))
    .replace(/base64,[^"]+/g, 'base64,…')
    .replaceAll('><span', '>\n<span')}\n`

/** Without white space and table bars: what a reader reads. */
const squeeze = (text: string) => text.replace(/[\s|]/g, '')

/** The characters of a text in a fixed order; the mark of a note stands at its place and before its text. */
const sorted = (text: string) => [...text.replace(/[①-⑳]/g, '')].sort().join('')

/** Markdown without its marks. */
function plainOf(markdown: string): string {
  const unmarked = markdown.replace(/!\[.*?\]\(.*?\)|^#+ |<\/?strong>|\*\*|^---$|^\| .*---.*$|^ *- /gm, '')
  const decoded = unmarked.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  return squeeze(decoded.replace(/\\(?=[!-/:-@[-`{-~])/g, ''))
}

/** Whether all characters of a text stand in another in their order. */
function isPartOf(text: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (character === text[at]) at += 1
  return at === text.length
}

/** One paragraph, table or row a line, so that a difference can be read. */
const readable = (xml: string) => `${xml.replace(/<w:(?:p|tbl|tr|lvl|abstractNum|num|sectPr)[ >]/g, '\n$&')}\n`
