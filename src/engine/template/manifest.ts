import * as z from 'zod'
import { manifestKeys, reportKeys } from '../fields/keys.ts'
import { outlineDepth } from '../outline/outline.ts'
import type { PartSetting } from '../report/arranged.ts'
import { enumerateStyle, headingForm, labelPattern } from '../report/items-schema.ts'
import { toLayoutOverride } from '../report/layout-override.ts'
import { colophonSchema, letterheadSchema, toColophon, toLetterhead } from '../report/letterhead.ts'
import { toNumberingOverride } from '../report/numbering-override.ts'
import { plainProse } from '../report/prose.ts'
import { rulesSchema, toRuleSettings } from '../report/rules-schema.ts'
import { arrangement, layoutOverrideSchema, numberingSchema } from '../report/schema.ts'
import { table } from '../report/table-schema.ts'
import { toTable } from '../report/to-exhibits.ts'
import { printedOn } from '../report/to-report.ts'
import { type Kind, kinds } from '../report/types.ts'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import type { SourceFile } from '../text/source.ts'
import { choice, flag, parsed, refuse, scalar } from '../yaml/fields.ts'
import { chineseNames, englishName, nearestKey } from '../yaml/key-shape.ts'
import { childOf } from '../yaml/nodes.ts'
import { readYaml, type YamlFile } from '../yaml/read-yaml.ts'
import type { SetAttachment, TemplateSet } from './types.ts'

const isName = (written: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(written)

/** The nearest name that a set may have: my-set for «My Set». */
function legalName(written: string): string {
  const near = written
    .normalize('NFKC')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return near === '' ? 'annual-report' : near
}

const name = parsed((written) =>
  isName(written)
    ? written
    : refuse('应由小写字母、数字和连字符组成', { hint: `请改成“${legalName(written)}”，文件夹也用这个名称` }),
)
/**
 * Semantic Versioning 2.0.0, its own expression, with numbers that a program can hold: 01.2.3 and 1.0.0-01 are none, and
 * build metadata tells no version from another.
 */
const isVersion = (written: string): boolean =>
  written.length <= 256 &&
  /^(0|[1-9]\d{0,15})\.(0|[1-9]\d{0,15})\.(0|[1-9]\d{0,15})(?:-(?:0|[1-9]\d{0,15}|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d{0,15}|\d*[a-zA-Z-][0-9a-zA-Z-]*))*)?$/.test(
    written,
  ) &&
  written
    .split(/[-.]/)
    .slice(0, 3)
    .every((one) => Number.isSafeInteger(Number(one)))

const versionNumber = parsed((written) =>
  isVersion(written) ? written : refuse('应为 1.0.0 这样的版本号', { hint: '请写三个用点隔开的数字，前面不补0' }),
)
const fileName = parsed((written) =>
  /^[^\\/:]+\.hbs$/.test(written)
    ? written
    : refuse('应为本文件夹中一个 .hbs 文件的名称', { hint: '请只写文件名，如 report.hbs' }),
)

const part = z.strictObject({
  heading: scalar(),
  group: choice({ section: '按章节', flat: '合并' }).optional(),
  enumerate: enumerateStyle().optional(),
})

/** A table of the ledger: which figures a set's reports have is not known, so it cannot name them. */
const attachment = z.strictObject({ name: scalar(), table }).superRefine(({ table: { figures, total } }, context) => {
  if (typeof total === 'string') {
    const message = '模板不知道报告里有哪些指标，“合计”不能写指标的名称'
    context.addIssue({ code: 'custom', path: ['table', 'total'], message, params: { hint: '请写“合计: 是”，或删去' } })
  }
  if (typeof figures === 'string') return
  const hint = '请写“指标: 全部”，或“指标: 可比”（有上年、上期或目标的）'
  const path = ['table', ...(figures ? ['figures'] : [])]
  context.addIssue({ code: 'custom', path, message: '模板的附件应是整个台账的表格', params: { hint } })
})

/** template.yaml: who the set is, how it arranges and numbers a report, and what it asks of one. */
const manifestSchema = z.strictObject({
  name,
  title: scalar(),
  version: versionNumber,
  arrange: arrangement().optional(),
  parts: z
    .strictObject({ achievements: part.optional(), problems: part.optional(), plans: part.optional() })
    .optional(),
  outline: z
    .array(z.strictObject({ label: labelPattern(), heading: headingForm().optional(), restart: flag().optional() }))
    .superRefine((levels, context) => {
      if (levels.length > outlineDepth) context.addIssue({ code: 'custom', message: `应最多有${outlineDepth}级` })
    })
    .optional(),
  numbering: numberingSchema.optional(),
  layout: layoutOverrideSchema.optional(),
  template: fileName.optional(),
  attachments: z.array(attachment).optional(),
  letterhead: letterheadSchema.optional(),
  colophon: colophonSchema.optional(),
  requires: z
    .strictObject({
      keys: z.array(scalar()).optional(),
      sections: z.array(scalar()).optional(),
      figures: z.array(scalar()).optional(),
    })
    .optional(),
  words: z.array(scalar()).optional(),
  rules: rulesSchema.optional(),
})

/** What a manifest settles of a set; its templates are read beside it. */
export type Manifest = Omit<TemplateSet, 'templates' | 'folder'>

/** Part headings of a set that names none. */
const usualHeadings: Record<Kind, string> = {
  achievements: '主要工作及成效',
  problems: '存在的问题',
  plans: '下一步工作计划',
}

/** Reads a manifest. `folderName` must be the set's name: it is what reports write. */
export function readManifest(source: SourceFile, folderName: string): Result<Manifest | undefined> {
  const { value: file, diagnostics } = readYaml(source, manifestSchema, manifestKeys)
  if (!file) return { value: undefined, diagnostics }
  const { data } = file
  const required = requiredKeys(file, data.requires?.keys ?? [])
  const problems: Diagnostic[] = [...required.diagnostics]
  if (data.name !== folderName) {
    problems.push(
      error('template/name-mismatch', `名称“${data.name}”与文件夹名“${folderName}”不同`, {
        at: file.place(['name']),
        hint: isName(folderName) ? `请改成“${folderName}”，或给文件夹改名` : `请把文件夹改名为“${data.name}”`,
      }),
    )
  }
  if (problems.length > 0) return { value: undefined, diagnostics: [...diagnostics, ...problems] }
  const manifest: Manifest = {
    name: data.name,
    title: data.title,
    version: data.version,
    arrange: data.arrange ?? 'by-kind',
    parts: partSettings(file, data.parts ?? {}),
    outline: (data.outline ?? []).map(({ label, heading, restart }) => ({
      label,
      ...(heading && { form: heading }),
      ...(restart !== undefined && { restart }),
    })),
    numbering: toNumberingOverride(data.numbering),
    layout: toLayoutOverride(childOf(file.root, 'layout'), source),
    entry: (data.template ?? 'report.hbs').replace(/\.hbs$/, ''),
    entryOrigin: file.place(['template']),
    attachments: setAttachments(file, data.attachments ?? []),
    letterhead: toLetterhead(childOf(file.root, 'letterhead')) || undefined,
    colophon: toColophon(childOf(file.root, 'colophon'), printedOn(data.colophon)) || undefined,
    requires: { keys: required.value, sections: data.requires?.sections ?? [], figures: data.requires?.figures ?? [] },
    words: data.words ?? [],
    rules: toRuleSettings(data.rules),
    ruleAt: (rule) => file.place(['rules', rule]),
    source,
  }
  return { value: manifest, diagnostics }
}

function setAttachments(file: YamlFile<unknown>, written: readonly z.output<typeof attachment>[]): SetAttachment[] {
  const list = childOf(file.root, 'attachments')
  return written.flatMap(({ name, table: data }, index) => {
    const node = childOf(childOf(list, index), 'table')
    return node ? [{ name, table: toTable(data, node) }] : []
  })
}

type PartsData = NonNullable<z.output<typeof manifestSchema>['parts']>

function partSettings(file: YamlFile<unknown>, parts: PartsData): Record<Kind, PartSetting> {
  const setting = (kind: Kind): PartSetting => {
    const written = parts[kind]
    const heading = plainProse(written?.heading ?? usualHeadings[kind], file.place(['parts', kind, 'heading']))
    const group = written?.group ?? (kind === 'achievements' ? 'section' : 'flat')
    return { heading, group, ...(written?.enumerate && { enumerate: written.enumerate }) }
  }
  return Object.fromEntries(kinds.map((kind) => [kind, setting(kind)])) as Record<Kind, PartSetting>
}

/** The keys a set requires, checked against the keys that report.yaml can have. */
function requiredKeys(file: YamlFile<unknown>, written: readonly string[]): Result<TemplateSet['requires']['keys']> {
  const diagnostics: Diagnostic[] = []
  const value = written.flatMap((key, index) => {
    const english = englishName(reportKeys, key)
    if (english !== undefined) return [{ english, chinese: chineseNames(reportKeys[english]!)[0]! }]
    const near = nearestKey(reportKeys, key)
    diagnostics.push(
      error('template/unknown-required-key', `report.yaml 没有“${key}”这个键`, {
        at: file.place(['requires', 'keys', index]),
        hint: near ? `是不是“${near}”？` : '请检查名称，或删去它',
      }),
    )
    return []
  })
  return { value, diagnostics }
}
