import { unitLine } from '../../../document/unit-line.ts'
import type { Layout } from '../../../model/layout.ts'
import { columnName } from '../../../text/column-letters.ts'
import { legalText } from '../../../text/legal-text.ts'
import { escapeAttribute, escapeXml } from '../../../text/xml.ts'
import {
  type ChartBox,
  type ChartForm,
  type ChartNumbers,
  type LinePlace,
  numberFormat,
} from '../../../typeset/chart/data.ts'
import { barGap } from '../../../typeset/chart/form.ts'
import { declaration } from '../xml-parts.ts'
import { barShape, lineShape } from './shapes.ts'

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`

/** word/charts/chartN.xml (ECMA-376-1 21.2.2.29), in the order of its schema. */
export function chartSpaceXml(data: ChartNumbers, form: ChartForm, layout: Layout): string {
  const body = data.kind === 'bar' ? barChart(data, form) : lineChart(data, form)
  return (
    `${declaration}<c:chartSpace ${namespaces}>${value('date1904', 0)}${value('lang', 'zh-CN')}` +
    `${value('roundedCorners', 0)}<c:chart>${value('autoTitleDeleted', 1)}<c:plotArea>${layoutXml(form.plot, value('layoutTarget', 'inner'))}${body}` +
    `${categoryAxis(form)}${valueAxis(data, form)}</c:plotArea>${legend(data, form)}` +
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(form, layout)}` +
    `<c:externalData r:id="rId1">${value('autoUpdate', 0)}</c:externalData></c:chartSpace>`
  )
}

/** Where the bars or lines stand, or the legend: in shares of the chart; absent: where the word processor finds room. */
function layoutXml(place: ChartBox | undefined, target = ''): string {
  if (!place) return '<c:layout/>'
  const edges = `${value('xMode', 'edge')}${value('yMode', 'edge')}`
  const sides = Object.entries(place).map(([side, share]) => value(side, share.toFixed(4)))
  return `<c:layout><c:manualLayout>${target}${edges}${sides.join('')}</c:manualLayout></c:layout>`
}

/** Where the numbers of a series stand: all alike, or each by its category. */
type LabelPlaces = 'outEnd' | readonly (LinePlace | undefined)[]

const axes = value('axId', 111) + value('axId', 222)

function barChart(data: ChartNumbers, { lying }: ChartForm): string {
  const shape = (index: number) => `${barShape(index)}${value('invertIfNegative', 0)}`
  return (
    `<c:barChart>${value('barDir', lying ? 'bar' : 'col')}${value('grouping', 'clustered')}${value('varyColors', 0)}` +
    `${seriesXml(data, shape, () => 'outEnd', '')}${value('gapWidth', barGap * 100)}${axes}</c:barChart>`
  )
}

function lineChart(data: ChartNumbers, { labels = [] }: ChartForm): string {
  const places = (index: number): LabelPlaces => labels[index] ?? []
  return (
    `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', 0)}` +
    `${seriesXml(data, lineShape, places, value('smooth', 0))}${value('marker', 1)}${axes}</c:lineChart>`
  )
}

/** The series with their cells, each named in the workbook and held here as well, for who does not open that. */
function seriesXml(
  data: ChartNumbers,
  shape: (index: number) => string,
  labels: (index: number) => LabelPlaces,
  last: string,
): string {
  const { categories, series } = data
  const end = categories.length + 1
  const named = `<c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f>${stringCache(categories)}</c:strRef>`
  return series
    .map((one, index) => {
      const { name, values } = one
      const column = columnName(index + 2)
      const format = numberFormat(data, one)
      const points = values.map((digits, at) =>
        digits === undefined ? '' : `<c:pt idx="${at}"><c:v>${digits}</c:v></c:pt>`,
      )
      return (
        `<c:ser>${value('idx', index)}${value('order', index)}<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>` +
        `${stringCache([name])}</c:strRef></c:tx>${shape(index)}${dataLabels(labels(index), values, data.grouped ? format : undefined)}<c:cat>${named}</c:cat><c:val>` +
        `<c:numRef><c:f>Sheet1!$${column}$2:$${column}$${end}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
        `${value('ptCount', values.length)}${points.join('')}</c:numCache></c:numRef></c:val>${last}</c:ser>`
      )
    })
    .join('')
}

const stringCache = (texts: readonly string[]): string =>
  `<c:strCache>${value('ptCount', texts.length)}${texts
    .map((text, index) => `<c:pt idx="${index}"><c:v>${escapeXml(legalText(text))}</c:v></c:pt>`)
    .join('')}</c:strCache>`

/** The numbers stand at their bars and points. */
function dataLabels(places: LabelPlaces, values: readonly (string | undefined)[], format: string | undefined): string {
  const code = format === undefined ? '' : `<c:numFmt formatCode="${format}" sourceLinked="0"/>`
  const labelAt = (place: 'outEnd' | LinePlace): string => code + label(place)
  if (typeof places === 'string') return `<c:dLbls>${labelAt(places)}</c:dLbls>`
  const commonest = places.find((one) => one) ?? 't'
  const others = values.map((one, index) => {
    const place = places[index]
    if (one === undefined || place === commonest) return ''
    return `<c:dLbl>${value('idx', index)}${place ? labelAt(place) : value('delete', 1)}</c:dLbl>`
  })
  return `<c:dLbls>${others.join('')}${labelAt(commonest)}</c:dLbls>`
}

const label = (place: 'outEnd' | LinePlace): string =>
  value('dLblPos', place) +
  value('showLegendKey', 0) +
  value('showVal', 1) +
  value('showCatName', 0) +
  value('showSerName', 0) +
  value('showPercent', 0) +
  value('showBubbleSize', 0)

const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const axisLine = `<c:spPr><a:ln w="9525">${black}</a:ln></c:spPr>`

/** The names of the categories, across: below the bars, or beside lying ones, of which the first stands on top. */
const categoryAxis = ({ lying }: ChartForm): string =>
  `<c:catAx>${value('axId', 111)}<c:scaling>${value('orientation', lying ? 'maxMin' : 'minMax')}</c:scaling>` +
  `${value('delete', 0)}${value('axPos', lying ? 'l' : 'b')}<c:numFmt formatCode="General" sourceLinked="0"/>${value('majorTickMark', 'none')}` +
  `${value('minorTickMark', 'none')}${value('tickLblPos', 'low')}${axisLine}` +
  `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>` +
  `${value('crossAx', 222)}` +
  `${value('crosses', 'autoZero')}${value('auto', 0)}${value('lblAlgn', 'ctr')}${value('lblOffset', 100)}` +
  `${value('tickLblSkip', 1)}${value('noMultiLvlLbl', 1)}</c:catAx>`

/** One series needs no legend: the caption names it. */
const legend = ({ series }: ChartNumbers, form: ChartForm): string =>
  series.length < 2
    ? ''
    : `<c:legend>${value('legendPos', 'b')}${layoutXml(form.legend)}${value('overlay', 0)}</c:legend>`

/** Bars begin at zero: cut off they would tell of other proportions than the numbers. */
function leastXml({ kind, series }: ChartNumbers, { least }: ChartForm): string {
  if (least !== undefined) return value('min', least)
  return kind === 'bar' && !series.some(({ values }) => values.some((one) => one?.startsWith('-')))
    ? value('min', 0)
    : ''
}

function valueAxis(data: ChartNumbers, form: ChartForm): string {
  const { lying } = form
  const { unit } = data
  const words = unit === '' ? '' : axisTitle(unitLine(unit))
  return (
    `<c:valAx>${value('axId', 222)}<c:scaling>${value('orientation', 'minMax')}${leastXml(data, form)}</c:scaling>${value('delete', 0)}` +
    `${value('axPos', lying ? 'b' : 'l')}<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill>` +
    `</a:ln></c:spPr></c:majorGridlines>${words}<c:numFmt formatCode="${data.grouped ? '#,##0' : 'General'}" sourceLinked="0"/>` +
    `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', lying ? 'none' : 'nextTo')}${axisLine}` +
    `${value('crossAx', 111)}${value('crosses', lying ? 'max' : 'autoZero')}${value('crossBetween', 'between')}</c:valAx>`
  )
}

const axisTitle = (text: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" b="0"/>' +
  `<a:t>${escapeXml(legalText(text))}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`

/** All words of the chart in the font of tables. */
function textProperties({ size }: ChartForm, { styles, digitFont }: Layout): string {
  const { font } = styles.table
  const face = (name: string): string =>
    `<a:${name} typeface="${escapeAttribute(name === 'latin' ? (digitFont ?? font) : font)}"/>`
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${black}` +
    `${face('latin')}${face('ea')}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  )
}
