import type { Cause, Change } from '../../../engine/compare/types.ts'
import type { ChangedNumber, Impact } from '../../../engine/impact/types.ts'
import { positionOf, type Span } from '../../../engine/text/source.ts'

const causeNames: Readonly<Record<Cause, string>> = {
  figure: '指标',
  text: '文字',
  template: '模板',
  layout: '版式',
  numbering: '编号',
}

/** How many places changed for which cause: 指标9处，文字2处. */
export function causeCounts(causes: Partial<Record<Cause, number>>): string {
  const known = Object.keys(causeNames) as Cause[]
  return known.flatMap((cause) => (causes[cause] ? [`${causeNames[cause]}${causes[cause]}处`] : [])).join('，')
}

/** How many changes each cause has. */
export function countCauses(changes: readonly Pick<Change, 'cause'>[]): Partial<Record<Cause, number>> {
  const causes: Partial<Record<Cause, number>> = {}
  for (const { cause } of changes) causes[cause] = (causes[cause] ?? 0) + 1
  return causes
}

/** What a report is compared with, in words. */
export const sinceWords = (edition: string | undefined): string =>
  edition === undefined ? '与上次生成的相比' : `与存档“${edition}”相比`

/** An impact for people, as lines. */
export function impactLines(report: string, edition: string | undefined, of: Impact): string[] {
  const { changes, figures, broken, mended, leftovers, words } = of
  const rest = [...numberLines(figures), ...changeLines(changes), ...tieLines(broken, mended)]
  const typed = leftovers.map(({ at, text, after, reference }) => {
    const now = after === undefined ? '台账里已没有这个数' : `现在是${after}`
    return `  ${placeText(at)}  “${text}”，${now}，写成 ${reference}`
  })
  const resting = words.map(({ at, text, figure, before, after, sentence }) => {
    return `  ${placeText(at)}  “${text}”（${figure} ${before} → ${after}）：${shortened(sentence)}`
  })
  return [
    headLine(report, edition, of),
    ...rest,
    ...(typed.length > 0 ? ['', '手写的旧数，没有跟着变：', ...typed] : []),
    ...(resting.length > 0 ? ['', '这些说法与改了的数有关，请看看还对不对：', ...resting] : []),
  ]
}

function headLine(report: string, edition: string | undefined, { changes, figures }: Impact): string {
  const since = sinceWords(edition)
  const names = new Set(figures.map(({ figure }) => figure))
  if (changes.length === 0 && names.size === 0) return `${report}：${since}，没有变化`
  const numbers = names.size > 0 ? [`${names.size}个指标变了`] : []
  const places =
    changes.length > 0 ? `${changes.length}处印得不一样（${causeCounts(countCauses(changes))}）` : '印出来的没有变化'
  return `${report}：${since}，${[...numbers, places].join('，')}`
}

function numberLines(figures: readonly ChangedNumber[]): string[] {
  if (figures.length === 0) return []
  const lines = figures.map(({ figure, form, before, after, places, from }) => {
    const name = form === undefined ? figure : `${figure}·${form}`
    const worked = from && form === undefined ? `，由${from.join('、')}算出` : ''
    return `  ${name}：${before} → ${after}（${places > 0 ? `文中${places}处` : '文中没有印'}${worked}）`
  })
  return ['', '指标：', ...lines]
}

/** So many labels that only count on are shown one by one. */
const mostLabels = 3

function changeLines(changes: readonly Change[]): string[] {
  const isCounted = ({ cause, kind }: Change): boolean => cause === 'numbering' && kind === 'label'
  const labels = changes.filter(isCounted)
  const others = changes.filter((one) => !isCounted(one))
  const counted = labels.slice(0, mostLabels).map(({ at, before, after, words = '' }) => {
    return `  ${placeText(at)}  ${before || '（无）'} → ${after || '（无）'}　${shortened(words)}`
  })
  return [
    ...(others.length > 0 ? ['', '改前（-）改后（+）：', ...others.flatMap(changeText)] : []),
    ...(labels.length > 0 ? ['', `编号跟着变：${labels.length}处`, ...counted] : []),
    ...(labels.length > mostLabels ? ['  ……'] : []),
  ]
}

function changeText({ cause, kind, before, after, at, heading, figures, row, column, moved }: Change): string[] {
  const named = figures.length > 0 ? `${causeNames[cause]}（${figures.join('、')}）` : causeNames[cause]
  const where = [
    placeText(at, before !== '' && after === ''),
    ...(heading === undefined ? [] : [heading]),
    ...(kind === 'cell' ? [`表中“${row}”的“${column}”`] : []),
    ...(kind === 'contents' ? ['目录'] : []),
  ].filter((one) => one !== '')
  const lines = moved
    ? [`    = ${after}（换了位置，或者分段变了）`]
    : [...(before === '' ? [] : [`    - ${before}`]), ...(after === '' ? [] : [`    + ${after}`])]
  return [`  ${[...where, named].join('  ')}`, ...lines]
}

function tieLines(broken: Impact['broken'], mended: Impact['mended']): string[] {
  if (broken.length + mended.length === 0) return []
  return [
    '',
    '勾稽：',
    ...broken.map(({ message }) => `  对不上了：${message}`),
    ...mended.map(({ message }) => `  原来对不上，现在好了：${message}`),
  ]
}

function placeText(at: Span | undefined, isGone = false): string {
  if (!at) return ''
  const { file, line, column, sheet, cell } = positionOf(at)
  const place = cell === undefined ? `${line}:${column}` : `${sheet === undefined ? '' : `${sheet}!`}${cell}`
  return `${isGone ? '原在 ' : ''}${file}:${place}`
}

const longest = 60

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}……` : text)
