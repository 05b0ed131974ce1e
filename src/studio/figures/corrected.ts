import type { ChangedNumber } from '../model/ledger-changes.ts'
import type { PasteDoubt } from './pasted-figures.ts'

interface Made {
  corrections: readonly ChangedNumber[]
  /** The log tells of them. */
  isLogged: boolean
}

const shown = ({ figure, field, old, new: now }: ChangedNumber): string =>
  `${figure}${field === '值' ? '' : `的${field}`} ${old || '（还没有数）'} → ${now}`

/** So many are told by their names. */
const mostNamed = 2

/** One line that says what stands in the log now; nothing where nothing was corrected. */
export function toldChange({ corrections, isLogged }: Made): string | undefined {
  if (!isLogged || corrections.length === 0) return undefined
  const rest = corrections.length > mostNamed ? `等${corrections.length}处` : ''
  return `已记进更正记录：${corrections.slice(0, mostNamed).map(shown).join('；')}${rest}`
}

/** What of it may be a slip of the hand. */
export const doubtsIn = ({ corrections }: Made): PasteDoubt[] =>
  corrections.flatMap((one) => one.doubts.map((doubt) => ({ message: `${shown(one)}：${doubt}`, isNote: false })))
