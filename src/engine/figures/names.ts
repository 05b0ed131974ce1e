import type { Figure } from '../model/report.ts'
import { figureForm } from '../terms/forms.ts'
import { type Diagnostic, error, warning } from '../text/diagnostic.ts'

/** Signs that nobody sees: zero-width ones, soft hyphens, marks of direction, selectors. */
const unseen = /\p{Cf}|\p{Variation_Selector}/gu

/** A name as a reader sees it: composed, and without what is not seen. */
const seen = (name: string): string =>
  isPlain.test(name) ? name : name.normalize('NFC').replace(unseen, '').replace(/\s+/gu, '')

/** Chinese characters, letters and digits: as nearly every name. */
const isPlain = /^[\w\u4e00-\u9fff]*$/

/** What is wrong with the names of a ledger: one reads as a form of another, or two look the same. */
export function nameProblems(figures: ReadonlyMap<string, Figure>): Diagnostic[] {
  const first = new Map<string, Figure>()
  const found: Diagnostic[] = []
  for (const figure of figures.values()) {
    if (figure.name.includes('.')) found.push(...readsAsForm(figure))
    const name = seen(figure.name)
    const twin = first.get(name)
    if (twin) found.push(twins(figure, twin))
    else first.set(name, figure)
  }
  return found
}

/** `{{签约人数.数}}` is 签约人数 without its unit, so that a figure of this name could never be printed. */
function readsAsForm({ name, origin }: Figure): Diagnostic[] {
  const dot = name.lastIndexOf('.')
  const form = name.slice(dot + 1).trim()
  if (dot <= 0 || !figureForm(form)) return []
  const message = `指标不能叫“${name}”：点后面的“${form}”是一种写法，{{${name}}} 印的是“${name.slice(0, dot).trim()}”`
  const hint = `请换一个名称，如“${name.slice(0, dot).trim()}（${form}）”`
  return [error('figures/name-like-form', message, { at: origin, hint })]
}

function twins({ name, origin }: Figure, twin: Figure): Diagnostic {
  const why = name.normalize('NFC') === twin.name.normalize('NFC') ? '编码' : '看不见的字符或空格'
  return warning('figures/twin-names', `有两个指标看起来都是“${seen(name)}”，只差在${why}`, {
    at: origin,
    hint: '请删去其中一个，或把名称改得不同；名称请重新打一遍，不要粘贴',
    related: [{ message: '另一个在这里', at: twin.origin }],
  })
}
