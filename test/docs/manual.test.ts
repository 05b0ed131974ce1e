import { describe, expect, test } from 'vitest'
import { attachmentFields } from '../../src/engine/fields/attachment.ts'
import { chartFields, pictureFields } from '../../src/engine/fields/exhibits.ts'
import { figureFields } from '../../src/engine/fields/figure.ts'
import { enumerateFields, itemFields, itemListFields } from '../../src/engine/fields/item.ts'
import { colophonFields, letterheadFields } from '../../src/engine/fields/letterhead.ts'
import { numberingFields } from '../../src/engine/fields/numbering.ts'
import { headingsFields, layoutOverrideFields, reportFields } from '../../src/engine/fields/report.ts'
import { ruleFields } from '../../src/engine/fields/rules.ts'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { columnFields, groupFields, tableFields } from '../../src/engine/fields/table.ts'
import { typedRules } from '../../src/engine/figures/typed-rules.ts'
import { familyOf } from '../../src/engine/layout/fonts.ts'
import { layoutKeys } from '../../src/engine/layout/keys.ts'
import { roles, type StyleRole } from '../../src/engine/layout/types.ts'
import { sizeName } from '../../src/engine/layout/units.ts'
import { rules } from '../../src/engine/proofread/rules/index.ts'
import { mapShape } from '../../src/engine/yaml/key-shape.ts'
import { openLibrary } from '../../src/node/library.ts'
import { failure } from '../../src/node/output/failure.ts'
import { layoutWith } from '../support/layouts.ts'
import { examplesOf, tryExample } from './examples.ts'
import { expectKeys, expectKeyTables } from './key-tables.ts'
import { readDocument, tableBelow } from './markdown.ts'

/** The manual names what the code knows, no more and no less; its commands are run by test/command. */
const manual = readDocument('README.zh-CN.md')

test('has the tables of the keys, as the rows say them', () => {
  expectKeyTables('README.zh-CN.md', {
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
  })
})

test('lists every setting of the layout', () => {
  expectKeys(manual, 'layout', layoutOverrideFields)
  expectKeys(manual, 'roles', mapShape(layoutKeys.fonts)!)
  expectKeys(manual, 'blank-lines', mapShape(layoutKeys['blank-lines'])!)
})

test('says what the standard layout is', () => {
  const layout = layoutWith()
  const style = (role: StyleRole) => [role, familyOf(layout.styles[role].font), sizeName(layout.styles[role].size)]
  expect(tableBelow(manual, 'keys: roles').map(([, ...row]) => row)).toEqual(roles.map(style))
  const lines = Object.fromEntries(
    tableBelow(manual, 'keys: blank-lines').map(([, name, count]) => [name, Number(count)]),
  )
  expect(lines).toEqual(layout.blankLines)
  const settings = Object.fromEntries(tableBelow(manual, 'keys: layout').map(([, name, , usual]) => [name, usual]))
  expect(settings).toMatchObject({
    profile: layout.name,
    'lines-per-page': String(layout.rows),
    'chars-per-line': String(layout.columns),
    'first-line-indent': String(layout.firstLineIndent),
  })
})

test('lists every rule of proofreading as it is set by default', () => {
  expectKeys(manual, 'rules', ruleFields)
  const severities = { error: '错误', warning: '警告', info: '提示' }
  const usual = Object.fromEntries(tableBelow(manual, 'keys: rules').map(([, name, , setting]) => [name, setting]))
  for (const { name, severity, optional, limit, final } of rules) {
    const more = `${limit ? `，${limit}字` : ''}${final ? `，定稿时${severities[final]}` : ''}`
    expect(usual[name], name).toBe(optional ? '关' : severities[severity] + more)
  }
  for (const { name, severity } of typedRules) expect(usual[name], name).toBe(severities[severity])
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
