import { type FigureForm, figureForm, figureForms } from '../../terms/forms.ts'
import { type Diagnostic, warning } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'
import type { Bit, TemplateRun } from './runs.ts'

/** A figure with the words around it in its line. */
interface Printed {
  name: string
  form: FigureForm | undefined
  /** The line up to it, and the words behind it; another value is □. */
  before: string
  after: string
  /** The clause before it: the line's words since the last stop. */
  clause: string
  /** True in a row of a table, whose words stand in its head. */
  isCell: boolean
}

/** What is wrong with the words, and the form that they ask for. */
type Check = (printed: Printed) => { message: string; hint: string } | undefined

const lastYear = /上年|去年|上一年|前一年|同期/
const thisYear = /今年|本年|当年|年内|目前|现有|现在/

/** Its own words, and none that only compare: 比去年, 在上年的基础上, 与去年相比. */
const ofLastYear =
  /(?<![比较与同和跟于超过])(?:上年|去年|上一年|前一年)(?:同期)?(?![^，。；]*(?:相比|比较|基础|以来|结转|末|底))/

const verbs = '增长|提高|上升|下降|减少|增加|降低|回落|提升|上涨|下跌|下滑|增多|递增|递减|缩减|压减'
const endsWithVerb = new RegExp(`(?:${verbs})[了约近]*$`)
const compares = /(?:同比|环比)$/
const endsWithRate = /(?:增速|增幅|降幅|涨幅|增长率|下降率)[为是达到约了]*$/
/** A figure that is itself a change or a rate. */
const isChange = /增|降|减|幅|率|速|变化|涨/

const units =
  /^\s*(?:[万亿千百]?(?:人次|人|名|位|户|家|件|元|个|所|处|次|张|台|辆|公里|亩|平方米|吨|项|例|座|期|篇|场|起|份|条)|%|％|个百分点)(?=$|[，。；、：！？）)\s])/

const values: readonly (FigureForm | undefined)[] = [undefined, 'value', 'wan', 'yi']
const rates: readonly (FigureForm | undefined)[] = ['yoy', 'growth', 'pop', 'pop-growth', 'completion', 'share']
const directed: readonly (FigureForm | undefined)[] = ['yoy', 'change', 'pop', 'pop-change']

/** Figures in forms that the words around them have to name; the heads of a table do it for its cells. */
const unsaid =
  (forms: readonly FigureForm[], words: RegExp, what: string, hint: string): Check =>
  ({ form, before, after, isCell, name }) => {
    if (!form || !forms.includes(form) || isCell || words.test(before + after)) return undefined
    return { message: `这里印的是“${name}”${what}，前后的话却没有说是${what.replace(/^的|的数$/g, '')}`, hint }
  }

const checks: readonly Check[] = [
  function valueOfLastYear({ form, clause, name }) {
    if (!values.includes(form) || !ofLastYear.test(clause)) return undefined
    return { message: `“${clause.trim()}”后面印的是“${name}”本年的数`, hint: '要印上年的数请写 form="上年"' }
  },
  function lastYearAsThis({ form, clause, before, after, isCell, name }) {
    if (form !== 'previous' || isCell) return undefined
    const isThis = thisYear.test(clause) && !lastYear.test(clause)
    if (!isThis && lastYear.test(before + after)) return undefined
    const message = `这里印的是“${name}”上年的数，前后的话却没有说是上年`
    return { message, hint: '请写明是上年；要印本年的数请去掉 form="上年"' }
  },
  unsaid(
    ['last-period'],
    /上[期月季周]|上个|上一|上半年|环比|同期/,
    '上期的数',
    '请写明是上期；要印本期的数请去掉 form',
  ),
  unsaid(
    ['target'],
    /目标|计划|任务|预期|预算|力争|确保|要求|指标|应|拟/,
    '的目标',
    '请写明是目标；要印完成的数请去掉 form',
  ),
  function valueAsChange({ form, clause, name }) {
    if (!values.includes(form) || isChange.test(name)) return undefined
    const words = endsWithVerb.exec(clause)?.[0] ?? compares.exec(clause)?.[0] ?? endsWithRate.exec(clause)?.[0]
    if (words === undefined) return undefined
    const hint = '要印增减请写 form="增减" 或 form="同比"，并去掉“增长”“增加”这样的字'
    return { message: `“${words}”后面印的是“${name}”的数，不是增减`, hint }
  },
  function directionTwice({ form, clause }) {
    const words = directed.includes(form) ? (endsWithVerb.exec(clause) ?? endsWithRate.exec(clause))?.[0] : undefined
    if (words === undefined) return undefined
    return { message: `“${words}”后面的${quoted(form)}自己会印出“增长”“下降”等字`, hint: `请去掉“${words}”` }
  },
  function otherBase({ form, clause }) {
    const isPop = form === 'pop' || form === 'pop-change' || form === 'pop-growth'
    const isYoy = form === 'yoy' || form === 'change' || form === 'growth'
    const words = (isPop ? /同比|[比较](?:上年|去年)/ : isYoy ? /环比|[比较]上[期月季周]/ : undefined)?.exec(
      clause,
    )?.[0]
    if (words === undefined) return undefined
    return {
      message: `“${words}”后面的${quoted(form)}是${isPop ? '与上期' : '与上年'}相比`,
      hint: '请改写前面的话，或换一种写法',
    }
  },
  function changeAsValue({ form, clause }) {
    const words = directed.includes(form) ? /(?:达到?|[到至为])$/.exec(clause)?.[0] : undefined
    if (words === undefined) return undefined
    return { message: `“${words}”后面印的是增减（${quoted(form)}），不是数`, hint: '要印数请去掉 form，或写 form="数"' }
  },
  function rateAsGrowth({ form, clause }) {
    if (form !== 'completion' && form !== 'share') return undefined
    const words = (endsWithVerb.exec(clause) ?? compares.exec(clause) ?? endsWithRate.exec(clause))?.[0]
    if (words === undefined) return undefined
    return { message: `“${words}”后面印的是${quoted(form)}，不是增减`, hint: '要印增减请写 form="同比"' }
  },
  unsaid(
    ['growth', 'pop-growth'],
    /增|降|减|涨|跌|速|幅|率|同比|环比|变化/,
    '的增速',
    '请在前面写“增长”“增速”等字，或用 form="同比"',
  ),
  function unitTwice({ form, after, name }) {
    const words = form === 'value' ? undefined : units.exec(after)?.[0].trim()
    if (words === undefined) return undefined
    const hint = rates.includes(form) ? `请去掉“${words}”` : `请去掉“${words}”，或写 form="数"`
    return { message: `“${name}”自己会印出单位，后面又有“${words}”`, hint }
  },
]

const quoted = (form: FigureForm | undefined): string => (form ? `“${figureForms[form]}”` : '数')

/** Figures in another form than the words around them say. */
export function formWords(run: TemplateRun): Diagnostic[] {
  return run.flatMap((bit, index) => (bit.type === 'figure' ? ofFigure(bit, index, run) : []))
}

function ofFigure(figure: Bit & { type: 'figure'; at: Span }, index: number, run: TemplateRun): Diagnostic[] {
  const { name, form: written, at } = figure
  const form = written === undefined ? undefined : figureForm(written)
  if (written !== undefined && form === undefined) return []
  const words = (bits: TemplateRun) => bits.map(wordsOf).join('')
  const before = words(run.slice(Math.max(0, index - nearBits), index)).slice(-reach)
  const after = words(run.slice(index + 1, index + 1 + nearBits)).slice(0, reach)
  const clause = /[^，。；：！？□\s]*$/.exec(before.trimEnd())![0]
  const isCell = run[0]?.type === 'words' && run[0].text.trimStart().startsWith('|')
  const printed: Printed = { name, form, before, after, clause, isCell }
  const found = checks.map((check) => check(printed)).find((one) => one !== undefined)
  return found ? [warning('template/form-words', found.message, { at, hint: found.hint })] : []
}

/** So much is looked at on either side: a sentence, and what stands in it. */
const nearBits = 20
const reach = 300

const wordsOf = (bit: Bit): string => (bit.type === 'words' ? bit.text : '□')
