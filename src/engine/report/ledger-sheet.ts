import { baseName, endingOf, join } from '../host/paths.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'
import { originalsOf } from './file-names.ts'
import type { ReportFiles, Shown } from './found-files.ts'
import { fileAt, misnamed } from './passed-over.ts'

/** What a ledger is called that is a sheet. */
export const isSheet = (file: string): boolean => /\.(?:xlsx|csv)$/i.test(file)

/** Sheets in forms that are not read. */
const otherSheet = /\.(?:xls|xlsm|xlsb|xlt|xltx|ods|fods|et|ett|numbers|tsv)$/i

const ledgerName = /^(?:figures|台账|指标|数字台账|指标台账)$/i

/**
 * Looks for the ledger among the sheets of a folder, figures.xlsx or figures.csv, and says of others that seem to be it
 * what to do. A workbook that is open in Excel leaves `~$figures.xlsx`, which is none.
 */
export function findLedgerSheet(
  files: ReportFiles,
  names: readonly string[],
  folder: string,
  shown: Shown,
): Diagnostic[] {
  const at = (name: string) => fileAt(shown(join(folder, name)))
  const sheets = names.filter((name) => !/^[.~]/.test(name) && (isSheet(name) || otherSheet.test(name)))
  const found: Diagnostic[] = []
  const proper = ['figures.xlsx', 'figures.csv'].filter((name) => sheets.includes(name))
  const ledgers = [...(files.figures ? [baseName(files.figures)] : []), ...proper]
  const [first, second] = ledgers
  if (first !== undefined && second !== undefined) {
    const message = `台账有${ledgers.length}份：${ledgers.join('、')}，只能有一份`
    files.hasTwoLedgers = true
    const hint = '请把指标都写到一份里，其余的移走或改名'
    found.push(
      error('figures/two-ledgers', message, { at: at(second), hint, related: [{ message: '另一份', at: at(first) }] }),
    )
  }
  if (first !== undefined) files.figures ??= join(folder, first)
  for (const name of sheets) if (!proper.includes(name)) found.push(...reportOther(files, name, folder, shown, names))
  return found
}

function reportOther(
  files: ReportFiles,
  name: string,
  folder: string,
  shown: Shown,
  names: readonly string[],
): Diagnostic[] {
  const ending = endingOf(name)
  const stem = name.slice(0, -ending.length).replace(/\.(?:xlsx|csv)$/i, '')
  const original = originalsOf(stem).at(-1) ?? stem
  if (!ledgerName.test(original)) return []
  const file = shown(join(folder, name))
  // A workbook that figures.yaml was made of may lie beside it.
  if (files.figures !== undefined || names.some((one) => /^figures\.ya?ml$/i.test(one))) {
    if (!/^figures$/i.test(original)) return []
    const hint = '不用的请移走'
    const message = `“${name}”没有读：台账已有 ${baseName(files.figures ?? 'figures.yaml')}`
    return [warning('report/file-not-read', message, { at: fileAt(file), hint })]
  }
  files.figures = join(folder, name)
  if (isSheet(name)) return [misnamed(name, `figures${ending.toLowerCase()}`, file)]
  const hint = '请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”，文件名写 figures.xlsx'
  return [error('file/not-a-sheet', `台账不能是 ${ending} 文件`, { at: fileAt(file), hint })]
}
