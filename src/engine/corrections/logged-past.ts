import type { EarlierFigures } from '../document/printed-figures.ts'
import { ledgerOpener } from '../figures/open.ts'
import { statedFigures } from '../figures/stated.ts'
import type { Figure, Report } from '../model/report.ts'
import type { LogEntry } from './log-text.ts'
import { readNumber } from './new-number.ts'
import { ledgerKey, previousShown, readField, valueField } from './number-field.ts'
import { isRefused } from './types.ts'

/** So many corrections are looked back upon; of more the text has been through many hands since. */
const mostLookedBack = 20

/**
 * What a ledger said before its corrections, by the log beside it: the numbers that were replaced, and all that followed from
 * them. A report that came from another machine has no other memory.
 */
export async function loggedPast(
  { figures, openLedger }: Pick<Report, 'figures' | 'openLedger'>,
  log: readonly LogEntry[],
): Promise<EarlierFigures> {
  const entries = [...log].sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0))
  entries.splice(0, entries.length - mostLookedBack)
  entries.reverse()
  if (entries.length === 0) return new Map()
  const { value: open } = await openLedger({ forms: true })
  const state = new Map(figures)
  const past = new Map<string, Map<string, string[]>>()
  for (const entry of entries) {
    if (!takeBack(state, entry)) continue
    const stated = await statedFigures({ figures: state, openLedger: ledgerOpener(state, open.computed?.rounding) })
    for (const [name, forms] of stated) {
      for (const [form, text] of forms) {
        const texts = past.get(name)?.get(form) ?? []
        // The latest stands last.
        if (!texts.includes(text)) texts.unshift(text)
        past.set(name, (past.get(name) ?? new Map<string, string[]>()).set(form, texts))
      }
    }
  }
  return past
}

/** Puts back what a correction replaced; false where that cannot be told, or there was no number. */
function takeBack(state: Map<string, Figure>, { figure: name, field, old }: LogEntry): boolean {
  const [figure, read] = [state.get(name), readField(field)]
  const key = 'near' in read ? undefined : ledgerKey(read)
  if (!figure || !key || old === '') return false
  // A value that is worked out now says nothing of what it was corrected from.
  if (key === 'value' && figure.formula !== undefined) return false
  const number = readNumber(old, figure.unit, figure[key] ?? '')
  if (isRefused(number)) return false
  state.set(name, { ...figure, [key]: number.digits })
  return true
}

/**
 * The corrections of another report as they are of this one's figures: of those with 取自, and of 上年 that last year's report
 * says.
 */
export function entriesFrom(
  log: readonly LogEntry[],
  figures: ReadonlyMap<string, Figure>,
  { folder, isLastYears }: { folder: string; isLastYears: boolean },
): LogEntry[] {
  return log.flatMap((entry) =>
    [...figures.values()].flatMap(({ name, from, takenPrevious }) => {
      if (from?.report === folder && from.figure === entry.figure) return [{ ...entry, figure: name }]
      const isYear = isLastYears && takenPrevious && name === entry.figure && entry.field === valueField.shown
      return isYear ? [{ ...entry, field: previousShown }] : []
    }),
  )
}
