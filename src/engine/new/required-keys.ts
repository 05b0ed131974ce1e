import { plainVocabulary, type Vocabulary } from '../fields/vocabulary.ts'
import { chineseNames } from '../yaml/key-shape.ts'
import { readTree } from '../yaml/read-tree.ts'
import type { Answers } from './answers.ts'

/**
 * A report.yaml with the texts that its set requires and its skeleton has not, each with what is still to be filled in: a set
 * that only adds a required key to another need not copy its skeleton.
 */
export function withRequired(
  text: string,
  required: readonly { english: string; chinese: string }[],
  language: Answers['language'],
  { report: rows, keys }: Vocabulary = plainVocabulary,
): string {
  const { root } = readTree({ path: '', text }, rows).value
  if (root?.kind !== 'map') return text
  return required.reduce((made, { english, chinese }) => {
    const row = rows[english]
    if (!row || root.entries.has(english) || row.keys || row.each || !row.prose) return made
    const { about = '' } = keys.find(({ name }) => name === english) ?? {}
    const open = about !== '' && about.length <= mostAbout && !/[【】\n]/.test(about) ? about : chinese
    return withKey(made, [english, ...chineseNames(row)], language === 'en' ? english : chinese, open)
  }, text)
}

/** What a set says of its key stands in the hole when it is short. */
const mostAbout = 20

/** The commented-out line of the key put into use, else a line of its own at the end. */
function withKey(text: string, names: readonly string[], name: string, open: string): string {
  const line = new RegExp(`^# ((?:${names.map(escaped).join('|')}): \\S.*)$(?!\\n# {2,})`, 'm')
  if (line.test(text)) return text.replace(line, '$1')
  return `${text.replace(/\n*$/, '\n')}${name}: 【待补：${open}】\n`
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
