import { type Diagnostic, error, warning } from '../../text/diagnostic.ts'
import { type SourceEdit, spanText } from '../../text/source.ts'
import { directionVerbs, lossVerbs, lossWords, nounLinks, rateNouns, verbLinks } from './direction-words.ts'
import { bareForm, type PrintedFigure, replaceWith, takeBefore, withBefore } from './types.ts'

const verb = new RegExp(`(${directionVerbs.join('|')})(${verbLinks})\\s*$`)
const verbTo = new RegExp(`(${directionVerbs.join('|')})(?:到|至)了?\\s*$`)
const noun = new RegExp(`(${rateNouns.join('|')})(${nounLinks})\\s*$`)

const lossVerb = new RegExp(`(?:${lossVerbs.join('|')})${verbLinks}\\s*$`)

/** 同比增, 净减, 比上年多, 较去年高: one character is enough behind these. */
const shortVerb =
  /(?:同比|环比|上年度?|去年|上一年|前年|同期|上期|上季度?|上个?月|上一(?:季度|月|期)|上个季度|净|新|共|又|再)([增减升降涨多少高低])(了?)\s*$/
const shortBare = /[增减降涨]了?\s*$/

/** Two directions at once: a word for one before a form that prints its own (增长增长2.1%). */
export function directionTwice(printed: PrintedFigure): Diagnostic | undefined {
  const { text, before } = printed
  if (/^-\d/.test(text)) return negative(printed)
  // A comparison begins with its direction; an open figure (【待报】) has none yet.
  if (!/^\p{Script=Han}/u.test(text)) return wrongWay(printed)
  return [verbTwice, lossTwice, rateOfDirection, shortTwice].flatMap((check) => check(printed, before) ?? [])[0]
}

/** 减亏增加3万元: which of the two is meant nobody knows. */
function lossTwice(printed: PrintedFigure, before: string): Diagnostic | undefined {
  const found = lossVerb.exec(before)
  if (!found || isName(printed, before, found[0], found[0])) return undefined
  const message = `会印成“${found[0]}${printed.text}”，方向说了两遍`
  return tell(printed, found[0], message, `请去掉“${found[0].trim()}”，或直接写出减亏、增亏的数`)
}

function verbTwice(printed: PrintedFigure, before: string): Diagnostic | undefined {
  const { text, node } = printed
  const to = verbTo.exec(before)
  if (to) {
    const hint = `要印数值本身请写 {{${node.name}}}；要印变化请去掉“${to[0].trim()}”`
    return tell(printed, to[0], `会印成“${to[0]}${text}”：“${to[0].trim()}”后面应是数值`, hint)
  }
  const found = verb.exec(before)
  if (!found || isName(printed, before, found[0], found[1]!)) return undefined
  return reported(printed, found[0])
}

/** 增速为增长8.0%: the bare rate is meant, or the noun is too much. */
function rateOfDirection(printed: PrintedFigure, before: string): Diagnostic | undefined {
  const { text, node } = printed
  const [words, rate, link] = noun.exec(before) ?? []
  if (words === undefined || rate === undefined) return undefined
  // GDP增速提高0.3个百分点: the figure is that rate, whatever its name.
  const ofRate = node.form?.endsWith('change') === true && text.endsWith('点')
  const own = ofRate || node.name.endsWith(rate)
  if (own && link === '') return undefined
  if (own) {
    const taken = words.slice(rate.length)
    const hint = `请去掉“${taken.trim()}”`
    return tell(printed, words, `会印成“${words}${text}”`, hint, takeBefore(printed, taken))
  }
  const form = bareForm(printed)
  if (form && !/[降减跌]/.test(rate)) {
    const bare = `{{${node.name}.${form}}}`
    const message = `会印成“${words}${text}”：${formNamed(printed)}自己带“增长”或“下降”`
    return tell(printed, words, message, `请写成 ${words}${bare}，或去掉“${words.trim()}”`, replaceWith(printed, bare))
  }
  return reported(printed, words)
}

function shortTwice(printed: PrintedFigure, before: string): Diagnostic | undefined {
  const found = shortVerb.exec(before)
  if (found) return reported(printed, found[1]! + found[0].slice(found[0].lastIndexOf(found[1]!) + 1))
  const bare = shortBare.exec(before)
  if (!bare || isName(printed, before, bare[0], bare[0])) return undefined
  const words = /[^，。；：、！？\s]{0,4}$/.exec(before.trimEnd())![0]
  return warning('figures/direction-twice', `会印成“${words}${printed.text}”，方向说了两遍`, {
    at: withBefore(printed, bare[0]),
    hint: `${formNamed(printed)}自己会印出“增长”“下降”等字；请改写前面的词，或加上逗号`,
  })
}

const decline = /(?:下降|减少|降低|回落|下跌|下滑|减产|减幅为?|降幅为?)(?:了|约|达)*\s*$/

const loss = new RegExp(`${lossWords}${nounLinks}了?${verbLinks}\\s*$`)

/** 下降-2.1%, 亏损-5万元: the sign and the word turn each other round. */
function negative(printed: PrintedFigure): Diagnostic | undefined {
  const lost = loss.exec(printed.before)
  if (lost) return negativeLoss(printed, lost[0])
  const found = decline.exec(printed.before)
  if (!found) return undefined
  return warning('figures/direction-twice', `会印成“${found[0]}${printed.text}”，“${found[0].trim()}”后面是负数`, {
    at: withBefore(printed, found[0]),
    hint: printed.node.form?.endsWith('growth')
      ? `请去掉“${found[0].trim()}”，写 {{${printed.node.name}.同比}}`
      : '请核对正负；下降的数不带负号',
  })
}

/** A loss is written without a sign. */
function negativeLoss(printed: PrintedFigure, words: string): Diagnostic {
  const { text, node } = printed
  const positive = text.slice(1)
  const hint = `请把“${words.trim()}”改为“利润为”一类的词；要印成“${words}${positive}”，请在台账里另立一个指标：亏损额: {公式: 0 − ${node.name}}，引用它`
  return tell(printed, words, `会印成“${words}${text}”，“${words.trim()}”后面是负数`, hint)
}

/** 下降 before the bare rate of what has grown. */
function wrongWay(printed: PrintedFigure): Diagnostic | undefined {
  const { node, text } = printed
  const found = node.form?.endsWith('growth') && /^[\d.]*[1-9]/.test(text) ? decline.exec(printed.before) : null
  if (!found) return undefined
  const reference = `{{${node.name}.${node.form === 'growth' ? '同比' : '环比'}}}`
  return error('figures/wrong-direction', `会印成“${found[0]}${text}”，按台账算是增长`, {
    at: withBefore(printed, found[0]),
    hint: `请把“${found[0].trim()}”和这个写法改为 ${reference}`,
  })
}

function reported(printed: PrintedFigure, words: string): Diagnostic {
  const { text } = printed
  const message = `会印成“${words}${text}”：${formNamed(printed)}自己带“${/^\p{Script=Han}+/u.exec(text)![0]}”`
  return tell(printed, words, message, `请去掉“${words.trim()}”`, takeBefore(printed, words))
}

function tell(
  printed: PrintedFigure,
  words: string,
  message: string,
  hint: string,
  edits: SourceEdit[] = [],
): Diagnostic {
  return error('figures/direction-twice', message, { at: withBefore(printed, words), hint, edits })
}

/** The form as it was written: `“同比”`. */
function formNamed({ node: { origin } }: PrintedFigure): string {
  const written = /\.\s*([^.{}]+?)\s*\}\}$/.exec(spanText(origin))
  return written ? `“${written[1]}”` : '这个写法'
}

/** 固投增长{{固投增长.增减}}: the words before are the figure's own name, which ends with the verb. */
const isName = ({ node: { name } }: PrintedFigure, before: string, words: string, word: string): boolean =>
  words === word && name.endsWith(word) && before.endsWith(name)
