/** What a .docx that somebody sent may hold; a long report is far below each. (Apache POI's ZipSecureFile has the like.) */
export const limits = {
  /** Entries of the archive. */
  entries: 2000,
  /** Bytes of one part when unpacked. */
  partBytes: 32 * 1024 * 1024,
  /** A part may be so many times as large as its compressed form, when it is above `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** How deep elements nest. */
  depth: 256,
  /** Paragraphs of a part, the empty ones and cells too. */
  paragraphs: 200_000,
  /** Characters of text: a book, and a few seconds of checking. */
  characters: 1_500_000,
} as const

/** Why a file cannot be read as .docx; thrown by the reader's parts and turned into a diagnostic by it. */
export class BadDocx extends Error {
  readonly hint: string

  constructor(message: string, hint = '请在 Word 里打开它，另存为新的 .docx 后再试') {
    super(message)
    this.hint = hint
  }
}

export const tooLong = (): BadDocx =>
  new BadDocx(
    `文字太多（超过${limits.characters / 10_000}万字，或${limits.paragraphs / 10_000}万段）`,
    '请把文档分成几份再检查',
  )
