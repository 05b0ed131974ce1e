import { figuresKeys, reportKeys, sectionKeys } from '../fields/keys.ts'
import type { KeyShape } from '../yaml/key-shape.ts'

/** The three kinds of files of a report. */
export type FileKind = 'report' | 'figures' | 'section'

/** What a YAML file of a report folder is, by its name. */
export function fileKind(name: string): FileKind {
  if (name === 'report.yaml') return 'report'
  return name === 'figures.yaml' ? 'figures' : 'section'
}

/** The keys of each kind of file. */
export const keysOf: Record<FileKind, KeyShape> = { report: reportKeys, figures: figuresKeys, section: sectionKeys }
