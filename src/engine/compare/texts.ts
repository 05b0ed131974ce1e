import type { PrintedLine } from '../document/printed-lines.ts'
import type { Span } from '../text/source.ts'
import { align, likenessOfTexts, type Pair } from './align.ts'
import { causeOf, changedFigures } from './causes.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { frameOf, type Token, textOf } from './tokens.ts'
import type { Change, Circumstances } from './types.ts'

/** What is said of a change beside its words. */
type Around = Pick<Change, 'kind' | 'heading' | 'row' | 'column'>

/** The sentences of two texts that differ; of headings, names and cells the whole. */
export function textChanges(
  before: readonly Token[],
  after: readonly Token[],
  around: Around,
  circumstances: Circumstances,
): Change[] {
  if (textOf(before) === textOf(after)) return []
  const isRunning = around.kind === 'text' || around.kind === 'note'
  const whole = (tokens: readonly Token[]): Sentence[] =>
    tokens.length === 0 ? [] : [{ text: textOf(tokens), tokens: [...tokens] }]
  const [old, now] = isRunning ? [sentencesOf(before), sentencesOf(after)] : [whole(before), whole(after)]
  const alike = likenessOfTexts()
  const pairs: Pair<Sentence>[] = isRunning
    ? align(old, now, {
        keys: [({ text }) => text, ({ tokens }) => frameOf(tokens)],
        alike: (one, other) => alike(one.text, other.text),
      })
    : [{ ...(old[0] && { before: old[0] }), ...(now[0] && { after: now[0] }) }]
  return pairs.flatMap((pair) => changeOf(pair, around, circumstances))
}

function changeOf({ before, after }: Pair<Sentence>, around: Around, circumstances: Circumstances): Change[] {
  const [old, now] = [before?.text ?? '', after?.text ?? '']
  if (old === now) return []
  const [was, is] = [before?.tokens ?? [], after?.tokens ?? []]
  const at = placeOf(was, is)
  return [
    {
      cause: causeOf(was, is, circumstances),
      before: old,
      after: now,
      ...around,
      ...(at && { at }),
      figures: changedFigures(was, is, circumstances),
    },
  ]
}

/** The first stretch that is another one, or the first of what is gone. */
function placeOf(before: readonly Token[], after: readonly Token[]): Span | undefined {
  const tokens = after.length > 0 ? after : before
  const key = ({ by, name, form, text }: Token): string => `${by} ${name} ${form} ${text}`
  const old = new Set(before.map(key))
  const changed = after.length > 0 ? after.find((one) => one.origin && !old.has(key(one))) : undefined
  return (changed ?? tokens.find(({ origin }) => origin))?.origin
}

/** A label that is another one before the same or other words. */
export function labelChange(before: PrintedLine, after: PrintedLine, words: Token[], cause: Change['cause']): Change[] {
  if (before.label === after.label) return []
  const at = words.find(({ origin }) => origin)?.origin
  return [
    {
      cause,
      kind: 'label',
      before: before.label,
      after: after.label,
      words: textOf(words),
      ...(at && { at }),
      ...(after.heading !== undefined && { heading: after.heading }),
      figures: [],
    },
  ]
}
