import type { PasteDoubt } from '../clipboard/pasted-figures.ts'
import type { ChangedNumber } from '../model/ledger-changes.ts'

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

/** Figures of a new name that last year's report knows by the old one. */
export const lostDoubts = (lost: readonly { name: string; was: string; year: string }[]): PasteDoubt[] =>
  lost.map(({ name, was, year }) => ({
    message: `“${name}”在上年报告里叫“${was}”，改名以后上年的数（${year}）取不到了`,
    hint: '请在“上年”里写上这个数，或者把名称改回去',
    isNote: false,
  }))
