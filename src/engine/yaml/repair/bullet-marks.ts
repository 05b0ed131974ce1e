import { labelParts } from '../../text/labels.ts'
import { numeralSigns } from '../../text/numerals.ts'

/** What people put before the entries of a list instead of `-`, as a pattern. */
export const bulletMarks = '(?:[*•·●○–－+■◆▲※★□◇▪]|—{1,2})'

/** The same, without those that may as well begin a paragraph of a text. */
export const plainBullets = '[*•·●○–－+]'

/** A dash of the Chinese input method needs no blank behind it to be taken for the mark of an entry. */
export const wideDash = /^—{1,2}(?=[^\s—])/

const wordsBehind = '(?=[ \\t\u3000]*[\\p{Script=Han}“《（A-Za-z[])'

/**
 * A number that people put before the entries of a list: 1. 1、 （1） ① 一、 （一）; 1.5万 is none. A year behind a number is
 * no decimal.
 */
export const ordinalMark = new RegExp(
  `^(?:\\d{1,2}[.．、)）]|${labelParts.bracketed}|${labelParts.first}(?!\\s*[${numeralSigns}两第\\d])|${labelParts.circled}|[\\u2474-\\u249b])(?:${wordsBehind}|(?=[ \\t\u3000]*(?:19|20)\\d\\d年))[ \\t\u3000]*`,
  'u',
)
