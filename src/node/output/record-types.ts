import type { Past } from '../../engine/document/earlier-figures.ts'
import type { Format } from '../../engine/document/formats.ts'
import type { PrintedFigures } from '../../engine/document/printed-figures.ts'
import type { Fingerprint } from './fingerprint.ts'

/** What was written into an output folder. It holds no dates and no paths: same input, same bytes. */
export interface OutputRecord extends Past {
  files: FileRecord
  /** What the file of each format prints of the report's figures. */
  printed: ReadonlyMap<Format, PrintedFigures>
  /** The template set that the files were made with. */
  set?: RecordedSet
  /** What the file of each format prints, as the text of a snapshot (editions/): nobody reads it while nothing changes. */
  snapshots?: ReadonlyMap<Format, string>
}

/** A template set as the record knows it. */
export interface RecordedSet {
  name: string
  version: string
  /** Of its manifest and templates, and of those that it extends. */
  fingerprint: string
  /** The sets that it extends, with their versions; absent when there are none. */
  bases?: string
}

/** The files, by their names. */
export type FileRecord = Map<string, RecordEntry>

/** One file as it was written. */
export interface RecordEntry extends Fingerprint {
  /**
   * The content of ours that this one is about to replace. The record is written before the files are, so that a
   * kill in between never makes a file of ours look like somebody's: it has the one content or the other.
   */
  replaces?: Fingerprint
}
