import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { assertValidDocx } from '../gate/index.ts'
import { child, textOf } from '../gate/xml/index.ts'
import { textsOf, treeOf } from '../support/docx.ts'
import { randomOf } from '../support/random.ts'
import { readMarkdown } from '../support/read-markdown.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { count, patience } from '../support/torture.ts'
import { type Expected, type HostileReport, hostileReport } from './hostile-report.ts'
import { hostileStrings } from './hostile-strings.ts'
import { withoutSpaces } from './hostile-text.ts'
import { writeFiles } from './reports.ts'

const strings = hostileStrings(count(400, 10_000), randomOf(20231220))
/** With as many reports as strings each string stands once in each place; with fewer, in some of them. */
const reports = count(40, 10_000)
const lintOnly = { schema: false }
/** Every so many reports one goes through the Open XML SDK as well. */
const sampled = count(30, 200)

describe('hostile text in every place of report, section, figures and template', () => {
  const folder = suiteFolder()

  test(`${strings.length} strings stay what they are`, { timeout: patience(120, 3000) }, async () => {
    for (let number = 0; number < reports; number++) {
      let place = 0
      // Steps without a common factor with the number of strings bring each string to each place.
      const made = hostileReport(number, () => strings[(number + 7 * place++) % strings.length]!)
      await expectSound(number, made).catch((problem: Error) => {
        problem.message = `report ${number}: ${problem.message}`
        throw problem
      })
    }
  })

  async function expectSound(number: number, made: HostileReport): Promise<void> {
    const root = join(folder, String(number))
    writeFiles(join(root, 'data'), made.report)
    writeFiles(join(root, 'templates', 'hostile'), made.set)
    const prepared = await prepareReport(join(root, 'data'), openLibrary(join(root, 'templates')))

    // What cannot be seen, and what looks like a label behind a label, is printed as it stands, and reported.
    const known = ['text/forbidden-character', 'text/invisible-character', 'outline/label-twice']
    expect(prepared.diagnostics.filter((one) => !known.includes(one.code))).toEqual([])
    const forbidden = prepared.diagnostics.filter((one) => one.code === 'text/forbidden-character')
    const inTemplates = forbidden.filter((one) => one.position!.file.endsWith('.hbs'))
    expect({ report: forbidden.length - inTemplates.length, set: inTemplates.length }).toEqual(made.forbidden)

    const [docx, markdown] = renderReport(prepared, ['docx', 'md'])!.outputs.map((one) => one.bytes)
    await assertValidDocx(docx!, `report ${number}`, number % sampled === 0 ? {} : lintOnly)
    const wanted = made.expected.filter((one) => one.docx !== null)
    const paragraphs = textsOf(docx!).filter((text) => text !== '')
    expectTexts(paragraphs, wanted, (text) => text.replaceAll(/\r\n|\r/g, '\n'))
    const title = textOf(child(treeOf(docx!, 'docProps/core.xml'), 'dc:title')!)
    expect(withoutSpaces(title)).toBe(withoutSpaces(made.title))

    const blocks = readMarkdown(Buffer.from(markdown!).toString('utf8'))
    expect(blocks.map((one) => one.kind)).toEqual(made.expected.map((one) => one.kind))
    expectTexts(
      blocks.map((one) => one.text),
      made.expected,
      (text) => text,
    )
  }
})

/** Compares one by one, so that a difference names its place. */
function expectTexts(found: readonly string[], wanted: readonly Expected[], as: (text: string) => string): void {
  for (const [index, one] of wanted.entries()) {
    const seen = one.title ? withoutSpaces : (text: string) => text
    const what = `${index}: ${one.kind}`
    expect(`${what} ${seen(found[index] ?? '')}`).toBe(`${what} ${seen(as(one.text))}`)
  }
  expect(found).toHaveLength(wanted.length)
}
