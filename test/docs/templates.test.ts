import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { manifestFields } from '../../src/engine/fields/manifest.ts'
import { numberingFields } from '../../src/engine/fields/numbering.ts'
import { profileKeys } from '../../src/engine/layout/keys.ts'
import { parseMarkup } from '../../src/engine/markup/parse.ts'
import { helpers } from '../../src/engine/template/helpers/index.ts'
import type { Helper } from '../../src/engine/template/helpers/types.ts'
import { model, type Shape, shapeName } from '../../src/engine/template/model.ts'
import { startOf } from '../../src/engine/text/source.ts'
import { eachShape, entryOf, type KeyShape, mapShape } from '../../src/engine/yaml/key-shape.ts'
import { expectKeys } from './key-tables.ts'
import { readDocument, tableBelow } from './markdown.ts'

/** docs/templates.md names what the code knows, no more and no less; its examples are run by test/command. */
const document = readDocument('docs/templates.md')

test('lists every key of template.yaml', () => {
  const below = (name: string) => mapShape(entryOf(manifestFields, name))!
  expectKeys(document, 'manifest', manifestFields)
  expectKeys(document, 'parts', below('parts'))
  expectKeys(document, 'part', mapShape(below('parts').achievements)!)
  expectKeys(document, 'outline', eachShape(manifestFields.outline)!)
  expectKeys(document, 'set-attachment', eachShape(manifestFields.attachments)!)
  expectKeys(document, 'requires', below('requires'))
  expectKeys(document, 'numbering', numberingFields)
})

test('lists the keys of a layout profile that are no settings', () => {
  const { name, description, extends: base } = profileKeys
  expectKeys(document, 'profile', { name, description, extends: base } as KeyShape)
})

test('lists every field of the data model with its title and type', () => {
  const field = (name: string) => inside(model.fields[name]!.shape)
  for (const [name, shape] of [
    ['report', model],
    ['parts', field('parts')],
    ['sections', field('sections')],
    ['attachments', field('attachments')],
    ['letterhead', field('letterhead')],
    ['colophon', field('colophon')],
    ['items', inside(fieldsOf(field('parts')).items!.shape)],
  ] as const) {
    const known = Object.entries(fieldsOf(shape)).map(([key, { title, shape: type }]) => [key, title, shapeName(type)])
    expect(tableBelow(document, `fields: ${name}`), name).toEqual(known)
  }
})

const inside = (shape: Shape): Shape => (shape.type === 'list' || shape.type === 'items' ? shape.of : shape)
const fieldsOf = (shape: Shape) => (shape.type === 'map' ? shape.fields : {})

test('lists every helper with its arguments and options', () => {
  expect(tableBelow(document, 'helpers')).toEqual([...helpers.values()].map(helperRow))
})

const optionNames = { text: '文字', number: '数字', flag: '是/否', level: '层次', form: '写法', columns: '列' }

function helperRow({ name, title, parameters, options, result }: Helper): string[] {
  const arguments_ = parameters.map((one) => `${one.title}${one.optional ? '（可省）' : ''}`)
  const optional = Object.entries(options).map(([option, type]) => `${option}（${optionNames[type]}）`)
  const output = result === 'blocks' ? '整段' : result === 'inline' ? '行内' : shapeName({ type: result } as Shape)
  return [name, title, arguments_.join('、'), optional.join('、'), output]
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
