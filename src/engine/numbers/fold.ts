/**
 * Spellings that mean the same, one character for one so that offsets stay: full-width digits and signs, the four
 * colons of ratios, brackets, and every kind of white space.
 */
const folded: Record<string, string> = {
  '％': '%',
  '．': '.',
  '：': ':',
  '∶': ':',
  '︰': ':',
  '﹕': ':',
  '；': ';',
  '（': '(',
  '）': ')',
  '－': '-',
  '−': '-',
  '–': '-',
  '～': '~',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
}

for (let digit = 0; digit < 10; digit++) folded[String.fromCharCode(0xff10 + digit)] = String(digit)

const pattern = new RegExp(`[${Object.keys(folded).join('').replace('-', '\\-')}]`, 'g')

/** The text in one spelling, of the same length. */
export function fold(text: string): string {
  return text.replace(pattern, (character) => folded[character] ?? character)
}
