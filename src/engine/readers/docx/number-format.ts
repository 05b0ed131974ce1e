import { chineseNumeral, circled, inChineseDigits } from '../../text/numerals.ts'

const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const legalDigits = '零壹贰叁肆伍陆柒捌玖'
const legalUnits = ['', '拾', '佰', '仟']

const romans: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/**
 * A number of an automatic list as its format writes it (ECMA-376 part 1, 17.18.59). A format that no Chinese document
 * uses is written in Arabic figures; `undefined` for one without numbers (a bullet).
 */
export function formatNumber(format: string, value: number): string | undefined {
  switch (format) {
    case 'none':
      return ''
    case 'bullet':
      return undefined
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return chineseNumeral(value) ?? String(value)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return inChineseDigits(value)
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return legal(value)
    case 'ideographTraditional':
      return stems[value - 1] ?? String(value)
    case 'ideographZodiac':
      return branches[value - 1] ?? String(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return (value <= 20 && circled(value)) || String(value)
    case 'decimalEnclosedFullstop':
      return value <= 20 && value > 0 ? String.fromCodePoint(0x2488 + value - 1) : `${value}.`
    case 'decimalEnclosedParen':
      return value <= 20 && value > 0 ? String.fromCodePoint(0x2474 + value - 1) : `(${value})`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    default:
      return String(value)
  }
}

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
const letters = (value: number): string =>
  value < 1 ? '' : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(30, Math.ceil(value / 26)))

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
