import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rewriteYaml } from '../../src/engine/yaml/rewrite/rewrite.ts'
import { type ReportTexts, readRows } from '../../src/studio/outline/read-rows.ts'
import { emptyRow, type Row } from '../../src/studio/outline/rows.ts'
import { wantedFiles } from '../../src/studio/outline/write-rows.ts'

const textsOf = (folder: string): ReportTexts =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )

const folders = [
  ...readdirSync('data').map((name) => join('data', name)),
  ...readdirSync('templates')
    .filter((name) => readdirSync(join('templates', name)).includes('skeleton'))
    .map((name) => join('templates', name, 'skeleton')),
].filter((folder) => readdirSync(folder).includes('report.yaml'))

let count = 0
const rowsOf = (texts: ReportTexts): Row[] => readRows(texts, () => `r${count++}`)

/** The files once rows are written into them. */
function written(rows: readonly Row[], before: ReportTexts): Record<string, string> {
  const texts: Record<string, string> = { ...before }
  for (const [name, value] of wantedFiles(rows, before).values) {
    if (value === undefined) {
      delete texts[name]
      continue
    }
    const after = rewriteYaml(before[name] ?? '', value)
    if (after.kind === 'refused') throw new Error(`${name}: ${after.why}`)
    texts[name] = after.text
  }
  return texts
}

/** Rows without their ids. */
const said = (rows: readonly Row[]) => rows.map(({ id: _, ...row }) => row)

describe('a report as rows', () => {
  test.each(folders)('%s: what is opened and not changed stays byte for byte', (folder) => {
    const texts = textsOf(folder)
    expect(written(rowsOf(texts), texts)).toEqual(texts)
  })

  test.each(folders)('%s: a word that is changed is the only change', (folder) => {
    const texts = textsOf(folder)
    const rows = rowsOf(texts)
    const index = rows.findLastIndex(({ kind, text }) => kind === 'item' && /^\p{Script=Han}+[，。]/u.test(text))
    if (index < 0) return
    const changed = rows.with(index, { ...rows[index]!, text: `近年来，${rows[index]!.text}` })
    const after = written(changed, texts)
    expect(said(rowsOf(after))).toEqual(said(changed))
    const linesBefore = Object.values(texts).join('\n').split('\n')
    const linesAfter = Object.values(after).join('\n').split('\n')
    expect(linesAfter.length).toBe(linesBefore.length)
    expect(linesAfter.filter((line, at) => line !== linesBefore[at])).toHaveLength(1)
  })

  const small: ReportTexts = {
    'report.yaml': '标题: 某局2024年工作总结\n单位: 某局\n年度: 2024\n署名: 某局\n',
    '01-a.yaml': '# 一室\n标题: 甲方面\n成绩:\n  - 完成了甲。\n  # 要紧\n  - 小标题: 抓乙\n    正文: 乙完成了。\n',
    '02-b.yaml': '标题: 乙方面\n成绩:\n  - 完成了丙。\n',
  }

  test('sections that change places are listed in their order, and their files stay', () => {
    const rows = rowsOf(small)
    const second = rows.slice(
      rows.findIndex(({ name }) => name === '02-b'),
      -1,
    )
    const first = rows.filter((row) => !second.includes(row))
    const at = first.findIndex(({ kind }) => kind === 'section')
    const after = written([...first.slice(0, at), ...second, ...first.slice(at)], small)
    expect(after['report.yaml']).toContain('章节:\n  - 02-b\n  - 01-a\n')
    expect(after['01-a.yaml']).toBe(small['01-a.yaml'])
    expect(rowsOf(after).flatMap(({ kind, text }) => (kind === 'section' ? [text] : []))).toEqual(['乙方面', '甲方面'])
  })

  test('a section that goes takes its file with it', () => {
    const rows = rowsOf(small).filter(({ name, text }) => name !== '02-b' && text !== '完成了丙。')
    expect(Object.keys(written(rows, small)).sort()).toEqual(['01-a.yaml', 'report.yaml'])
  })

  test('a comment goes with its item', () => {
    const rows = rowsOf(small)
    const at = rows.findIndex(({ heading }) => heading === '抓乙')
    const moved = [...rows.slice(0, at - 1), rows[at]!, rows[at - 1]!, ...rows.slice(at + 1)]
    expect(written(moved, small)['01-a.yaml']).toBe(
      '# 一室\n标题: 甲方面\n成绩:\n  # 要紧\n  - 小标题: 抓乙\n    正文: 乙完成了。\n  - 完成了甲。\n',
    )
  })

  test('what is new is written as a person would', () => {
    const rows = rowsOf(small)
    const at = rows.findIndex(({ heading }) => heading === '抓乙') + 1
    const item = (level: number, text: string, heading = ''): Row =>
      emptyRow('item', `x${count++}`, { level, text, heading })
    const after = written(
      [...rows.slice(0, at), item(1, '先做丁。'), item(1, '再做戊。', '抓戊'), ...rows.slice(at)],
      small,
    )
    expect(after['01-a.yaml']).toBe(
      `${small['01-a.yaml']}    分项:\n      - 先做丁。\n      - 小标题: 抓戊\n        正文: 再做戊。\n`,
    )
  })

  test('an empty row is nothing', () => {
    const rows = rowsOf(small)
    expect(written([...rows, emptyRow('closing', 'x')], small)).toEqual(small)
  })
})
