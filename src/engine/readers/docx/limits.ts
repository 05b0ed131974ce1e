import { type ArchiveKind, BadFile, saveAgain } from '../../archive/bad-file.ts'

/** What a .docx that somebody sent may hold as an archive; a long report is far below. (Apache POI's ZipSecureFile has the like.) */
export const docxKind: ArchiveKind = {
  name: 'Word 文档',
  program: 'Word',
  ending: '.docx',
  formerEnding: '.doc',
  entries: 2000,
  partBytes: 24 * 1024 * 1024,
}

/** What its text may be. */
export const limits = {
  /** Paragraphs of a part, the empty ones and cells too. */
  paragraphs: 200_000,
  /** Characters of text: a book, and a few seconds of checking. */
  characters: 1_500_000,
} as const

/** Why a file cannot be read as .docx. */
export const badDocx = (message: string, hint = saveAgain(docxKind)): BadFile => new BadFile(message, hint)

export const tooLong = (): BadFile =>
  badDocx(
    `文字太多（超过${limits.characters / 10_000}万字，或${limits.paragraphs / 10_000}万段）`,
    '请把文档分成几份再检查',
  )

export const tooManyLines = (most: number): BadFile => badDocx(`段落太多（最多${most}段）`, '请把文档分成几份')
