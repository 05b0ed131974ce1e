import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { profileHeadFields } from '../../src/engine/fields/layout.ts'
import { manifestFields, partsFields } from '../../src/engine/fields/manifest.ts'
import { numberingFields } from '../../src/engine/fields/numbering.ts'
import { ownKeyFields } from '../../src/engine/fields/own-keys.ts'
import { parseMarkup } from '../../src/engine/markup/parse.ts'
import type { SectionKind } from '../../src/engine/model/report.ts'
import { helpers } from '../../src/engine/template/helpers/index.ts'
import type { Helper } from '../../src/engine/template/helpers/types.ts'
import { defaultHeadings } from '../../src/engine/template/manifest.ts'
import { model, type Shape, shapeName } from '../../src/engine/template/model.ts'
import { startOf } from '../../src/engine/text/source.ts'
import { eachShape, entryOf, mapShape } from '../../src/engine/yaml/key-shape.ts'
import { expectTables, keyRows, namedRows } from './key-tables.ts'
import { readDocument, tableBelow } from './markdown.ts'

/** docs/templates.md names what the code knows, no more and no less; its examples are run by test/command. */
const document = readDocument('docs/templates.md')

test('has the tables of keys, of the data model and of helpers, as the code says them', () => {
  const below = (name: string) => mapShape(entryOf(manifestFields, name))!
  const field = (name: string) => inside(model.fields[name]!.shape)
  expectTables('docs/templates.md', {
    'keys: manifest': keyRows(manifestFields),
    'keys: parts': namedRows(partsFields, (kind) => [defaultHeadings[kind as SectionKind]]),
    'keys: part': keyRows(mapShape(partsFields.achievements)!),
    'keys: own-key': keyRows(ownKeyFields),
    'keys: outline': keyRows(eachShape(manifestFields.outline)!),
    'keys: set-attachment': keyRows(eachShape(manifestFields.attachments)!),
    'keys: requires': keyRows(below('requires')),
    'keys: numbering': keyRows(numberingFields),
    'keys: profile': keyRows(profileHeadFields),
    'fields: report': fieldRows(model),
    'fields: parts': fieldRows(field('parts')),
    'fields: sections': fieldRows(field('sections')),
    'fields: attachments': fieldRows(field('attachments')),
    'fields: letterhead': fieldRows(field('letterhead')),
    'fields: colophon': fieldRows(field('colophon')),
    'fields: items': fieldRows(inside(fieldsOf(field('parts')).items!.shape)),
    helpers: [...helpers.values()].map(helperRow),
  })
})

const inside = (shape: Shape): Shape => (shape.type === 'list' || shape.type === 'items' ? shape.of : shape)
const fieldsOf = (shape: Shape) => (shape.type === 'map' ? shape.fields : {})
const fieldRows = (shape: Shape): string[][] =>
  Object.entries(fieldsOf(shape)).map(([name, { title, shape: type }]) => [`\`${name}\``, title, shapeName(type)])

const optionNames = { text: '文字', number: '数字', flag: '是/否', level: '层次', form: '写法', columns: '列' }

function helperRow({ name, title, parameters, options = {}, result }: Helper): string[] {
  const arguments_ = parameters.map((one) => `${one.title}${one.optional ? '（可省）' : ''}`)
  const optional = Object.entries(options).map(([option, type]) => `\`${option}\`（${optionNames[type]}）`)
  const output = result === 'blocks' ? '整段' : result === 'inline' ? '行内' : shapeName({ type: result } as Shape)
  return [`\`${name}\``, title, arguments_.join('、'), optional.join('、'), output]
}

test('lists every role that a paragraph can be put into', () => {
  const pieces = [{ type: 'literal' as const, text: ':::没有的样式\n:::', origin: startOf({ path: '', text: '' }) }]
  const hint = parseMarkup(pieces).diagnostics[0]?.hint ?? ''
  const known = hint.replace('可用的有：', '').split('、')
  expect(tableBelow(document, 'roles').map(([role]) => role)).toEqual(known)
})

test('lists every shared template', () => {
  const files = readdirSync(new URL('../../templates/shared', import.meta.url)).sort()
  expect(
    tableBelow(document, 'shared')
      .map(([file]) => file)
      .sort(),
  ).toEqual(files)
})
