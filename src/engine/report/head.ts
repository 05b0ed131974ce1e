import { layoutOverride } from '../fields/layout.ts'
import type { LayoutOverride } from '../fields/layout-override.ts'
import { reportSchema } from '../fields/report.ts'
import { toLayoutOverride } from '../fields/to-layout-override.ts'
import type { Vocabulary } from '../fields/vocabulary.ts'
import type { Report } from '../model/report.ts'
import { type SourceFile, startOf } from '../text/source.ts'
import { childOf, hasLost, plainData, type YamlEntry, type YamlNode } from '../yaml/nodes.ts'

/**
 * What a report says of its template set and layout, and what it has of what a set may require. It is there whenever
 * report.yaml can be read at all: so that a mistake elsewhere does not hide what is wrong with these.
 */
export interface ReportHead {
  /** The report.yaml file. */
  source: SourceFile
  /** `undefined` where something was written that names no set: which set was meant is unknown. */
  template: Report['template'] | undefined
  layout: LayoutOverride
  /** Some of the layout's settings are wrong: what the others come to together says nothing. */
  layoutIsPartial: boolean
  /** Whether a key of report.yaml (by its English name) was written: no more is asked of one with a mistake. */
  hasKey(name: string): boolean
  hasSection(name: string): boolean
  hasFigure(name: string): boolean
}

/** The set of a report that names none. */
export const defaultSet = 'standard'

/** The head of a report by the tree of its report.yaml, valid or not; `undefined` when that is no map. */
export function toHead(
  root: YamlNode | undefined,
  source: SourceFile,
  has: Pick<ReportHead, 'hasSection' | 'hasFigure'>,
): ReportHead | undefined {
  if (root?.kind !== 'map') return undefined
  const mayHave = (name: string): boolean =>
    root.incomplete === true || root.meant?.has(name) === true || isMandatory(name)
  const layout = childOf(root, 'layout')
  const read = layout && layoutOverride.safeParse(plainData(layout))
  const profile = childOf(layout, 'profile')
  return {
    source,
    template: templateIn(root, source),
    layout: toLayoutOverride(read?.data ?? (profile?.kind === 'text' ? profile.value : undefined), layout, source),
    layoutIsPartial: layout !== undefined && (!read?.success || isPartial(layout)),
    hasKey: (key) => mayHave(key) || isWritten(root.entries.get(key)),
    ...has,
  }
}

/** The template set that a report.yaml names, or that of one which names none; `undefined` where which was meant is unknown. */
export function templateIn(root: YamlNode | undefined, source: SourceFile): Report['template'] | undefined {
  if (root?.kind !== 'map') return undefined
  const name = root.entries.get('template')?.value
  if (name?.kind === 'text') return { name: name.value, origin: name.span }
  const isAbsent = !name || (name.kind === 'hole' && name.why === 'empty')
  if (!isAbsent || root.incomplete || root.meant?.has('template')) return undefined
  return { name: defaultSet, origin: startOf(source) }
}

/** A key that every report must have: when it is missing that was reported already. */
const isMandatory = (name: string): boolean =>
  Object.hasOwn(reportSchema.shape, name) &&
  !reportSchema.shape[name as keyof typeof reportSchema.shape].safeParse(undefined).success

const isPartial = (node: YamlNode): boolean =>
  hasLost(node) || (node.kind === 'map' && [...node.entries.values()].some(({ value }) => isPartial(value)))

/** A key with nothing behind it, an empty list and 否 count as not written. */
function isWritten(entry: YamlEntry | undefined): boolean {
  const node = entry?.value
  switch (node?.kind) {
    case undefined:
      return false
    case 'hole':
      return node.why === 'broken'
    case 'list':
      return node.items.length > 0 || node.incomplete === true
    case 'text':
      return node.value !== '否' && node.value !== 'false'
    case 'map':
      return true
  }
}

/** What the files of a report may say, by the template set that it names. */
export type FindVocabulary = (template: Report['template']) => Promise<Vocabulary | undefined>
