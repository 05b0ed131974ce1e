import { type FiguresData, figuresFields, figuresSchema } from '../fields/figure.ts'
import type { Host } from '../host/host.ts'
import { mostBytes, readBytes } from '../host/sources.ts'
import { type SourceFile, startOf } from '../text/source.ts'
import { checkTree } from '../yaml/read-yaml.ts'
import { type CheckedFile, checkFile } from './check-file.ts'
import type { ReportFiles } from './found-files.ts'
import { isSheet } from './ledger-sheet.ts'

export type CheckedLedger = CheckedFile<FiguresData>

interface LedgerContext {
  host: Host
  /** Reads a text, and keeps what is wrong with it. */
  read: (file: string | undefined) => SourceFile | undefined
  /** The report's, for columns that are called by it. */
  year?: number | undefined
}

/** Reads the ledger of a report, a YAML file or a sheet; `undefined` when there is none, or no text of it. */
export async function readLedger(
  { figures: file }: ReportFiles,
  context: LedgerContext,
): Promise<CheckedLedger | undefined> {
  if (file !== undefined && isSheet(file)) return readSheetLedger(file, context)
  // What is no sheet that can be read is reported by its name.
  if (file === undefined || !/\.ya?ml$/i.test(file)) return undefined
  const source = context.read(file)
  return source && checkYamlLedger(source)
}

/** A ledger of comments only is one that nothing has been entered in yet. */
function checkYamlLedger(source: SourceFile): CheckedLedger {
  const ledger = checkFile(source, figuresSchema, figuresFields)
  if (ledger.root || source.text.trim() === '') return ledger
  return { ...ledger, diagnostics: ledger.diagnostics.filter((one) => one.code !== 'data/empty-file') }
}

const tooLarge = '请把台账的那一张表复制到新的工作簿里，只留有数据的行和列，不要图片'

/** What reads sheets is loaded for them only. */
async function readSheetLedger(
  file: string,
  { host: { files, compression }, year }: LedgerContext,
): Promise<CheckedLedger> {
  const name = files.shown(file)
  const read = readBytes(files, file, name, mostBytes)
  for (const one of read.diagnostics) if (one.code === 'file/too-large') one.hint = tooLarge
  const lost: CheckedLedger = {
    root: { kind: 'hole', span: startOf({ path: name, text: '' }), why: 'broken' },
    references: [],
    pictures: [],
    diagnostics: read.diagnostics,
  }
  if (!read.value) return lost
  const { readSheet } = await import('../sheet/index.ts')
  const { value: tree, diagnostics } = await readSheet(read.value, name, compression, year)
  if (!tree.root) return { root: undefined, references: [], pictures: [], diagnostics }
  const checked = checkTree(tree, figuresSchema, figuresFields)
  const all = [...diagnostics, ...checked.diagnostics]
  const isValid = all.every(({ severity }) => severity !== 'error')
  return {
    root: tree.root,
    ...(isValid && checked.value && { file: checked.value }),
    references: [],
    pictures: [],
    diagnostics: all,
  }
}
