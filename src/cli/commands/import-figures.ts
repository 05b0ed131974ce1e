import path from 'node:path'
import type { Library } from '../../engine/library.ts'
import { proposeFigures, type WithFigures } from '../../engine/propose-figures.ts'
import { readBytes, readSource, shownPath } from '../../node/files.ts'

/** How `import` is to make numbers come from a ledger. */
export interface ImportFiguresOptions {
  figures?: boolean
  /** A ledger that is there: .xlsx, .csv or figures.yaml. */
  ledger?: string
}

/** A ledger is no larger. */
const mostBytes = 16 * 1024 * 1024

/** The texts of an import with their numbers tied to a ledger; `undefined` when nobody asked for it. */
export async function importFigures(
  texts: readonly { name: string; text: string }[],
  { figures, ledger }: ImportFiguresOptions,
  settings: { library: Library; language: 'zh' | 'en' },
): Promise<WithFigures | undefined | { problem: string }> {
  if (!figures && ledger === undefined) return undefined
  const given = ledger === undefined ? undefined : readLedgerFile(ledger)
  if (given && 'problem' in given) return given
  const made = await proposeFigures(Object.fromEntries(texts.map(({ name, text }) => [name, text])), {
    ...settings,
    ...(given && { ledger: given }),
  })
  const wrong = made.diagnostics.find(({ severity }) => severity === 'error')
  if (given && made.files.length === 0 && wrong) return { problem: `台账“${ledger}”用不了：${wrong.message}` }
  return made
}

function readLedgerFile(file: string): { name: string; content: string | Uint8Array } | { problem: string } {
  const ending = path.extname(file).toLowerCase()
  if (!['.xlsx', '.csv', '.yaml', '.yml'].includes(ending)) {
    return { problem: `“${file}”不是台账：要 .xlsx、.csv 或 figures.yaml` }
  }
  const isText = ending === '.yaml' || ending === '.yml'
  const read = isText ? readSource(file) : readBytes(file, shownPath(file), mostBytes)
  if (read.value === undefined) return { problem: read.diagnostics[0]?.message ?? `“${file}”读不出来` }
  const content = 'text' in read.value ? read.value.text : read.value
  return { name: `figures${isText ? '.yaml' : ending}`, content }
}

/** What became of the numbers, for the end of an import. */
export function figureFacts({ figures, tied, total, files }: WithFigures, isGiven: boolean): string[] {
  if (total === 0) return ['数字：正文里没有数字']
  const share = Math.round((tied / total) * 100)
  const name = files.find((one) => one.name.startsWith('figures.'))?.name
  if (tied === 0) return [`数字：正文的${total}个数字，没有一个有把握换成台账的指标，都照原样留着`]
  const made = isGiven ? `接上台账 ${name}` : `台账 ${name} 里提出${figures.size}个指标`
  return [`数字：正文的${total}个数字中${tied}个${made}（${share}%），其余照原样留着；指标的名称请看一遍`]
}
