import { printedLabel } from '../text/label-styles.ts'
import { frameOf, type Token, textOf, writtenIn } from './tokens.ts'
import type { Cause, Circumstances } from './types.ts'

/** Why a text is printed otherwise; one side is empty when it came or went. */
export function causeOf(before: readonly Token[], after: readonly Token[], circumstances: Circumstances): Cause {
  if (before.length === 0 || after.length === 0) {
    return causeOfComing(before.length === 0 ? after : before, circumstances)
  }
  const old = before.map((one) => (one.by === 'figure' ? { ...one, name: circumstances.nameNow(one.name ?? '') } : one))
  if (frameOf(old) === frameOf(after)) return 'figure'
  if (writtenIn(old) !== writtenIn(after)) return writtenCause([...before, ...after], circumstances)
  const ofSet = (tokens: readonly Token[]): string => textOf(tokens.filter(({ by }) => by === 'set'))
  if (ofSet(before) !== ofSet(after)) return ofTemplate(circumstances)
  return isLabel(before) && isLabel(after) ? 'numbering' : writtenCause([...before, ...after], circumstances)
}

/** The report's words differ. Where its files hold what they held, something else chose among them. */
function writtenCause(tokens: readonly Token[], { isSameFile, isSameSet }: Circumstances): Cause {
  if (isSameSet) return 'text'
  const files = new Set(tokens.flatMap(({ by, origin }) => (by !== 'set' && origin ? [origin.source.path] : [])))
  return [...files].every(isSameFile) ? 'template' : 'text'
}

/** Words of a set that are printed or not as the report has something for them. */
const ofTemplate = ({ isSameSet }: Circumstances): Cause => (isSameSet ? 'text' : 'template')

function causeOfComing(tokens: readonly Token[], circumstances: Circumstances): Cause {
  const has = (by: Token['by']): boolean => tokens.some((one) => one.by === by)
  if (has('data')) return writtenCause(tokens, circumstances)
  if (has('set')) return ofTemplate(circumstances)
  return has('figure') ? 'figure' : 'text'
}

/** Labels of a list that runs on in a text (一是, 第二), and serial numbers. */
const label = new RegExp(`^(?:${printedLabel}|第?[一二三四五六七八九十百\\d]+|首先|其次|再次|最后)$`)

const isLabel = (tokens: readonly Token[]): boolean =>
  tokens
    .filter(({ by, text }) => by === 'made' && !/^[。；，、]$/.test(text))
    .every(({ text }) => label.test(text.trim()))

/** The figures of which two texts print something else, by their names of now. */
export function changedFigures(
  before: readonly Token[],
  after: readonly Token[],
  { nameNow }: Circumstances,
): string[] {
  const [old, now] = [printedIn(before, nameNow), printedIn(after, (name) => name)]
  const names = new Set([...now.keys(), ...old.keys()])
  return [...names].filter((name) => old.get(name) !== now.get(name))
}

function printedIn(tokens: readonly Token[], nameNow: (name: string) => string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { by, name = '', form, text } of tokens) {
    if (by !== 'figure') continue
    const key = nameNow(name)
    texts.set(key, `${texts.get(key) ?? ''}${form} ${text}\n`)
  }
  return texts
}
