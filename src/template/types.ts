import type { OutlineEntry } from '../outline/outline.ts'
import type { Arrangement, Kind, LayoutOverride, NumberingOverride } from '../report/types.ts'
import type { SourceFile, Span } from '../source.ts'
import type { TemplateFile } from './syntax.ts'

/** A template set: a folder with a manifest and templates, checked and ready to render. */
export interface TemplateSet {
  name: string
  title: string
  version: string
  arrange: Arrangement
  parts: Record<Kind, PartSetting>
  outline: OutlineEntry[]
  numbering: NumberingOverride
  /** The layout profile's name, and the settings in which the set differs from it. */
  layout: LayoutOverride
  /** The name of the entry template. */
  entry: string
  /** Own templates and the shared ones, by partial name. */
  templates: Map<string, TemplateFile>
  requires: { keys: string[]; sections: string[]; figures: string[] }
  /** Never broken inside a title line. */
  words: string[]
  /** Settings of the writing rules; read by proofreading. */
  rules: Record<string, string>
  folder: string
  /** template.yaml. */
  source: SourceFile
}

/** How a part of a by-kind report stands in the outline. */
export interface PartSetting {
  heading: string
  /** `section`: items stand under their sections' titles. `flat`: all items in one list. */
  group: 'section' | 'flat'
  /** How the part's list is labelled when the report does not say: a label pattern. */
  enumerate?: string
  origin: Span
}
