import { seenAs } from '../fields/field.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { keptByValue } from '../text/kept.ts'
import { calledTemplates } from './called.ts'
import { headingKeys } from './part-headings.ts'
import { closingKeys } from './set-closing.ts'
import { tagsOf } from './tags.ts'
import type { TemplateSet } from './types.ts'

/** The names that the templates of a set have in their tags: all of them, and those that are not only asked for. */
interface UsedNames {
  asked: ReadonlySet<string>
  printed: ReadonlySet<string>
}

const condition = /^\{\{~?(?:#(?:if|unless)|else)\b/
const comparison = /\((?:eq|not|and|or)\s[^()]*\)/g
const wordsIn = (tag: string): readonly string[] => tag.match(/[\p{L}_][\p{L}\p{N}_-]*/gu) ?? []

const usedNames = keptByValue((set: TemplateSet): UsedNames => {
  const [asked, printed] = [new Set<string>(), new Set<string>()]
  for (const name of calledTemplates(set.templates, set.entry)) {
    for (const tag of tagsOf(set.templates.get(name)?.source.text ?? '')) {
      if (tag.startsWith('{{!')) continue
      for (const word of wordsIn(tag)) asked.add(word)
      if (condition.test(tag)) continue
      for (const word of wordsIn(tag.replace(comparison, ''))) printed.add(word)
    }
  }
  const { report: keys } = set.vocabulary
  for (const key of [...headingKeys(set.parts, keys), ...closingKeys(set.closing, keys)]) {
    asked.add(key)
    printed.add(key)
  }
  return { asked, printed }
})

/** The set's own keys that its templates ask for and nowhere print: 是 or 否, or which of some kinds a report is. */
export const onlyConditions = keptByValue((set: TemplateSet): ReadonlySet<string> => {
  const { keys } = set.vocabulary
  if (keys.length === 0) return new Set()
  const { asked, printed } = usedNames(set)
  const isIn = (names: ReadonlySet<string>, { name, zh }: { name: string; zh: string }) =>
    names.has(name) || names.has(zh)
  return new Set(keys.filter((key) => isIn(asked, key) && !isIn(printed, key)).map(({ name }) => name))
})

/** Keys that reports must have, and keys of the set's own, that its templates do not use. */
export function unusedKeys(set: TemplateSet): Diagnostic[] {
  const { asked } = usedNames(set)
  const { report: rows, keys } = set.vocabulary
  const own = new Map(keys.map((key) => [key.name, key.zh]))
  const required = set.requires.keys.filter(({ english, chinese }) => {
    const row = rows[english]
    const isPrinted = row !== undefined && seenAs(row) && !row.unprinted && english !== 'year'
    return isPrinted && !asked.has(english) && !(own.has(english) && asked.has(chinese))
  })
  const named = new Set(required.map(({ english }) => english))
  const others = keys.filter(({ name, zh }) => !named.has(name) && !asked.has(name) && !asked.has(zh))
  return [
    ...required.map(({ english, chinese, at }) =>
      warning('template/unused-key', `报告一定要写的“${chinese}”，模板没有印`, {
        at,
        hint: `请在模板里写 {{${english}}}，或不要求报告写它`,
      }),
    ),
    ...others.map(({ name, zh, at }) =>
      warning('template/unused-key', `这套模板自己的键“${zh}”没有用到`, {
        at,
        hint: `请在模板里写 {{${name}}}，或删去这个键`,
      }),
    ),
  ]
}
