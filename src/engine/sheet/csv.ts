import { BadFile } from '../archive/bad-file.ts'
import { decodeAs, utf16Mark } from '../text/decode.ts'
import { readDelimited } from '../text/delimited.ts'
import { legacyEncoding } from '../text/legacy-encoding.ts'
import { filledRows, limits, type Sheet } from './types.ts'

/** The text of a .csv; `encoding` names it when it is not UTF-8. Throws `BadFile`. */
export function csvText(bytes: Uint8Array): { text: string; encoding?: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new BadFile('文件其实是 Excel 工作簿', '请把文件改名为 figures.xlsx')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new BadFile('文件其实是旧版的 .xls 表格', '请在 Excel 或 WPS 里打开它，另存为 figures.xlsx')
  const mark = utf16Mark(bytes)
  if (mark) return { text: decodeAs(mark, bytes) ?? unreadable(), encoding: 'UTF-16' }
  const utf8 = decodeAs('utf-8', bytes)
  if (utf8 !== undefined) return utf8.includes('\0') ? unreadable() : { text: utf8 }
  const legacy = legacyEncoding(bytes)
  const text = legacy?.label === 'gb18030' ? decodeAs(legacy.label, bytes) : undefined
  return text === undefined ? unreadable() : { text, encoding: 'GBK' }
}

function unreadable(): never {
  const hint = '请在 Excel 或 WPS 里打开它，另存为“CSV UTF-8（逗号分隔）”，或者另存为 figures.xlsx'
  throw new BadFile('文件的编码认不出来，应为 UTF-8', hint)
}

/** What parts the cells of a .csv: whichever makes a ledger of it. */
export const delimiters = [',', '\t', ';', '；', '，'] as const

/** So much text is no ledger. */
const mostCharacters = 1024 * 1024

const tooLarge = () =>
  new BadFile(
    `表格太大：超过了${limits.rows}行、${limits.columns}列或${limits.cells}格，不像台账`,
    '请只留有数据的行和列',
  )

/** A .csv as the sheet that a program shows of it. Throws `BadFile`. */
export function csvSheet(text: string, delimiter: string): Sheet {
  if (text.length > mostCharacters) throw tooLarge()
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const { rows: read, unclosed } = readDelimited(text, declared?.[1] ?? delimiter, declared?.[0].length ?? 0)
  if (unclosed !== undefined) {
    const line = text.slice(0, unclosed).split('\n').length
    throw new BadFile(
      `第${line}行的英文引号没有配对，后面的格子分不清`,
      '请补上引号，或删去它；也可以另存为 figures.xlsx',
    )
  }
  const rows = filledRows(read.map((row) => row.map(({ value }) => value)))
  if (!rows) throw tooLarge()
  return { rows, merged: [], hiddenRows: new Set(), hiddenColumns: new Set(), delimiter: declared?.[1] ?? delimiter }
}
