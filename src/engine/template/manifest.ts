import type { ManifestData } from '../fields/manifest.ts'
import { toRuleSettings } from '../fields/rules.ts'
import { namedFigures } from '../fields/set-attachment.ts'
import { toLayoutOverride } from '../fields/to-layout-override.ts'
import { isName } from '../fields/values.ts'
import type { SectionKind } from '../model/report.ts'
import type { PartSetting } from '../report/arranged.ts'
import { toColophon, toLetterhead } from '../report/letterhead.ts'
import { toNumberingOverride } from '../report/numbering-override.ts'
import { optionalProse, plainProse } from '../report/prose.ts'
import { toTable } from '../report/to-exhibits.ts'
import { printedOn } from '../report/to-report.ts'
import { type Diagnostic, error, type Result, succeeded } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { englishName, nearestKey, shownName } from '../yaml/key-shape.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { headingProblems } from './part-headings.ts'
import { closingProblems } from './set-closing.ts'
import type { SetAttachment, TemplateSet } from './types.ts'
import { type OwnWords, ownWords, partData } from './vocabulary.ts'

/** What a manifest settles of a set; its templates are read beside it. */
export type Manifest = Omit<TemplateSet, 'templates' | 'folder' | 'layers'>

/** Part headings of a set that names none. */
export const defaultHeadings: Record<SectionKind, string> = {
  achievements: '主要工作及成效',
  problems: '存在的问题',
  plans: '下一步工作计划',
}

/** A set is called by the name of its folder. */
export const nameMismatch = (name: string, folderName: string, at: Span): Diagnostic =>
  error('template/name-mismatch', `名称“${name}”与文件夹名“${folderName}”不同`, {
    at,
    hint: isName(folderName) ? `请改成“${folderName}”，或给文件夹改名` : `请把文件夹改名为“${name}”`,
  })

/** A manifest that was read, with those that it extends below it. */
export function toManifest(file: YamlFile<ManifestData>, bottom?: YamlNode): Result<Manifest | undefined> {
  const { data, source } = file
  const { value: words, diagnostics } = ownWords(file, bottom)
  const { vocabulary } = words
  const required = requiredKeys(file, words)
  diagnostics.push(...required.diagnostics)
  if (!succeeded(diagnostics)) return { value: undefined, diagnostics }
  const parts = partSettings(file, words)
  diagnostics.push(...headingProblems(parts, vocabulary, required.value))
  const { closing } = optionalProse('closing', file.root)
  if (closing) diagnostics.push(...closingProblems(closing, vocabulary, { ...data.requires, keys: required.value }))
  const manifest: Manifest = {
    name: data.name,
    title: data.title,
    version: data.version,
    arrange: data.arrange ?? 'by-kind',
    parts,
    vocabulary,
    outline: (data.outline ?? []).map(({ label, heading, restart }) => ({
      label,
      ...(heading && { form: heading }),
      ...(restart !== undefined && { restart }),
    })),
    numbering: toNumberingOverride(data.numbering),
    layout: toLayoutOverride(data.layout, childOf(file.root, 'layout'), source),
    entry: (data.template ?? 'report.hbs').replace(/\.hbs$/, ''),
    entryOrigin: file.place(['template']),
    attachments: setAttachments(file, data.attachments ?? []),
    ...(closing && { closing }),
    letterhead: toLetterhead(childOf(file.root, 'letterhead')) || undefined,
    colophon: toColophon(childOf(file.root, 'colophon'), printedOn(data.colophon)) || undefined,
    requires: { keys: required.value, sections: data.requires?.sections ?? [], figures: data.requires?.figures ?? [] },
    words: data.words ?? [],
    rules: toRuleSettings(data.rules),
    ruleAt: (rule) => file.place(['rules', rule]),
    source,
    manifest: file.root,
  }
  return { value: succeeded(diagnostics) ? manifest : undefined, diagnostics }
}

function setAttachments(file: YamlFile<unknown>, written: NonNullable<ManifestData['attachments']>): SetAttachment[] {
  const list = childOf(file.root, 'attachments')
  return written.flatMap(({ name, table: data, always = false, optional = [], about }, index) => {
    const entry = childOf(list, index)
    const node = childOf(entry, 'table')
    if (!entry || !node) return []
    const absent = Array.isArray(optional) ? optional : optional && data.figures ? namedFigures(data.figures) : []
    const table = toTable(data, node)
    return [
      { name, table, always, optional: new Set(absent), ...(about !== undefined && { about }), origin: entry.span },
    ]
  })
}

function partSettings(file: YamlFile<ManifestData>, { parts, vocabulary }: OwnWords): Record<string, PartSetting> {
  const names: Readonly<Record<string, string>> = {
    ...Object.fromEntries(vocabulary.parts.map(({ name, zh }) => [name, zh])),
    ...defaultHeadings,
  }
  const setting = (kind: string): PartSetting => {
    const written = partData(file, kind)
    const heading = plainProse(written?.heading ?? names[kind]!, file.place(['parts', kind, 'heading']))
    const group = written?.group ?? (kind === 'achievements' ? 'section' : 'flat')
    return { heading, group, ...(written?.enumerate && { enumerate: written.enumerate }) }
  }
  return Object.fromEntries(parts.map((kind) => [kind, setting(kind)]))
}

/** The keys a set requires, checked against the keys that report.yaml can have; its own say it where they are named, too. */
function requiredKeys(
  file: YamlFile<ManifestData>,
  { vocabulary: { report: known }, required }: OwnWords,
): Result<TemplateSet['requires']['keys']> {
  const diagnostics: Diagnostic[] = []
  const written = file.data.requires?.keys ?? []
  const value = written.flatMap((key, index) => {
    const english = englishName(known, key)
    const at = file.place(['requires', 'keys', index])
    if (english !== undefined) return [{ english, chinese: shownName(known, english), at }]
    const near = nearestKey(known, key)
    diagnostics.push(
      error('template/unknown-required-key', `report.yaml 没有“${key}”这个键`, {
        at,
        hint: near ? `是不是“${near}”？` : '请检查名称，或删去它；这套模板自己的键写在“键”里',
      }),
    )
    return []
  })
  const listed = new Set(value.map(({ english }) => english))
  const own = required
    .filter((name) => !listed.has(name))
    .map((name) => ({ english: name, chinese: shownName(known, name), at: file.keyPlace(['keys', name]) }))
  return { value: [...value, ...own], diagnostics }
}
