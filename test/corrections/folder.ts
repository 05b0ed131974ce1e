import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { correct, type Request } from '../../src/node/corrections/correct.ts'

/** A report folder with a ledger of these figures, all of them 1000. */
export function ledgerFolder(folder: string, figures: readonly string[]): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'report.yaml'), '标题: 粮库2024年工作总结\n单位: 粮库\n年度: 2024\n')
  writeFileSync(join(folder, 'figures.yaml'), figures.map((one) => `${one}: {值: 1000, 单位: 吨}\r\n`).join(''))
  return folder
}

/** A correction of one figure. */
export const request = (figure: string, value: number | string, old?: number | string): Request => ({
  figure,
  value: String(value),
  ...(old !== undefined && { old: String(old) }),
  said: { when: '2024-12-20 09:30:00', who: '', reason: '' },
  command: (name) => name,
})

export const correctOne = (folder: string, one: Request) => correct([{ folder, wanted: [one] }])
