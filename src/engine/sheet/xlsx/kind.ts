import { type ArchiveKind, BadFile, saveAgain } from '../../archive/bad-file.ts'

/** Workbooks as archives. */
export const xlsxKind: ArchiveKind = {
  name: 'Excel 工作簿',
  program: 'Excel',
  ending: '.xlsx',
  formerEnding: '.xls',
  entries: 500,
  partBytes: 16 * 1024 * 1024,
  elements: 300_000,
}

/** What to do about one that is too large. */
export const tooLarge = '请把台账的那一张表复制到新的工作簿里，只留有数据的行和列'

/** Why a file cannot be read as a workbook. */
export const badXlsx = (message: string, hint = saveAgain(xlsxKind)): BadFile => new BadFile(message, hint)
