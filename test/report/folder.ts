import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Report } from '../../src/engine/model/report.ts'
import { loadReport } from '../../src/node/engine.ts'

/** The three keys that a report cannot do without. */
export const reportHead = '标题: 工作总结\n单位: 区卫健委\n年度: 2023\n'

/** Writes a report folder of the given files, in a folder of the system's own, and loads it. */
export async function loadFiles(files: Record<string, string | Uint8Array>) {
  const parent = mkdtempSync(path.join(tmpdir(), 'zongjie-'))
  const folder = path.join(parent, '区卫健委-2023')
  mkdirSync(folder)
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
  return loadReport(folder, { cwd: folder })
}

/** A report of one section and what is said about it. */
export const loadSection = (section: string, report = reportHead, figures = '演练: {值: 4, 单位: 场}\n') =>
  loadFiles({ 'report.yaml': report, 'figures.yaml': figures, '01.yaml': section })

/** The diagnostics as `file:line:column code`. */
export const placed = ({ diagnostics }: Awaited<ReturnType<typeof loadFiles>>): string[] =>
  diagnostics.map(({ code, position: at }) => `${at?.file}:${at?.line}:${at?.column} ${code}`)

/** A report without places, to be compared with another. */
export function withoutPlaces(report: Report | undefined): unknown {
  const bare = JSON.stringify({ ...report, figures: [...(report?.figures.values() ?? [])] }, (key, value: unknown) =>
    key === 'origin' || key === 'source' || key === 'place' ? undefined : value,
  )
  return JSON.parse(bare)
}
