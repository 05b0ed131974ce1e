/** The files of a report folder by what they are. */
export interface ReportFiles {
  report?: string
  /** The ledger: YAML, or a sheet. */
  figures?: string
  /** There are several: nobody knows which figures there are. */
  hasTwoLedgers?: true
  /** In file-name order. */
  sections: SectionFile[]
  /** The names of files that are not YAML. */
  others: string[]
}

export interface SectionFile {
  /** The file's name without its ending. */
  name: string
  file: string
  /** The file beside it that its name says it is a copy of. */
  copyOf?: string
}

/** How diagnostics name a file or folder. */
export type Shown = (file: string) => string
