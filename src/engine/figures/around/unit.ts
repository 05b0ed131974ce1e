import { scales, unitAt } from '../../numbers/units.ts'
import { type Diagnostic, error, warning } from '../../text/diagnostic.ts'
import { keptByText } from '../../text/kept.ts'
import { changeUnit, convertingKinds, figureUnit } from '../unit.ts'
import { otherClassifier } from './other-classifier.ts'
import { type PrintedFigure, replaceWith, takeBefore, takeBehind, withBefore, withBehind } from './types.ts'
import { isTwice } from './unit-words.ts'

const scaleWords = scales.map(([word]) => word).join('|')
const scaled = new RegExp(`^(?:${scaleWords})`)
const stop = /^(?:$|[，。；：、！？,;!?)）】”’\s])/

/** A unit behind a reference that prints one: 62.5万亩万亩, 91.5%%, 100万元元. */
export function unitTwice(printed: PrintedFigure): Diagnostic | undefined {
  const { after } = printed
  const unit = unitOf(printed)
  // Behind most figures stands a mark.
  if (unit === '' || after === '' || /^[，。；、]/.test(after)) return undefined
  const [, blank = '', more = '', rest = ''] = /^(\s*)([多余来]?)(.*)$/s.exec(after)!
  const again = printed.node.name + unit
  if (printed.node.form === undefined && after.startsWith(again) && stop.test(after.slice(again.length))) {
    return error('figures/unit-twice', `会印成“${printed.text}${again}”，名称和单位写了两遍`, {
      at: withBehind(printed, again),
      hint: `请去掉后面的“${again}”`,
      edits: takeBehind(printed, again),
    })
  }
  const doubled = repeated(unit, rest)
  if (!doubled) {
    return otherUnit(printed, blank, rest) ?? (more === '' ? otherClassifier(printed, blank, rest) : undefined)
  }
  const next = rest.slice(doubled.length)
  // «62.5万亩 亩均»; behind 多 or 余 there is no word.
  const sure = isTwice(doubled, next)
  if (sure === 'no') return undefined
  const words = blank + more + doubled
  const shown = `会印成“${printed.text}${words.trim()}”，单位写了两遍`
  if (next.startsWith('次') && doubled.length === 1) {
    const counted = `{{${printed.node.name}.数}}${doubled}次`
    const hint = `台账里的单位是${printed.unit.name}；要印${doubled}次请写成 ${counted}，或改台账里的单位`
    return warning('figures/unit-twice', shown, { at: withBehind(printed, words), hint })
  }
  const make = sure === 'certain' ? error : warning
  if (more !== '' && printed.node.form === undefined) {
    const bare = `{{${printed.node.name}.数}}`
    return make('figures/unit-twice', shown, {
      at: withBehind(printed, words),
      hint: `请写成 ${bare}${more}${unit}`,
      edits: replaceWith(printed, `${bare}${more}${unit}`, words),
    })
  }
  return make('figures/unit-twice', shown, {
    at: withBehind(printed, words),
    hint: `{{${inner(printed)}}} 自己会印出“${unit}”；请去掉后面的“${doubled}”`,
    edits: more === '' ? takeBehind(printed, words) : [],
  })
}

/** 持平 has no unit, and takes none: 持平人. */
function unitOf({ text, printedUnit, unit, node }: PrintedFigure): string {
  if (/\d/.test(text)) return printedUnit
  return node.form?.endsWith('change') ? changeUnit(unit) : '%'
}

const inner = ({ node: { origin } }: PrintedFigure): string =>
  origin.source.text.slice(origin.start + 2, origin.end - 2).trim()

/** Units by their signs, and 小时 as people say it. */
const signs: readonly [RegExp, readonly string[]][] = [
  [/^(?:km|KM)(?![A-Za-z])/, ['公里', '千米']],
  [/^(?:㎡|m[2²])(?![A-Za-z])/, ['平方米', '平米']],
  [/^(?:m[3³])(?![A-Za-z])/, ['立方米']],
  [/^m(?![A-Za-z\d²³])/, ['米', '延米']],
  [/^(?:kg|KG|Kg)(?![A-Za-z])/, ['公斤', '千克']],
  [/^[tT](?![A-Za-z])/, ['吨']],
  [/^(?:kWh|KWH|kwh)/, ['千瓦时']],
  [/^(?:个小时|个钟头|h(?![A-Za-z]))/, ['小时']],
]

/** Those that may stand for a unit. */
const signsOf = keptByText((unit): readonly RegExp[] =>
  signs.flatMap(([sign, names]) => (names.some((name) => unit.endsWith(name)) ? [sign] : [])),
)

/** What of a unit stands again at the beginning of a text: the whole of it, or its end (万元元); 元 also as 元钱. */
function repeated(unit: string, text: string): string | undefined {
  if (unit === '%' || unit === '％') return /^[%％]/.exec(text)?.[0]
  if (unit.endsWith('元') && /^元钱(?!\p{Script=Han})/u.test(text)) return '元钱'
  const sign = signsOf(unit).find((one) => one.test(text))
  if (sign) return sign.exec(text)![0]
  for (const slash of unit.includes('/') ? ['每', '／'] : []) {
    const spelled = unit.replaceAll('/', slash)
    if (text.startsWith(spelled)) return spelled
  }
  const short = /(?:立方|平方)米$/.test(unit) ? /^(?:立方|平方|方)/.exec(text)?.[0] : undefined
  if (short && unit.includes(short) && stop.test(text.slice(short.length))) return short
  for (let from = 0; from < unit.length; from++) {
    const part = unit.slice(from)
    if (!text.startsWith(part)) continue
    if (from === 0 || part === '%' || unitAt(part, 0).name === part || part === figureUnit(unit).base) return part
    // 吨标准煤标准煤.
    if (part.length > 1 && unitAt(figureUnit(unit).base, 0).name !== '' && stop.test(text.slice(part.length)))
      return part
  }
  return undefined
}

/** Behind its unit, a scale of that unit (9500人万人), or another measure with nothing that it could belong to. */
function otherUnit(printed: PrintedFigure, blank: string, rest: string): Diagnostic | undefined {
  const { text, unit, printedUnit } = printed
  const { name, dimension } = unitAt(rest.replace(/^％/, '%'), 0)
  // 千米 is a unit, 千 of it no scale.
  const scale = name === '' ? (scaled.exec(rest)?.[0] ?? '') : ''
  const behind = rest.slice(scale.length)
  const at = (words: string) => withBehind(printed, blank + words)
  if (scale !== '') {
    const { base } = figureUnit(printedUnit)
    const isBase = base !== '' && behind.startsWith(base) && isTwice(base, behind.slice(base.length)) === 'certain'
    if (!isBase && !stop.test(behind)) return undefined
    const words = scale + (isBase ? base : '')
    return scaleBehind(printed, blank + words, scale)
  }
  if (!otherMeasures.has(dimension) || !stop.test(rest.slice(name.length))) return undefined
  // 元/亩, 人次, 吨公里: they make one unit.
  if (/^[吨人车箱](?:公里|千米|海里)$/.test(unit.base + name)) return undefined
  if (unitAt(unit.base + name, 0).name === unit.base + name) return undefined
  const points = printedUnit === '%' && dimension === 'points'
  return error('figures/unit-twice', `会印成“${text}${name}”，“${printedUnit}”后面又有“${name}”`, {
    at: at(rest.slice(0, name.length)),
    hint: points
      ? `要印增减请写 {{${printed.node.name}.增减}}；要只印数请写 {{${printed.node.name}.数}}${name}`
      : `台账里的单位是${unit.name}；请去掉“${name}”，或检查是不是用错了指标`,
    // 公里千米: one thing by two names.
    edits:
      unitAt(unit.base, 0).dimension === dimension && isSame(unit.base, name) ? takeBehind(printed, blank + name) : [],
  })
}

const isSame = (one: string, other: string): boolean => unitAt(one, 0).factor === unitAt(other, 0).factor

const otherMeasures: ReadonlySet<string> = new Set([...convertingKinds, 'percent', 'points'])

/** 9500人万人: the number in another scale is a form of the figure. */
function scaleBehind(printed: PrintedFigure, words: string, scale: string): Diagnostic {
  const { text, unit, node } = printed
  const form = node.form === undefined && (scale === '万' || scale === '亿') && unit.scale === 0
  const reference = form ? `{{${node.name}.${scale}}}` : `{{${inner(printed)}}}`
  return error('figures/unit-twice', `会印成“${text}${words}”，单位后面又有“${words.trim()}”`, {
    at: withBehind(printed, words),
    hint: form
      ? `台账里的单位是${unit.name}；要用“${scale}”印请写成 ${reference}`
      : `台账里的单位是${unit.name}；请去掉后面的“${words.trim()}”`,
    edits: form ? replaceWith(printed, reference, words) : takeBehind(printed, words),
  })
}

/** 百分之91.5%; a bare number with %% behind it. */
export function percentTwice(printed: PrintedFigure): Diagnostic | undefined {
  const signs = printed.printedUnit === '' ? /^[%％‰]{2,}/.exec(printed.after)?.[0] : undefined
  if (signs) {
    const message = `会印成“${printed.text}${signs}”，百分号写了两遍`
    return error('figures/unit-twice', message, {
      at: withBehind(printed, signs),
      hint: `请只留一个“${signs.charAt(0)}”`,
    })
  }
  const found = /^[%％‰]/.test(printed.printedUnit) && /(?:百分之|千分之)\s*$/.exec(printed.before)?.[0]
  if (!found) return undefined
  return error('figures/unit-twice', `会印成“${found}${printed.text}”，百分号已经在里面了`, {
    at: withBefore(printed, found),
    hint: `请去掉“${found.trim()}”`,
    edits: takeBefore(printed, found),
  })
}
