import { figuresFields } from '../fields/figure.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { KeyShape } from '../yaml/key-shape.ts'

/** The three kinds of files of a report. */
export type FileKind = 'report' | 'figures' | 'section'

/** What a YAML file of a report folder is, by its name. */
export function fileKind(name: string): FileKind {
  if (name === 'report.yaml') return 'report'
  return name === 'figures.yaml' ? 'figures' : 'section'
}

/** The keys of each kind of file, by the template set. */
export const keysOf = (kind: FileKind, { report, section }: Vocabulary): KeyShape =>
  ({ report, figures: figuresFields, section })[kind]
