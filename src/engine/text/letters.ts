/*
 * What nearly every sign of our texts is, small expressions tell. What all letters and all marks of Unicode are takes V8 up to two
 * milliseconds to compile, at every start: they are asked of other signs alone.
 */

const usualLetter = /[0-9A-Za-z\u4e00-\u9fff]/
const usualMarks = /^[\s!-/:-@[-`{-~\u2010-\u2027\u3000-\u3003\u3008-\u3020\uff01-\uff0f\uff1a-\uff20]*$/
const standing = /^[ -~\u2010-\u2027\u3000-\u3029\u3041-\u3096\u4e00-\u9fff\uff01-\uff5e]/

/** Whether there is a letter or a digit in a text. */
export const hasLetter = (text: string): boolean =>
  usualLetter.test(text) || (!usualMarks.test(text) && /[\p{L}\p{N}]/u.test(text))

/** True where a text begins with a usual character, which has a place of its own: a letter, a digit, a mark of a text. */
export const beginsPlainly = (text: string): boolean => standing.test(text)

/** Whether the character that a text begins with combines with the one before it, or cannot be seen. */
export const beginsUnseen = (text: string): boolean => !standing.test(text) && /^[\p{M}\p{Cf}]/u.test(text)

const otherThanLetters = /[\s\d!-@[-`{-~\u2010-\u2027\u3000-\u3003\u3008-\u3020\uff01-\uff20]+/g
const usualLetters = /^[A-Za-z\u4e00-\u9fff]*$/

/** The letters of a text, without all else. */
export function lettersOf(text: string): string {
  const rest = text.replace(otherThanLetters, '')
  return usualLetters.test(rest) ? rest : rest.replace(/[^\p{L}]/gu, '')
}
