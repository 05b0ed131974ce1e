import { hasLetter } from '../../text/letters.ts'

/**
 * Escaped text as strong text: `**x**` where a CommonMark reader takes it so, else `<strong>x</strong>`.
 *
 * CommonMark decides by the neighbours whether `**` opens and closes (its "flanking" rules), and gets it wrong where
 * no spaces are written: in `**“重点”**是` and `**注意：**请` the closing `**` stands between punctuation and a
 * letter and is not read as one (commonmark-spec issue 650). A tag is always read.
 *
 * @param text not empty, already escaped
 * @param before the Markdown before it on the line; only its last character matters; '' at the block's start
 * @param after the Markdown after it on the line; only its first character matters; '' at the block's end
 */
export function writeStrong(text: string, before: string, after: string): string {
  const readable = flanks(firstOf(text), before.slice(-1)) && flanks(lastOf(text), after.slice(0, 1))
  return readable ? `**${text}**` : `<strong>${text}</strong>`
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0)!)
const lastOf = (text: string): string => (/[\udc00-\udfff]$/.test(text) ? text.slice(-2) : text.slice(-1))

/**
 * True when `**` between these two characters opens (or closes) with `inner` on its inside, for every reader. They
 * disagree on what punctuation is: symbols such as ￥ and ± since CommonMark 0.31, unassigned characters for some, and
 * some see only half of a character beyond U+FFFF. So on the inside, where punctuation does harm, all but letters and
 * digits counts as such; on the outside, where it helps, only what is punctuation to all.
 */
function flanks(inner: string, outer: string): boolean {
  if (/\s/u.test(inner)) return false
  return hasLetter(inner) || outer === '' || /[\t\p{Zs}\p{P}!-/:-@[-`{-~]/u.test(outer)
}
