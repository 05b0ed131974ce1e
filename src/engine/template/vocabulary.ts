import type { ManifestData } from '../fields/manifest.ts'
import type { OwnKeyType } from '../fields/own-key-type.ts'
import { reportFields } from '../fields/report.ts'
import { sectionFields } from '../fields/section.ts'
import { type OwnKey, type PartName, type Vocabulary, vocabularyOf } from '../fields/vocabulary.ts'
import { kinds } from '../model/report.ts'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { englishName, type KeyShape, reserved } from '../yaml/key-shape.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'

/** What a set's manifest adds to the keys of a report's files. */
export interface OwnWords {
  vocabulary: Vocabulary
  /** The own keys that a report must have. */
  required: string[]
  /** The parts in the order in which they are printed. */
  parts: string[]
}

/**
 * Reads the keys and parts of a set's own, where `bottom` is the manifest that the others lie on. A set that names its parts
 * itself has these; one that adds to a set with the three has those, too. One that cannot be written in a report, or called in a template, is an error. */
export function ownWords(file: YamlFile<ManifestData>, bottom: YamlNode = file.root): Result<OwnWords> {
  const diagnostics: Diagnostic[] = []
  const written = file.data.keys ?? {}
  const names = Object.keys(written)
  const taken = new Map<string, string>()
  const keys = names.flatMap((name): OwnKey[] => {
    const key = toOwnKey(name, written[name]!)
    const at = file.keyPlace(['keys', name])
    const problem = nameProblem(key, { known: reportFields, where: 'report.yaml', taken, at })
    if (problem) diagnostics.push(problem)
    return problem ? [] : [{ ...key, at }]
  })
  const required = names.filter((name) => {
    const said = written[name]!
    return typeof said === 'object' && said.required === true
  })
  const listed = partsIn(file.root)
  const parts = listed.flatMap((name): PartName[] => {
    if (isKind(name)) return []
    const part = { name, zh: partData(file, name)?.name ?? name }
    const at = file.keyPlace(['parts', name])
    const problem = nameProblem(part, { known: sectionFields, where: '章节文件', taken, at })
    if (problem) diagnostics.push(problem)
    return problem ? [] : [part]
  })
  const own = parts.map(({ name }) => name)
  const isWhole = partsIn(bottom).some((name) => !isKind(name))
  const all = isWhole || kinds.every((kind) => listed.includes(kind)) ? listed : [...kinds, ...own]
  return { value: { vocabulary: vocabularyOf(keys, parts), required, parts: all }, diagnostics }
}

const isKind = (name: string): boolean => (kinds as readonly string[]).includes(name)

/** What a manifest says of a part by its name. */
export const partData = ({ data }: YamlFile<ManifestData>, name: string) => data.parts?.[name as 'plans']

const partsIn = (root: YamlNode): string[] => {
  const parts = childOf(root, 'parts')
  return parts?.kind === 'map' ? [...parts.entries.keys()] : []
}

type KeyData = NonNullable<ManifestData['keys']>[string]

function toOwnKey(name: string, said: KeyData): Omit<OwnKey, 'at'> {
  if (typeof said === 'string') return { name, zh: name, type: said as OwnKeyType }
  const { name: zh = name, type = 'text', about, options } = said
  return { name, zh, type: type as OwnKeyType, ...(about !== undefined && { about }), ...(options && { options }) }
}

/** A name that a template can call: letters of any language, digits, - and _. */
const isCallable = (name: string): boolean => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name)

interface Naming {
  known: KeyShape
  where: string
  taken: Map<string, string>
  at: Span
}

function nameProblem({ name, zh }: PartName, { known, where, taken, at }: Naming): Diagnostic | undefined {
  for (const one of new Set([name, zh])) {
    if (!isCallable(one) || reserved.has(one)) {
      const hint = '请用中文、字母、数字、连字符和下划线，不以数字开头'
      return error('template/own-name', `“${one}”不能当键用`, { at, hint })
    }
    if (englishName(known, one) !== undefined) {
      const hint = '请换一个名称；要报告一定写它，列在“必备”里'
      return error('template/own-name', `“${one}”是${where}本来就有的键`, { at, hint })
    }
    const before = taken.get(`${where} ${one}`)
    if (before !== undefined)
      return error('template/own-name', `“${one}”和“${before}”重名`, { at, hint: '请换一个名称' })
  }
  for (const one of [name, zh]) taken.set(`${where} ${one}`, zh)
  return undefined
}
