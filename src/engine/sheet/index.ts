import { BadFile } from '../archive/bad-file.ts'
import type { Compression } from '../host/compression.ts'
import { addInfo, type Diagnostic, error, info, type Result, sortDiagnostics, warning } from '../text/diagnostic.ts'
import { type SourceFile, startOf } from '../text/source.ts'
import type { YamlNode, YamlTree } from '../yaml/nodes.ts'
import { csvSheet, csvText, delimiters } from './csv.ts'
import { findHead } from './head.ts'
import { readLedger } from './ledger.ts'
import { type FoundHead, pageOf, type SheetHead, type SheetText } from './page.ts'
import type { Sheet } from './types.ts'
import { readXlsx } from './xlsx/index.ts'

/**
 * Reads a ledger that is a sheet (.xlsx or .csv, by the name of the file) as the tree that figures.yaml is read into. Its
 * numbers are those that are shown. `year` is the report's, for columns that are called by it.
 */
export async function readSheet(
  bytes: Uint8Array,
  shown: string,
  compression: Compression,
  year?: number,
): Promise<Result<YamlTree>> {
  const file: SourceFile = { path: shown, text: '' }
  try {
    return /\.csv$/i.test(shown)
      ? readCsv(bytes, file, year)
      : readWorkbook(await readXlsx(bytes, compression), file, year)
  } catch (caught) {
    if (!(caught instanceof BadFile)) throw caught
    return unread(file, error('file/not-a-sheet', caught.message, { at: startOf(file), hint: caught.hint }))
  }
}

const unread = (source: SourceFile, ...diagnostics: Diagnostic[]): Result<YamlTree> => {
  const root: YamlNode = { kind: 'hole', span: startOf(source), why: 'broken' }
  return { value: { source, root }, diagnostics }
}

/**
 * Where the figures of a ledger that is a sheet stand in it: the sheet that is read, and its head. `undefined` where there
 * is none to be found. Throws `BadFile`.
 */
export async function findLedger(
  bytes: Uint8Array,
  shown: string,
  compression: Compression,
  year?: number,
): Promise<{ page: SheetText; head: SheetHead } | undefined> {
  if (/\.csv$/i.test(shown)) return csvLedger(csvText(bytes).text, shown, year).best
  return workbookLedger(await readXlsx(bytes, compression), shown, year).chosen
}

/** A table that is at hand already, as the ledger that it is, and the last row of its head; `undefined` without a head. */
export function readTable(
  sheet: Sheet,
  shown: string,
  year?: number,
): (Result<YamlTree> & { headEnd: number }) | undefined {
  const one = findHead(pageOf(sheet, shown), year)
  return one && { ...readFound(one), headEnd: one.head.bottom }
}

function csvLedger(text: string, shown: string, year: number | undefined) {
  const tries = delimiters.map((delimiter) => attempt(() => pageOf(csvSheet(text, delimiter), shown)))
  const pages = tries.flatMap((one) => (one instanceof BadFile ? [] : [one]))
  const all = pages.flatMap((page) => findHead(page, year) ?? [])
  const [best] = all.sort((a, b) => b.head.keys.size - a.head.keys.size)
  return { tries, best }
}

function readCsv(bytes: Uint8Array, file: SourceFile, year: number | undefined): Result<YamlTree> {
  const { text, encoding } = csvText(bytes)
  const { tries, best } = csvLedger(text, file.path, year)
  // With commas, as most are: what is wrong so is reported.
  const [first] = tries
  if (!best) {
    if (!first || first instanceof BadFile) throw first
    return first.sheet.rows.size === 0 ? empty(file) : unread(file, noHead(first))
  }
  const { value, diagnostics } = readFound(best)
  if (encoding === undefined) return { value, diagnostics }
  const hint = '请看一看有没有乱码；另存时最好选“CSV UTF-8”'
  addInfo(diagnostics, 'file/encoding', `文件是 ${encoding} 编码，已按这种编码读取`, best.page.span(1, 1), hint)
  return { value, diagnostics }
}

function attempt<T>(read: () => T): T | BadFile {
  try {
    return read()
  } catch (caught) {
    if (caught instanceof BadFile) return caught
    throw caught
  }
}

/** The one sheet of a workbook that is a ledger; of several the first, or the one that is called so. */
function workbookLedger(sheets: readonly Sheet[], shown: string, year: number | undefined) {
  const pages = sheets.filter(({ rows }) => rows.size > 0).map((sheet) => pageOf(sheet, shown))
  const ledgers = pages.flatMap((page) => findHead(page, year) ?? [])
  const seen = ledgers.filter(({ page }) => !page.sheet.isHidden)
  const chosen = seen.find(({ page }) => /^(?:figures|台账|指标)/i.test(page.sheet.name ?? '')) ?? seen[0] ?? ledgers[0]
  return { pages, ledgers, chosen }
}

function readWorkbook(sheets: readonly Sheet[], file: SourceFile, year: number | undefined): Result<YamlTree> {
  const { pages, ledgers, chosen } = workbookLedger(sheets, file.path, year)
  if (pages.length === 0) return empty(file)
  if (!chosen) return unread(pages[0]!.source, noHead(pages[0]!))
  const { value, diagnostics } = readFound(chosen)
  for (const page of pages) if (page !== chosen.page) diagnostics.push(otherSheet(page, chosen, ledgers))
  return { value, diagnostics: sortDiagnostics(diagnostics) }
}

/** A ledger in which nothing has been entered is empty and no mistake. */
const empty = (file: SourceFile): Result<YamlTree> => ({ value: { source: file, root: undefined }, diagnostics: [] })

function readFound({ page, head, diagnostics }: FoundHead): Result<YamlTree> {
  const ledger = readLedger(page, head)
  return {
    value: { source: page.source, root: ledger.root },
    diagnostics: [...diagnostics, ...ledger.diagnostics, ...reportHidden(page, head)],
  }
}

function noHead({ sheet, source, span }: SheetText): Diagnostic {
  const [first = 1] = [...sheet.rows.keys()].sort((a, b) => a - b)
  const [column = 1] = [...(sheet.rows.get(first)?.keys() ?? [])].sort((a, b) => a - b)
  const at = source.text === '' ? startOf(source) : span(first, column)
  const hint = '请写一行表头：指标、值、单位、上年、目标……，下面一行写一个指标'
  return error('sheet/no-head', '没有找到表头：要有“指标”一列和“值”一列', { at, hint })
}

function otherSheet({ sheet, span }: SheetText, chosen: FoundHead, ledgers: readonly FoundHead[]): Diagnostic {
  const hidden = sheet.isHidden ? '隐藏的' : ''
  const isLedger = ledgers.some(({ page }) => page.sheet === sheet)
  const tell = isLedger && !sheet.isHidden ? warning : info
  const hint = isLedger ? '台账只读一张表：要用的，请合并到一张表里；不用的请删去' : '不用读的不用管'
  const [first = 1] = [...sheet.rows.keys()].sort((a, b) => a - b)
  const message = `${hidden}表“${sheet.name}”没有读，读的是“${chosen.page.sheet.name}”`
  return tell('sheet/other-sheet', message, { at: span(first, 1), hint })
}

/** What is hidden is read, as somebody may have filtered the rows. */
function reportHidden({ sheet, span }: SheetText, head: SheetHead): Diagnostic[] {
  const rows = [...sheet.rows.keys()].filter(
    (row) => row > head.bottom && sheet.hiddenRows.has(row) && sheet.rows.get(row)!.has(head.name),
  )
  const columns = [...head.keys.values()].filter(({ column }) => sheet.hiddenColumns.has(column))
  const [first] = rows
  const reported: Diagnostic[] = []
  if (first !== undefined) {
    const message = `有${rows.length}行是隐藏的，也读了：第${rows.slice(0, 5).join('、')}${rows.length > 5 ? '……' : ''}行`
    addInfo(reported, 'sheet/hidden', message, span(first, head.name), '不要的请删去；要的请取消隐藏或筛选，核对一下')
  }
  for (const { column, written } of columns) {
    const hint = '不要的请删去；要的请取消隐藏，核对一下'
    addInfo(reported, 'sheet/hidden', `“${written}”这一列是隐藏的，也读了`, span(head.bottom, column), hint)
  }
  return reported
}
