import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { reportFields } from '../../src/engine/fields/report.ts'
import { placeholderEdits } from '../../src/engine/new/placeholders.ts'
import { readProse } from '../../src/engine/report/prose.ts'
import { applyEdits } from '../../src/engine/text/edits.ts'
import { childOf } from '../../src/engine/yaml/nodes.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'

function fill(text: string, unit: string): string {
  const { root } = readTree({ path: 'report.yaml', text }, reportFields).value
  return applyEdits(text, placeholderEdits(text, root, { 单位: unit, 年度: '2024' })).text
}

/** What is printed for a key of the filled text. */
function printed(text: string, unit: string, key: string): string {
  const { value, diagnostics } = readTree({ path: 'report.yaml', text: fill(text, unit) }, reportFields)
  expect(diagnostics).toEqual([])
  const found = childOf(value.root, key)
  const node = found?.kind === 'list' ? found.items[0] : found
  if (node?.kind !== 'text') throw new Error(`no text under ${key}`)
  return plainText(readProse(node).prose.paragraphs.flat())
}

/** Names with everything that means something in YAML or in a text of the report. */
const names = fc
  .array(fc.constantFrom('甲', '局', 'a', '1', ' ', ...`:#'"\\{}[],&*!|>%@\`-?~=【】：，`))
  .map((signs) => signs.join('').trim())
  .filter((name) => name !== '')

describe('the unit put into a skeleton', () => {
  it.each([
    ['a plain text', 'unit', '单位: 【单位】'],
    ['single quotes', 'unit', "单位: '【单位】'"],
    ['double quotes', 'unit', '单位: "【单位】"'],
    ['a block', 'unit', '单位: |\n  【单位】\n年度: 2024'],
    ['a list in brackets', 'signature', '署名: [【单位】, 乙局]'],
  ])('is printed as it was given, in %s', (_, key, text) => {
    fc.assert(
      fc.property(names, (name) => {
        expect(printed(text, name, key)).toBe(name)
      }),
    )
  })

  it.each(['null', '~', 'Null'])('is a name even when YAML takes “%s” for nothing', (name) => {
    expect(printed('单位: 【单位】', name, 'unit')).toBe(name)
  })

  it('keeps the line free of quotes that it does not need', () => {
    expect(fill('标题: 【单位】【年度】年工作总结 # 标题\n年度: 【年度】\n', '甲局')).toBe(
      '标题: 甲局2024年工作总结 # 标题\n年度: 2024\n',
    )
  })
})
