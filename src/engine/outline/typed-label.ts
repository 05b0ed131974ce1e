import { bulletSigns, labelStyles } from '../text/label-styles.ts'
import { labelParts } from '../text/labels.ts'
import { numeralKinds } from '../text/numeral-kinds.ts'
import { smallNumeral } from '../text/numerals.ts'

const { number, circled, first, bracketed, attachment } = labelParts
const numeralClass = Object.values(numeralKinds)
  .map(({ signs }) => signs)
  .join('')
const chinese = smallNumeral

/**
 * Labels at the beginning of a text, as people paste them with it; each is a label whatever stands behind, or where what
 * stands behind can only be the words that it labels. Those below the first line are none that we print.
 */
const labels: readonly RegExp[] = [
  ...labelStyles.flatMap(({ pasted }) => pasted.map((one) => new RegExp(`^${one}`, 'u'))),
  /^[Ⅰ-Ⅻ][、.．]\s*/u,
  // A. （a） B、; A、B两类 and A.I. are none.
  /^[A-Za-z][.．、)）]\s*(?=[\p{Script=Han}“《])/u,
  /^[（(][A-Za-z][）)]\s*(?=[\p{Script=Han}“《])/u,
  // 第二章 重点工作, 第二部分：重点工作; 第二部分资金 and 第三章程 are none.
  new RegExp(`^第${number}(?:章|部分|节|篇)[、，,：:.．\\s]+(?=\\S)`, 'u'),
  // 02 抓好: nobody counts with such a number.
  /^0[1-9][\s、.．]*(?=\p{Script=Han})(?!\d*\s*[年月日号时点分])/u,
]

/** What any label begins with: most texts are asked no more. */
const beginning = new RegExp(
  `^[（(〔【[第其另A-Za-zⅠ-Ⅻ\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793—${bulletSigns}□◇▪·${numeralClass}]`,
)

/** False for a text that certainly begins with none. */
export const mayBeginWithLabel = (text: string): boolean => beginning.test(text)

/** Marks that are the same for every item. */
const bullet = new RegExp(`^(?:—{1,2}|[${bulletSigns}□◇▪·]+)\\s*(?=[\\p{Script=Han}“《（])`, 'u')

const bulletAlone = new RegExp(`^(?:—{1,2}|[${bulletSigns}])$`)

/** 一是, 二要: labels where the list has such labels; in another text they may lead a list of its own. */
const wordLabel = new RegExp(`^(${chinese})([是要])(?!\\1)[，,：:]?\\s*`, 'u')

/** 一方面, 另一方面 of a pair whose other half stands in another item. */
const sideLabel = /^(?:另?一方面)[，,：:]?\s*(?=\p{Script=Han})/u

/** True for a text whose label may begin a list of its own, which the next paragraph goes on with: 一是, 一方面. */
export const isOfList = (text: string): boolean =>
  beginning.test(text) && (wordLabel.test(text) || sideLabel.test(text))

/** True when a text begins with a label of any kind. */
export const beginsWithLabel = (text: string): boolean =>
  beginning.test(text) && (isOfList(text) || labels.some((pattern) => pattern.test(text)))

/** A label inside a text, behind a stop. */
const laterLabel = new RegExp(`[。；;，,：:\\s](?:\\d{1,2}[.．、)）](?!\\d)|${bracketed}|${first}|${circled})`)

const likeLabel = new RegExp(`^(?:[（(]?(?:\\d|${chinese}[、）)])|${circled})`)

/** A number that begins a text as its only one, as `2.` of 2.抓好培训; `whole` is the text with its figures. */
export function loneLabel(text: string, whole: string): string {
  if (!likeLabel.test(text)) return ''
  const found = labels.map((pattern) => pattern.exec(text)?.[0]).find((one) => one)
  return found === undefined || laterLabel.test(whole.slice(found.length)) ? '' : found
}

/**
 * The label that somebody typed at the beginning of a text that is printed behind `label`: with the blanks behind it, or
 * empty. `text`: the text up to its first figure; `whole`: all of it.
 */
export function typedLabel(text: string, label: string, whole = text): string {
  if (!beginning.test(text)) return ''
  // A mark for every item goes well before 一是 or ①.
  if (bulletAlone.test(label)) return bullet.exec(text)?.[0] ?? ''
  const [words = '', numeral, kind] = wordLabel.exec(text) ?? []
  if (numeral !== undefined && kind !== undefined) return isLabel(whole, label, numeral, kind) ? words : ''
  const side = sideLabel.exec(text)?.[0]
  if (side !== undefined) return /方面/.test(whole.slice(side.length)) ? '' : side
  for (const pattern of [...labels, bullet]) {
    const found = pattern.exec(text)?.[0]
    if (found) return leadsItsOwn(found, label, whole) ? '' : found
  }
  return levelNumber(text) || ownNumber(text, label)
}

const second: Readonly<Record<string, string>> = { 一: '二', 1: '2', '①': '②', 首先: '其次' }
const numerals = new RegExp(`首先|[${numeralClass}\\d]+`, 'gu')

/** «第一，抓打击；第二，抓防范» behind 1.: a list of another kind within the text. */
function leadsItsOwn(found: string, label: string, whole: string): boolean {
  const next = found.trim().replace(/首先|[一1①]/u, (one) => second[one]!)
  if (next === found.trim() || found.replace(numerals, '').trim() === label.replace(numerals, '').trim()) return false
  const at = whole.indexOf(next, found.length)
  return at > 0 && /[。；;，,]\s*$/.test(whole.slice(0, at))
}

/** «1.1 抓春播»: a number of several levels; 3.2 万亩 and 3.2 亿元 are amounts. */
function levelNumber(text: string): string {
  const [words = ''] = /^\d{1,2}(?:[.．]\d{1,2}){1,3}[\s\u3000]+(?=\p{Script=Han})/u.exec(text) ?? []
  return words === '' || counted.test(text.slice(words.length)) ? '' : words
}

/** What a number counts, or a date: 1 个专班, 1 月, 3 万亩. */
const counted =
  /^(?:[万亿千百个月日号年天时分秒度倍人名位户家项件条次场期批起宗例所处座台套辆张份册篇部支元亩吨斤米吋岁届类种级层间栋艘架列节门组对双片块株棵头只匹]|公[里斤顷]|平方|立方|小时|周|星期|季度)/

const numberAndBlank = new RegExp(`^(${number})[\\s\\u3000]+(?=\\p{Script=Han})`, 'u')
/** «1 抓春播» behind 1.: the number of the item itself, set off by a blank; 3 个村 and 2 月 are none. */
function ownNumber(text: string, label: string): string {
  const [words = '', numeral] = numberAndBlank.exec(text) ?? []
  if (numeral === undefined || label.replace(/[（(）)、.．]/g, '') !== numeral) return ''
  return counted.test(text.slice(words.length)) ? '' : words
}

/** Whether 一是 is a label: of the list's own kind, or one of a list whose others stand elsewhere. */
function isLabel(text: string, label: string, numeral: string, kind: string): boolean {
  // 一是一、二是二.
  if (text.startsWith('一是一')) return false
  if (new RegExp(`^${chinese}[是要]$`, 'u').test(label)) return label.endsWith(kind) || kind === '是'
  return kind === '是' && !new RegExp(`${chinese}是`, 'u').test(text.slice(numeral.length + 1))
}

const markedAttachment = new RegExp(`^${attachment}\\s*[：:.、．]\\s*`)
const partedAttachment = new RegExp(`^${attachment}[\\s\\u3000]+(?=[\\p{Script=Han}“《\\d])`, 'u')
/** 附件1： before the name of an attachment, whose number is printed for it; 附件一览表 is a name. */
export const typedAttachment = (name: string): string =>
  markedAttachment.exec(name)?.[0] ??
  partedAttachment.exec(name)?.[0] ??
  /^附件\s*\d{1,2}(?=[\p{Script=Han}“《])(?![个份项张页件本])/u.exec(name)?.[0] ??
  ''
