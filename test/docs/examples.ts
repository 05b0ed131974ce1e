import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/engine/text/diagnostic.ts'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { type Fence, isFence, splitFences } from '../command/fences.ts'

/** The blocks of a manual that show a part of a report: those with `in=report`, `in=section` or `in=figures`. */
export function examplesOf(markdown: string): Fence[] {
  return splitFences(markdown).filter((piece) => isFence(piece) && piece.attributes.in !== undefined) as Fence[]
}

const requiredKeys = { 标题: '甲局2024年工作总结', 单位: '甲局', 年度: '2024', 引言: '略。' }

/** What is said of a report that the example is a part of; what the example does not write is as short as can be. */
export async function tryExample({ attributes, lines }: Fence): Promise<Diagnostic[]> {
  const isSection = attributes.in === 'section'
  const isLedger = attributes.in === 'figures'
  const isEmpty = isSection && !lines.some((line) => /^(成绩|问题|计划|引言):/.test(line))
  const text = [...lines, ...(isEmpty ? ['成绩: [略。]'] : [])].join('\n')
  const missing = Object.entries(requiredKeys).filter(
    ([key]) => isSection || isLedger || !new RegExp(`^${key}:`, 'm').test(text),
  )
  const report = missing.map(([key, value]) => `${key}: ${value}\n`).join('')
  const listed = [...text.matchAll(/指标: \[([^\]]+)\]/g)].flatMap(([, names]) => names!.split(/, /))
  const named = [...text.matchAll(/\{\{([^}.]+)/g)].map(([, name]) => name)
  const figures = isLedger ? [`${text}\n`] : [...named, ...listed].map((name) => `${name}: {值: 1}\n`)
  const folder = mkdtempSync(join(tmpdir(), 'zongjie-example-'))
  try {
    mkdirSync(join(folder, '例'))
    writeFileSync(join(folder, '例', 'report.yaml'), isSection || isLedger ? report : `${text}\n${report}`)
    writeFileSync(join(folder, '例', '01.yaml'), isSection ? text : '标题: 章节\n成绩: [略。]\n')
    if (figures.length > 0) writeFileSync(join(folder, '例', 'figures.yaml'), [...new Set(figures)].join(''))
    return (await prepareReport(join(folder, '例'), openLibrary('templates'))).diagnostics
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
