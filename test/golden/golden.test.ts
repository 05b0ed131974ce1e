import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../src/build.ts'
import { fileLines, formatDiagnostic } from '../../src/console/format-diagnostic.ts'
import { succeeded } from '../../src/diagnostic.ts'
import { openLibrary } from '../../src/library.ts'
import { assertValidDocx } from '../gate/index.ts'
import { partsOf, textsOf } from '../support/docx.ts'
import { expectGolden } from '../support/golden.ts'

/**
 * Whole reports: each folder here is one, with what it must become beside it in `expected/`, and so is each sample under
 * data/ (its expected files stand here, in `samples/`). UPDATE_GOLDEN=1 rewrites them: read the difference before you
 * commit it.
 */
const library = openLibrary('templates')
const cases = [
  ...folders('test/golden').filter((name) => name !== 'samples').map((name) => [`test/golden/${name}`, `./${name}/expected`]),
  ...folders('data').map((name) => [`data/${name}`, `./samples/${name}`]),
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
    return { ...prepared, outputs: renderReport(prepared, ['docx', 'md'])?.outputs ?? [] }
  })()
  const bytesOf = async (format: string) => (await built).outputs.find((one) => one.format === format)!.bytes
  const golden = (name: string) => new URL(`${expected}/${name}`, import.meta.url)

  test('builds without an error', async () => {
    const { diagnostics } = await built
    expect(succeeded(diagnostics)).toBe(true)
    expectGolden(diagnostics.map((one) => `${formatDiagnostic(one, fileLines())}\n`).join(''), golden('diagnostics.txt'))
  })

  test('Markdown is as expected', async () => {
    expectGolden(Buffer.from(await bytesOf('md')).toString('utf8'), golden('report.md'))
  })

  test('DOCX is as expected, and valid', async () => {
    const docx = await bytesOf('docx')
    await assertValidDocx(docx, folder)
    const parts = partsOf(docx)
    expectGolden(readable(parts['word/document.xml']!), golden('document.xml'))
    if (parts['word/numbering.xml']) expectGolden(readable(parts['word/numbering.xml']), golden('numbering.xml'))
  })

  test('DOCX and Markdown say the same', async () => {
    const markdown = Buffer.from(await bytesOf('md')).toString('utf8')
    const { document } = await built
    if (document?.meta.numbering === 'native') return expect(parts(await bytesOf('docx'))).toContain('word/numbering.xml')
    const plain = squeeze(markdown.replace(/^#+ |<\/?strong>|\*\*|^---$|^\| .*---.*$|^ *- /gm, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replace(/\\(?=[!-/:-@[-`{-~])/g, ''))
    for (const text of textsOf(await bytesOf('docx'))) for (const line of text.split(/[\n\t]/)) expect(plain).toContain(squeeze(line))
  })
})

const parts = (docx: Uint8Array) => Object.keys(partsOf(docx))

/** Without white space and table bars: what a reader reads. */
const squeeze = (text: string) => text.replace(/[\s|]/g, '')

/** One paragraph, table or row a line, so that a difference can be read. */
const readable = (xml: string) => `${xml.replace(/<w:(?:p|tbl|tr|lvl|abstractNum|num|sectPr)[ >]/g, '\n$&')}\n`
