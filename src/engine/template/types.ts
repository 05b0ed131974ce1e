import type { LayoutOverride } from '../fields/layout-override.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { ColophonData, LetterheadData, NumberingOverride, Prose, RuleSetting, TableData } from '../model/report.ts'
import type { OutlineEntry } from '../outline/outline.ts'
import type { Arranging } from '../report/arranged.ts'
import type { SourceFile, Span } from '../text/source.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import type { TemplateFile } from './syntax.ts'

/** A template set: a folder with a manifest and templates, checked and ready to render. */
export interface TemplateSet extends Arranging {
  name: string
  title: string
  version: string
  outline: OutlineEntry[]
  numbering: NumberingOverride
  /** The layout profile's name, and the settings in which the set differs from it. */
  layout: LayoutOverride
  /** The name of the entry template. */
  entry: string
  /** Where the manifest names it. */
  entryOrigin: Span
  /** Own templates and the shared ones, by partial name. */
  templates: ReadonlyMap<string, TemplateFile>
  /** Tables of figures that every report has as attachments, or one that names them. */
  attachments: SetAttachment[]
  /** What a report says last that has no 结语 of its own. */
  closing?: Prose
  /** 版头 and 版记 of its reports, as far as they have them in common. */
  letterhead?: LetterheadData | undefined
  colophon?: ColophonData | undefined
  requires: { keys: RequiredKey[]; sections: string[]; figures: string[] }
  /** The keys of its reports' files, with those of its own. */
  vocabulary: Vocabulary
  /** Never broken inside a title line. */
  words: string[]
  /** Settings of the writing rules; read by proofreading. */
  rules: Record<string, RuleSetting>
  /** Where a rule is set. */
  ruleAt: (rule: string) => Span
  folder: string
  /** template.yaml. */
  source: SourceFile
  /** The set itself, and those that it extends, one after the other. */
  layers: readonly SetLayer[]
  /** The manifests of all layers as one tree; each node has the place where it is written. */
  manifest: YamlNode
}

/** A key that a report must have; `at`: where the set says so. */
export interface RequiredKey {
  english: string
  chinese: string
  at: Span
}

/** A set as a layer of another, or by itself. */
export interface SetLayer {
  name: string
  version: string
  folder: string
  /** Its template.yaml. */
  source: SourceFile
  /** What its own words say of its versions. */
  changes: { version: string; text: string }[]
  /** Who has published it. */
  publisher?: string
}

/** A table of the ledger as an attachment. */
export interface SetAttachment {
  name: string
  table: TableData
  /** Every report has it; else one that names it. */
  always: boolean
  /** The figures that it names and a report may be without. */
  optional: ReadonlySet<string>
  /** What it is for, in the set's words. */
  about?: string
  origin: Span
}
