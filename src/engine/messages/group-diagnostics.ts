import type { Diagnostic } from '../text/diagnostic.ts'
import { grouped } from '../text/grouped.ts'

/** Findings of which one sentence tells, at the place of the first; `words` is what each place says, where they differ. */
export interface Group {
  first: Diagnostic
  others: Diagnostic[]
  words?: Map<Diagnostic, string>
}

/** So many findings that differ in nothing but the quoted word are reported together. */
const mostWords = 5

/**
 * Puts equal findings together: same code, sentence and advice. What differs in one quoted word only (“XX”还没有填写) is
 * put together when there are many. The order is that of the first ones.
 */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): Group[] {
  const alike = grouped(diagnostics, (one) => likeness(one) ?? one)
  const groups = new Map<Diagnostic, Group>()
  for (const family of alike.values()) {
    const words = family.length > mostWords ? differingWords(family) : undefined
    for (const [first, ...others] of grouped(family, ({ message }) => (words ? '' : message)).values())
      groups.set(first!, { first: first!, others, ...(words && { words }) })
  }
  return diagnostics.flatMap((one) => groups.get(one) ?? [])
}

const quoted = /“[^“”]*”/g

/** What findings that may be reported together have in common; `undefined` for one with no place, or with several. */
function likeness({ code, severity, message, hint, related, position }: Diagnostic): string | undefined {
  if (!position || related) return undefined
  return JSON.stringify([code, severity, message.replace(quoted, '“”'), hint])
}

/** The word of each finding, when all differ at the same one place; `undefined` when they are equal or differ more. */
function differingWords(family: readonly Diagnostic[]): Map<Diagnostic, string> | undefined {
  const words = family.map((one) => one.message.match(quoted) ?? [])
  const differing = words[0]!.flatMap((_, at) => (new Set(words.map((one) => one[at])).size > 1 ? [at] : []))
  if (differing.length !== 1) return undefined
  return new Map(family.map((one, index) => [one, words[index]![differing[0]!]!]))
}
