import { reportFields } from '../fields/report.ts'
import { plainVocabulary, type Vocabulary } from '../fields/vocabulary.ts'
import { succeeded } from '../text/diagnostic.ts'
import { applyEdits, type Edit } from '../text/edits.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { type Answers, openUnit } from './answers.ts'
import { disableExamples, type Enabled, enableExamples } from './commented-out.ts'
import { placeholderEdits } from './placeholders.ts'
import { fileKind, keysOf, schemaLine } from './schema-files.ts'

/**
 * A YAML file of a skeleton made into one of a report: the unit and the year put in, the keys in the language that was
 * asked for, the template set named (in report.yaml). Comments and layout stay. `name` is the file's name.
 */
export function fillFile(name: string, skeleton: string, answers: Answers, vocabulary?: Vocabulary): string {
  return withSchemaLine(fillText(name, skeleton, answers, vocabulary), schemaLine(fileKind(name)))
}

/** The same without the line that names its schema: every line stands where it stood. */
export function fillText(
  name: string,
  skeleton: string,
  answers: Answers,
  vocabulary: Vocabulary = plainVocabulary,
): string {
  const kind = fileKind(name)
  const keys = keysOf(kind, vocabulary)
  const { text, lines } = readable(skeleton, keys)
  const root = treeOf(text, keys)
  const values = { 单位: answers.unit ?? openUnit, 年度: String(answers.year) }
  const edits = placeholderEdits(text, root, values)
  if (answers.language === 'en') edits.push(...keyTranslations(root))
  const filled = disableExamples(applyEdits(text, edits).text, lines)
  return kind === 'report' ? nameTemplate(filled, answers) : filled
}

function treeOf(text: string, keys: KeyShape): YamlNode | undefined {
  return readTree({ path: '', text }, keys).value.root
}

/** The file with its commented-out keys in use, so that they are seen to as well; as it is when they don't fit in. */
function readable(text: string, keys: KeyShape): Enabled {
  const enabled = enableExamples(text)
  const fits = succeeded(readTree({ path: '', text: enabled.text }, keys).diagnostics)
  return fits ? enabled : { text, lines: new Map() }
}

/** Sets 模板; a set whose skeleton is taken from another one would be reported with the wrong name otherwise. */
function nameTemplate(text: string, { template, language }: Answers): string {
  const written = childOf(treeOf(text, reportFields), 'template')
  if (written) return applyEdits(text, [{ ...written.span, text: template }]).text
  return `${text.trimEnd()}\n${language === 'en' ? 'template' : '模板'}: ${template}\n`
}

/** The file with the line that names its schema for editors. */
function withSchemaLine(text: string, line: string): string {
  return /^# *yaml-language-server:/m.test(text) ? text : `${line}\n\n${text}`
}

/** Edits that turn every Chinese key below a node into its English name; free names (figures, levels) stay. */
function keyTranslations(node: YamlNode | undefined): Edit[] {
  if (node?.kind === 'list') return node.items.flatMap(keyTranslations)
  if (node?.kind !== 'map') return []
  return [...node.entries].flatMap(([english, { written, key, value }]) => [
    ...(written === english ? [] : [{ start: key.start, end: key.end, text: english }]),
    ...keyTranslations(value),
  ])
}
