import { pairs } from '../text/pairs.ts'

/**
 * Spellings that mean the same, one character for one so that offsets stay: full-width digits and signs, the four
 * colons of ratios, brackets, and every kind of white space.
 */
const folded = pairs('％%．.：:∶:︰:﹕:；;（(）)－-−-–-～~０0１1２2３3４4５5６6７7８8９9\u3000 \u00a0 \n \r \t ')

const pattern = new RegExp(`[${Object.keys(folded).join('')}]`, 'g')

/** The text in one spelling, of the same length. */
export function fold(text: string): string {
  return text.replace(pattern, (character) => folded[character] ?? character)
}
