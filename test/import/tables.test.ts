import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/cli/commands/import/import.ts'
import { captured } from '../commands/captured.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { bringIn, fileOf } from './support.ts'
import { centred, p, right, run, table, word } from './word-parts.ts'

const around = (inside: string, parts = {}) =>
  word(
    p('青山县水利局2024年工作总结', centred) +
      p('总结如下。') +
      p('一、主要工作') +
      inside +
      p('二、存在的问题') +
      p('人员不足。'),
    parts,
  )

/** A table whose columns are aligned one by one below the head. */
const aligned = (rows: readonly (readonly string[])[], ...marks: string[]) =>
  table(rows.map((row, at) => row.map((cell, column) => p(cell, at === 0 ? centred : (marks[column] ?? '')))))

const rows = [
  ['灌区', '渠道', '备注'],
  ['东风', '18', '完工'],
  ['红旗', '7', '在建'],
]

describe('the columns of a table', () => {
  it('keep how they are aligned', async () => {
    const made = await bringIn(around(aligned(rows, '', centred, right)), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).toContain(
      '列:\n          - 灌区\n          - {列名: 渠道, 对齐: 中}\n          - {列名: 备注, 对齐: 右}\n',
    )
    expect(fileOf(await bringIn(around(aligned(rows, '', centred, right)), 'a.docx', { language: 'en' }))).toContain(
      '- {heading: 渠道, align: center}\n',
    )
  })

  it.each([
    ['aligned as every table of ours', ['', right, '']],
    ['all in the middle', [centred, centred, centred]],
  ])('say nothing of it where they are %s', async (_, marks) => {
    expect(fileOf(await bringIn(around(aligned(rows, ...marks)), 'a.docx'))).toContain('列: [灌区, 渠道, 备注]\n')
  })
})

it('a note in a cell stays in its cell', async () => {
  const noted = p(`${run('18')}<w:r><w:footnoteReference w:id="2"/></w:r>`)
  const made = await bringIn(
    around(
      table([
        ['灌区', '渠道'],
        ['东风', noted],
      ]),
      { footnotes: ['含支渠。'] },
    ),
    'a.docx',
  )
  expect(made.isEqual).toBe(true)
  expect(fileOf(made)).toContain('18{{脚注：含支渠。}}')
})

it('the schemas that editors find know the keys of the set', async () => {
  const home = mkdtempSync(join(suiteFolder(), 'a'))
  writeFileSync(join(home, '总结.docx'), around(p('（一）改造灌区。全年改造渠道18公里。')))
  const schemaOf = async (template: string) => {
    const folder = join(home, template)
    const settings = { templates: 'templates', template }
    await captured(() => importFile(join(home, '总结.docx'), folder, settings, new Date(2026, 0, 10)))
    return readFileSync(join(folder, '.schema', 'report.schema.json'), 'utf8')
  }
  const school = await schemaOf('school')
  expect(school).not.toBe(await schemaOf('plain'))
})
