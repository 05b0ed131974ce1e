import { type NumeralKind, numeralKinds, type WordFormat } from '../../text/numeral-kinds.ts'
import { inChineseDigits } from '../../text/numerals.ts'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalUnits = ['', '拾', '佰', '仟']

const romans = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
})

/**
 * A number of an automatic list as its format writes it (ECMA-376 part 1, 17.18.59). A format that no Chinese document
 * uses is written in Arabic figures; `undefined` for one without numbers (a bullet).
 */
export function formatNumber(format: string, value: number): string | undefined {
  if (format === 'bullet') return undefined
  return formats.get(format)?.(value) ?? String(value)
}

/** Writes a number in the formats of these names; `undefined`: as Arabic figures. */
type Format = [names: string, write: (value: number) => string | undefined]

const rows: readonly Format[] = [
  ['none', () => ''],
  ...Object.values(numeralKinds).flatMap(({ word, write }): Format[] => (word ? [formatOf(word, write)] : [])),
  ['ideographDigital taiwaneseDigital japaneseDigitalTenThousand', inChineseDigits],
  ['chineseLegalSimplified ideographLegalTraditional', legal],
  ['ideographTraditional', (value) => stems[value - 1]],
  ['ideographZodiac', (value) => branches[value - 1]],
  ['decimalEnclosedFullstop', (value) => enclosed(value, 0x2488) ?? `${value}.`],
  ['decimalEnclosedParen', (value) => enclosed(value, 0x2474) ?? `(${value})`],
  ['decimalFullWidth decimalFullWidth2', (value) => String(value).replace(/\d/g, fullWidth)],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['upperLetter', letters],
  ['lowerLetter', (value) => letters(value).toLowerCase()],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['lowerRoman', roman],
]

/** A format that labels of our own have as well. */
function formatOf({ format, alike = '', reach }: WordFormat, write: NumeralKind['write']): Format {
  return [`${format} ${alike}`, (value) => (value <= reach ? write(value, value) : undefined)]
}

const formats = new Map(rows.flatMap(([names, write]) => names.split(' ').map((name) => [name, write] as const)))

/** ⒈ to ⒛, ⑴ to ⒇: one sign from 1 to 20. */
const enclosed = (value: number, first: number): string | undefined =>
  value > 0 && value <= 20 ? String.fromCodePoint(first + value - 1) : undefined

const fullWidth = (digit: string): string => String.fromCharCode(0xff10 + Number(digit))

function legal(value: number): string {
  const written = String(value)
  if (written.length > 4) return written
  const text = [...written].map((digit, index) =>
    digit === '0' ? legalDigits[0] : legalDigits[Number(digit)]! + legalUnits[written.length - 1 - index],
  )
  return text
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '')
}

/** A … Z, AA, BB …: Word doubles the letter. */
function letters(value: number): string {
  return value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)))
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [sign, worth] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
