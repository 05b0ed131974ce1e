import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type FigureSettings, proposeFigures, type WithFigures } from '../../../engine/propose-figures.ts'
import { readBytes, readSource, shownPath } from '../../../node/files.ts'

/** How `import` is to make numbers come from a ledger. */
export interface ImportFiguresOptions {
  figures?: boolean | undefined
  /** A ledger that is there: .xlsx, .csv or figures.yaml. */
  ledger?: string | undefined
  /** The folder that is to be made, which may have a ledger. */
  place?: string
}

/** What became of the numbers; `isGiven`: the ledger was there before. */
export interface TiedFigures extends WithFigures {
  isGiven: boolean
}

/** A ledger is no larger. */
const mostBytes = 16 * 1024 * 1024

/** The texts of an import with their numbers tied to a ledger; `undefined` when nobody asked for it. */
export async function importFigures(
  texts: readonly { name: string; text: string }[],
  { figures, ledger, place }: ImportFiguresOptions,
  settings: FigureSettings,
): Promise<TiedFigures | undefined | { problem: string }> {
  if (!figures && ledger === undefined) return undefined
  const files = Object.fromEntries(texts.map(({ name, text }) => [name, text]))
  if (ledger !== undefined) return tiedTo(ledger, files, settings)
  const made = await proposeFigures(files, settings)
  // A ledger that somebody has worked on stays as it is, and the text is tied to it.
  const own = ledgerIn(place)
  if (own === undefined || made.files.some(({ text }) => isIn(own, text))) return { ...made, isGiven: false }
  const tied = await tiedTo(own, files, settings)
  return 'problem' in tied ? tied : { ...tied, files: tied.files.filter(({ name }) => !name.startsWith('figures.')) }
}

async function tiedTo(
  file: string,
  texts: Readonly<Record<string, string>>,
  settings: FigureSettings,
): Promise<TiedFigures | { problem: string }> {
  const ledger = readLedgerFile(file)
  if ('problem' in ledger) return ledger
  const made = await proposeFigures(texts, { ...settings, ledger })
  const wrong = made.diagnostics.find(({ severity }) => severity === 'error')
  if (made.files.length === 0 && wrong) return { problem: `台账“${file}”用不了：${wrong.message}` }
  return { ...made, isGiven: true }
}

/** Whether a file says this, below the line that names its schema. */
const isIn = (file: string, text: string | Uint8Array): boolean =>
  typeof text === 'string' && readFileSync(file, 'utf8').replace(/^# yaml-language-server:.*\n\n/, '') === text

/** The ledger of a folder that is there. */
function ledgerIn(place: string | undefined): string | undefined {
  const names = place === undefined ? [] : ['figures.yaml', 'figures.xlsx', 'figures.csv']
  return names.map((name) => path.join(place!, name)).find((one) => existsSync(one))
}

function readLedgerFile(file: string): { name: string; content: string | Uint8Array } | { problem: string } {
  const ending = path.extname(file).toLowerCase()
  if (!['.xlsx', '.csv', '.yaml', '.yml'].includes(ending)) {
    return { problem: `“${file}”不是台账：要 .xlsx、.csv 或 figures.yaml` }
  }
  const isText = ending === '.yaml' || ending === '.yml'
  const read = isText ? readSource(file) : readBytes(file, shownPath(file), mostBytes)
  if (read.value === undefined)
    return { problem: `台账“${file}”读不出来：${read.diagnostics[0]?.message ?? '请检查它的权限'}` }
  const content = 'text' in read.value ? read.value.text : read.value
  return { name: `figures${isText ? '.yaml' : ending}`, content }
}

/** What became of the numbers, for the end of an import. */
export function figureFacts({ figures, tied, total, isGiven }: TiedFigures): string[] {
  if (total === 0) return []
  if (tied === 0) return [`数字：正文的${total}个数字都照原样留着，没有一个有把握换成台账的指标`]
  const share = Math.round((tied / total) * 100)
  const made = isGiven ? '来自给的台账' : `写进了台账（${figures.size}个指标）`
  return [`数字：正文的${total}个数字中${tied}个${made}，占${share}%；其余照原样留着`]
}
