import { describe, expect, test } from 'vitest'
import { attachmentFields } from '../../src/engine/fields/attachment.ts'
import { columnFields } from '../../src/engine/fields/column.ts'
import { chartFields, pictureFields } from '../../src/engine/fields/exhibits.ts'
import { figureFields } from '../../src/engine/fields/figure.ts'
import { enumerateFields, itemFields, itemListFields } from '../../src/engine/fields/item.ts'
import { layoutFields, layoutOverrideFields } from '../../src/engine/fields/layout.ts'
import { sizeName } from '../../src/engine/fields/lengths.ts'
import { colophonFields, letterheadFields } from '../../src/engine/fields/letterhead.ts'
import { numberingFields } from '../../src/engine/fields/numbering.ts'
import { projectFields } from '../../src/engine/fields/project.ts'
import { headingsFields, reportFields } from '../../src/engine/fields/report.ts'
import { ruleFields } from '../../src/engine/fields/rules.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { groupFields, tableFields } from '../../src/engine/fields/table.ts'
import { typedRules } from '../../src/engine/figures/typed-rules.ts'
import { familyOf } from '../../src/engine/layout/fonts.ts'
import type { BlankLine, StyleRole } from '../../src/engine/model/layout.ts'
import { rules } from '../../src/engine/proofread/rules/index.ts'
import { mapShape } from '../../src/engine/yaml/key-shape.ts'
import { openLibrary } from '../../src/node/library.ts'
import { failure } from '../../src/node/output/failure.ts'
import { layoutWith } from '../support/layouts.ts'
import { examplesOf, tryExample } from './examples.ts'
import { expectTables, keyRows, namedRows } from './key-tables.ts'
import { readDocument, tableBelow } from './markdown.ts'

/** The manual names what the code knows, no more and no less; its commands are run by test/command. */
const manual = readDocument('README.zh-CN.md')

/** Tables that say of each key what to write there. */
const keys = {
  report: reportFields,
  section: sectionFields,
  item: itemFields,
  itemList: itemListFields,
  enumerate: enumerateFields,
  table: tableFields,
  column: columnFields,
  group: groupFields,
  picture: pictureFields,
  chart: chartFields,
  figure: figureFields,
  attachment: attachmentFields,
  headings: headingsFields,
  numbering: numberingFields,
  letterhead: letterheadFields,
  colophon: colophonFields,
  project: projectFields,
}

const layout = layoutWith()

/** What the standard layout says of each setting; of the others it says nothing. */
const standard: Record<string, string> = {
  profile: layout.name,
  margins: '标准',
  'lines-per-page': String(layout.rows),
  'chars-per-line': String(layout.columns),
  'title-line-pitch': '与正文相同',
  'table-line-pitch': '表格字号的 1.5 倍',
  'first-line-indent': String(layout.firstLineIndent),
  'font-names': 'GB2312',
  'digit-font': 'times',
  fonts: '见下表',
  sizes: '见下表',
  bold: '都不加粗',
  'subtitle-form': '照写',
  'page-number': '外侧',
  'single-page-number': '否',
  'draft-mark': '否',
}

const severities = { error: '错误', warning: '警告', info: '提示' }

/** How each rule of proofreading is set by default. */
const settings = new Map<string, string>([
  ...rules.map(({ name, severity, optional, limit, final }) => {
    const more = `${limit ? `，${limit}字` : ''}${final ? `，定稿时${severities[final]}` : ''}`
    return [name, optional ? '关' : severities[severity] + more] as const
  }),
  ...typedRules.map(({ name, severity }) => [name, severities[severity]] as const),
  // Told by whoever loads the report.
  ['no-sections', severities.warning],
])

test('has the tables of the keys, as the rows say them', () => {
  const fontOf = (role: string) => layout.styles[role as StyleRole]
  expectTables('README.zh-CN.md', {
    ...Object.fromEntries(Object.entries(keys).map(([name, rows]) => [`keys: ${name}`, keyRows(rows)])),
    'keys: layout': keyRows(layoutOverrideFields, (name) => [standard[name] ?? '']),
    'keys: roles': namedRows(mapShape(layoutFields.fonts)!, (role) => [
      familyOf(fontOf(role).font)!,
      sizeName(fontOf(role).size),
    ]),
    'keys: blank-lines': namedRows(mapShape(layoutFields['blank-lines'])!, (name) => [
      String(layout.blankLines[name as BlankLine]),
    ]),
    'keys: rules': keyRows(ruleFields, (name) => [settings.get(name) ?? '']),
  })
})

test('knows how each rule of proofreading is set by default', () => {
  expect([...settings.keys()].filter((name) => !(name in ruleFields))).toEqual([])
  expect(Object.keys(ruleFields).filter((name) => !settings.has(name))).toEqual([])
})

test('lists the template sets that come with zongjie', async () => {
  expect(
    tableBelow(manual, 'sets')
      .map(([name]) => name)
      .sort(),
  ).toEqual(await openLibrary('templates').names())
})

test('says what is said of a document that is open in Word', () => {
  const held = Object.assign(new Error(), { code: 'EBUSY', syscall: 'rename' })
  const [, reason] = /：(.*)（/.exec(failure(held, 'x.docx').message)!
  expect(manual).toContain(`“${reason}”`)
})

describe('its examples are right', () => {
  test.each(examplesOf(manual).map((example) => [example.lines.slice(0, 4).join(' '), example] as const))(
    '%s',
    async (_, example) => {
      const mistakes = (await tryExample(example)).filter((one) => one.severity !== 'info')
      expect(mistakes).toEqual([])
    },
  )
})
