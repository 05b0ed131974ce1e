/** A stretch that `**` or `__` marks as strong, with its marks. */
export interface StrongPair {
  start: number
  end: number
  /** The marks' length at each side. */
  mark: number
}

const pair = /(?<![*_])(\*{2,3}|_{2})(?![\s*_])([^*_]{2,300}?)(?<![\s*_])\1(?![*_])/g
const single = /(?<![*\w）)\]])(\*)(?![\s*])([^*，。；、]{2,40}?)(?<!\s)\1(?![*\w])/g

/** What follows a name that was left out: «**市», «**公司», «达__%». */
const afterBlank =
  /^(?:[省市州县区旗镇乡村组局委办厅部院校厂站所队处科股室年月日号人个個家件户戶万萬亿億元名次等和与及的%％、，。]|公司|单位|同志|主席|书记|局长|主任|县长|市长|区长|镇长|校长|院长|先生|女士|学校|学院|中学|小学|医院|街道|社区|大学|银行|企业|街|路)/
const amount = /^(?:[万亿元人个家件户次%％]|公里|平方|公斤|亩)/
const mark = /[，。；：、！？“”（）《》\s.:]/

/**
 * Words marked as strong. Stars also stand for names that were left out (placeholder), and two of them in a sentence look
 * like a pair: what cannot be reported apart is none.
 */
export function strongPairs(text: string): StrongPair[] {
  if (!/[*_]/.test(text)) return []
  return [...matches(text, pair, isStrong), ...matches(text, single, isEmphasis)]
}

function matches(text: string, pattern: RegExp, isMeant: (inner: string, around: Around) => boolean): StrongPair[] {
  return [...text.matchAll(pattern)].flatMap((match): StrongPair[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const around = {
      opens: start === 0 || mark.test(text[start - 1]!),
      closes: end === text.length || mark.test(text[end]!),
      after: text.slice(end, end + 2),
    }
    return isMeant(match[2]!, around) ? [{ start, end, mark: match[1]!.length }] : []
  })
}

/** What stands around a pair: a mark or an end of the paragraph, and the next characters. */
interface Around {
  opens: boolean
  closes: boolean
  after: string
}

function isStrong(inner: string, { opens, closes, after }: Around): boolean {
  // **抓培训。**全年…: a heading with its stop.
  if (opens && /^[^，、；。：\d]{3,30}[。：]$/.test(inner) && !afterBlank.test(inner)) return true
  // A mark that closes has no comma before it and a word behind it.
  if (/[，、；。]$/.test(inner) && !closes) return false
  if (!/[\p{L}\p{N}]/u.test(inner)) return false
  const isClause = /[,，;；。]/.test(inner)
  if (opens && closes) return !afterBlank.test(inner) || (inner.length > 3 && !isClause)
  if (amount.test(after) || isClause) return false
  return afterBlank.test(inner)
    ? inner.length > 3 && closes && !/\d/.test(inner)
    : !afterBlank.test(after) || inner.length > 3
}

const isEmphasis = (inner: string, { opens, closes }: Around): boolean =>
  opens && closes && /[\u4e00-\u9fff]/.test(inner) && !afterBlank.test(inner)
