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

/** Why a file cannot be read as a workbook. */
export const badXlsx = (message: string, hint = saveAgain(xlsxKind)): BadFile => new BadFile(message, hint)
