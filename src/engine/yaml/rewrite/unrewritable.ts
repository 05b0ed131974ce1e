/**
 * Why a file is not rewritten: it is no YAML that reports use (anchors, aliases, tags, two documents, a key that is none or
 * stands twice), it does not parse, or what was written would not be read as it was wanted (`unsure`).
 */
export type Refused =
  | 'not-yaml'
  | 'merge-conflict'
  | 'several-documents'
  | 'anchor'
  | 'alias'
  | 'tag'
  | 'key'
  | 'duplicate-key'
  | 'unsure'

/** Thrown on the way and caught in `rewriteYaml`, which says it by a value. */
export class Unrewritable extends Error {
  constructor(
    readonly why: Refused,
    /** Where, in the text with LF line ends and without a byte-order mark. */
    readonly at: number,
  ) {
    super(why)
  }
}
