import { fold } from './fold.ts'
import { hedgeAfter, hedgeBefore } from './hedges.ts'
import { scales, unitAt, unitless } from './units.ts'
import type { Hedge, NumberToken, WrittenNumber } from './written-number.ts'

/**
 * Every number of a text in reading order. White space inside (17. 3 万平方米, 515 人次) is forgiven. Linear: no character
 * is looked at more than a few times.
 */
export function readNumbers(text: string): NumberToken[] {
  return readFoldedNumbers(fold(text))
}

/** The same for a text that is folded already. */
export function readFoldedNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = []
  const digit = /\d/g
  for (;;) {
    const found = digit.exec(text)
    if (!found) return tokens
    const token = readOne(text, found.index)
    tokens.push(token)
    digit.lastIndex = Math.max(token.end, found.index + 1)
  }
}

const figures =
  /\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d, ])(?:\.\d+)?(?= ?[万亿元美个件人户家名])|\d+(?:\.\d+|·\d+(?=[万亿%‰元吨倍个人])|\. \d+(?= ?[万亿元个%平公千人]))?/y
/** Up to six parts; without a bound a line of colons would be read again from each of them. */
const ratio = /\d{1,9}(?:\.\d{1,9})?(?: ?: ?\d{1,9}(?:\.\d{1,9})?){1,5}/y
const joined = /^ ?(?:[-~—―]+|至|到) ?\d/
const coded = /^[A-Za-z+×*/&#_·]/
const date = /^ ?(?:月|日|号|时|点(?![次位])|届|世纪|年代|年级|年期|年度|周年|级|版|版本|期工程|路公交|中全会|大报告)/

/** 12345热线, 12315消费维权平台: numbers that one calls. */
const called = /^(?:12\d{3}|9[56]\d{3}|1[12]\d)$/
const hotline =
  /^ ?[”"]?(?:政务|政府|市民|市长|便民|服务|消费|投诉|举报|维权|监督|公益|医保|社保|税费|交通){0,4}(?:热线|专线|平台)/

function readOne(text: string, start: number): NumberToken {
  ratio.lastIndex = start
  const ratioText = ratio.exec(text)?.[0]
  if (ratioText)
    return { sort: 'ratio', start, end: start + ratioText.length, parts: ratioText.split(':').map((one) => one.trim()) }
  figures.lastIndex = start
  const written = figures.exec(text)?.[0] ?? text[start]!
  const end = start + written.length
  const rest = text.slice(end, end + 24)
  const before = text.slice(Math.max(0, start - 8), start)
  if (isCode(before, rest)) return { sort: 'other', start, end: codeEnd(text, end) }
  if (/^ ?年(?!级|期)/.test(rest) && /^\d{4}$/.test(written)) return { sort: 'year', start, end, year: Number(written) }
  if (called.test(written) && hotline.test(rest)) return { sort: 'other', start, end }
  if (date.test(rest) || /第 ?$/.test(before)) return { sort: 'other', start, end }
  return amount(text, start, end, written.replace(/[, ]/g, '').replace('·', '.'), before)
}

function isCode(before: string, rest: string): boolean {
  // A number in quotation marks by itself is a name, one in brackets a label; so is what touches letters; 3—5 is a range.
  if (/[A-Za-z+×*/&#_.·]$/.test(before) || coded.test(rest)) return true
  if (/[“‘"《〔[(]$/.test(before) && /^[”’"》〕\])]/.test(rest)) return true
  if (/\d[万亿%‰]?(?:个|家|项|人|天|年|月|日|名|元|吨|亩|倍|次)?(?:[-~—―]+|至) ?$/.test(before)) return true
  return joined.test(rest) || /^(?:个|家|项|人|%|天|年|名|元)?(?:[-~—―]|至)\d/.test(rest) || /^\.(?!\d)/.test(rest)
}

function codeEnd(text: string, end: number): number {
  return end + (/^[A-Za-z+×*/&#_.·\d-]*/.exec(text.slice(end, end + 40))?.[0].length ?? 0)
}

/** 1600多项, 20来个, 3万余户. */
const moreBeforeUnit = / ?(?:[多余](?!源|元化|[增减收支发办征投])|来(?=[万亿个名人户家天岁件里公项次所米吨元亩]))/y
/** 5000元多, 3公里余; 300人来访, 3亿元余额, 12户多子女家庭 are exact. */
const moreBehindUnit =
  / ?(?:多(?![\d约近源自年种类元增减收支发办征投子孩胎层方部渠式功媒校点处个次项民家样维级学动重人])|余(?![额款粮热量下震温缺票料地杭姚干江]))/y

function amount(text: string, start: number, digitsEnd: number, digits: string, before: string): WrittenNumber {
  const negative = /(?:^|[^\d\w)])-$/.test(before)
  let end = digitsEnd
  let scale = 0
  let hedge: Hedge = hedgeBefore(before)
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = end
    const found = pattern.exec(text)?.[0] ?? ''
    end += found.length
    return found
  }
  const more = (words: RegExp): void => {
    if (skip(words)) hedge = 'over'
  }
  skip(/ /y)
  more(moreBeforeUnit)
  const afterSpace = end
  let unit = unitAt(text, end)
  if (unit.dimension === 'none' || !/^[千百]/.test(unit.name)) {
    const found = scales.find(([name]) => text.startsWith(name, end))
    if (found) {
      scale = found[1]
      end += found[0].length
      more(moreBeforeUnit)
      skip(/ (?=[\u4e00-\u9fff])/y)
      unit = unitAt(text, end)
    }
  }
  if (unit === unitless && scale === 0 && end === afterSpace) end = hedge === 'over' ? end : digitsEnd
  end += unit.name.length
  more(moreBehindUnit)
  hedge = hedgeAfter(text.slice(end, end + 4)) ?? hedge
  return {
    sort: 'amount',
    start: negative ? start - 1 : start,
    end,
    digits: negative ? `-${digits}` : digits,
    scale,
    unit,
    hedge,
  }
}
