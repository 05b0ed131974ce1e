import { plainText } from '../document/plain-text.ts'
import type { Item, ItemList, Prose } from '../model/report.ts'
import { writeScalar } from '../yaml/write-scalar.ts'

/** What each item of a list says, one matter a leaf: a heading with its text, or an item below with what leads it. */
export function mattersOf({ items }: ItemList): string[] {
  return items.flatMap((item) => mattersIn(item, ''))
}

function mattersIn({ heading, text, children }: Item, above: string): string[] {
  const words = [textOf(heading), textOf(text)].filter((one) => one !== '')
  const own = words.map((one, at) => (at < words.length - 1 ? one.replace(/[。：:，；]$/, '') : one)).join('：')
  if (children.items.length === 0) return own === '' ? [] : [led(above, own)]
  const lead = textOf(heading) || textOf(text)
  return children.items.flatMap((one) => mattersIn(one, led(above, lead.replace(/[。：:，；]$/, ''))))
}

const led = (above: string, own: string): string => (above === '' ? own : `${above}：${own}`)

const textOf = (prose: Prose | undefined): string => (prose?.paragraphs ?? []).map(plainText).join('').trim()

/** The list 上年计划 or 上年问题, every entry still to be answered. */
export function mattersYaml(
  matters: readonly string[],
  key: string,
  names: { matter: string; outcome: string },
): string {
  const entries = matters.map(
    (one) =>
      `  - ${names.matter}: ${writeScalar(one.replaceAll('{{', '\\{{'))}\n    ${names.outcome}: 【待补：${names.outcome === 'outcome' ? '完成情况' : names.outcome}】`,
  )
  return `${key}:\n${entries.join('\n')}\n`
}
