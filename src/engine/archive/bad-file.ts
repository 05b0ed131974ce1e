/** Why a file from somebody else cannot be read; thrown by a reader's parts and turned into a diagnostic by the reader. */
export class BadFile extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.hint = hint
  }
}

/** A kind of file that is an archive: how messages name it, and how much it may hold. */
export interface ArchiveKind {
  /** The file: Word 文档. */
  readonly name: string
  /** The program that writes it. */
  readonly program: string
  /** Its ending, and that of its former kind. */
  readonly ending: string
  readonly formerEnding: string
  /** Entries of the archive. */
  readonly entries: number
  /** Bytes of one part when unpacked. */
  readonly partBytes: number
  /** What to do about one that cannot be read, where that is not to save it again. */
  readonly again?: string
  /** What to do about one that another program can unpack, where that helps. */
  readonly unpack?: string
  /** Bytes of all parts when unpacked; absent: as many as the entries may have. */
  readonly allBytes?: number
  /** Elements of one part; absent: its text is limited otherwise. */
  readonly elements?: number
}

/** What to do about a file that its own program may be able to mend. */
export const saveAgain = ({ program, ending, again }: ArchiveKind): string =>
  again ?? `请在 ${program} 里打开它，另存为新的 ${ending} 后再试`
