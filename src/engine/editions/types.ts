import type { PrintedFigures } from '../document/printed-figures.ts'
import type { Document } from '../document/types.ts'
import type { Layout } from '../model/layout.ts'

/** The number of the form in which a snapshot is written; another one is refused and never guessed at. */
export const snapshotFormat = 1

/** A template set as a snapshot knows it. */
export interface SnapshotSet {
  name: string
  version: string
  /** Of its manifest and templates. */
  fingerprint: string
}

/** What is known of how a document came to be, beside its text. */
export interface SnapshotFacts {
  /** The version of zongjie that made it. */
  zongjie: string
  /** The name of the report's folder. */
  report: string
  set: SnapshotSet
  /** Of the document as it is printed: two documents that print the same have the same. */
  text: string
  data: SnapshotData
  layout: Layout
  /** What the document prints of its figures, and all that the ledger said of them. */
  printed: PrintedFigures
  stated: PrintedFigures
  /** What did not tie out (勾稽). */
  ties: Tie[]
  /** The pictures by their names, with the fingerprints of their bytes. */
  pictures: Readonly<Record<string, string>>
}

export interface SnapshotData {
  /** Of all the report's files together. */
  fingerprint: string
  /** Of each by its name in the report's folder. */
  files: Readonly<Record<string, string>>
}

/** Numbers of the ledger that did not agree. */
export interface Tie {
  code: string
  /** The figure that it was told of. */
  figure: string
  message: string
}

/**
 * A document as it was printed, and what it was printed from: what impact, redline and verify compare with. The origins
 * of its nodes name files of now (`folder`), with the places that the texts had then.
 */
export interface Snapshot extends SnapshotFacts {
  document: Document
  /** The report's folder as people see it. */
  folder: string
  /** The path of keys in the file that a text came from, as `achievements.0.text`; known for editions alone. */
  pathAt?: (file: string, offset: number) => string | undefined
}
