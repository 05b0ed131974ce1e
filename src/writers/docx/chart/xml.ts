import type { Layout } from '../../../layout/types.ts'
import { legalText } from '../../../legal-text.ts'
import { escapeAttribute, escapeXml } from '../../../xml.ts'
import { declaration } from '../xml-parts.ts'
import type { ChartNumbers } from './data.ts'
import { barShape, lineShape } from './shapes.ts'
import { columnName } from './workbook.ts'

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`

/** word/charts/chartN.xml (ECMA-376-1 21.2.2.29), in the order of its schema. */
export function chartSpaceXml(data: ChartNumbers, layout: Layout): string {
  const body = data.kind === 'bar' ? barChart(data) : lineChart(data)
  return (
    `${declaration}<c:chartSpace ${namespaces}>${value('date1904', 0)}${value('lang', 'zh-CN')}` +
    `${value('roundedCorners', 0)}<c:chart>${value('autoTitleDeleted', 1)}<c:plotArea><c:layout/>${body}` +
    `${categoryAxis}${valueAxis(data)}</c:plotArea>${legend(data)}` +
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(layout)}` +
    `<c:externalData r:id="rId1">${value('autoUpdate', 0)}</c:externalData></c:chartSpace>`
  )
}

const axes = value('axId', 111) + value('axId', 222)

function barChart(data: ChartNumbers): string {
  const shape = (index: number) => `${barShape(index)}${value('invertIfNegative', 0)}`
  return (
    `<c:barChart>${value('barDir', 'col')}${value('grouping', 'clustered')}${value('varyColors', 0)}` +
    `${seriesXml(data, shape, 'outEnd', '')}${value('gapWidth', 80)}${axes}</c:barChart>`
  )
}

function lineChart(data: ChartNumbers): string {
  return (
    `<c:lineChart>${value('grouping', 'standard')}${value('varyColors', 0)}` +
    `${seriesXml(data, lineShape, 't', value('smooth', 0))}${value('marker', 1)}${axes}</c:lineChart>`
  )
}

/** The series with their cells, each named in the workbook and held here as well, for who does not open that. */
function seriesXml(
  { categories, series }: ChartNumbers,
  shape: (index: number) => string,
  labels: 'outEnd' | 't',
  last: string,
): string {
  const end = categories.length + 1
  const named = `<c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f>${stringCache(categories)}</c:strRef>`
  return series
    .map(({ name, values }, index) => {
      const column = columnName(index + 1)
      const points = values.map((one, at) => (one === undefined ? '' : `<c:pt idx="${at}"><c:v>${one}</c:v></c:pt>`))
      return (
        `<c:ser>${value('idx', index)}${value('order', index)}<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>` +
        `${stringCache([name])}</c:strRef></c:tx>${shape(index)}${dataLabels(labels)}<c:cat>${named}</c:cat><c:val>` +
        `<c:numRef><c:f>Sheet1!$${column}$2:$${column}$${end}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
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
const dataLabels = (position: string): string =>
  `<c:dLbls>${value('dLblPos', position)}${value('showLegendKey', 0)}${value('showVal', 1)}${value('showCatName', 0)}` +
  `${value('showSerName', 0)}${value('showPercent', 0)}${value('showBubbleSize', 0)}</c:dLbls>`

const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const axisLine = `<c:spPr><a:ln w="9525">${black}</a:ln></c:spPr>`

const categoryAxis =
  `<c:catAx>${value('axId', 111)}<c:scaling>${value('orientation', 'minMax')}</c:scaling>${value('delete', 0)}` +
  `${value('axPos', 'b')}<c:numFmt formatCode="General" sourceLinked="0"/>${value('majorTickMark', 'none')}` +
  `${value('minorTickMark', 'none')}${value('tickLblPos', 'low')}${axisLine}${value('crossAx', 222)}` +
  `${value('crosses', 'autoZero')}${value('auto', 0)}${value('lblAlgn', 'ctr')}${value('lblOffset', 100)}` +
  `${value('noMultiLvlLbl', 1)}</c:catAx>`

/** One series needs no legend: the caption names it. */
const legend = ({ series }: ChartNumbers): string =>
  series.length < 2 ? '' : `<c:legend>${value('legendPos', 'b')}${value('overlay', 0)}</c:legend>`

/** Bars begin at zero: cut off they would tell of other proportions than the numbers. */
const least = ({ kind, series }: ChartNumbers): string =>
  kind === 'bar' && !series.some(({ values }) => values.some((one) => one?.startsWith('-'))) ? value('min', 0) : ''

function valueAxis(data: ChartNumbers): string {
  const { unit } = data
  const words = unit === '' ? '' : axisTitle(/单位/.test(unit) ? unit : `单位：${unit}`)
  return (
    `<c:valAx>${value('axId', 222)}<c:scaling>${value('orientation', 'minMax')}${least(data)}</c:scaling>${value('delete', 0)}` +
    `${value('axPos', 'l')}<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill>` +
    `</a:ln></c:spPr></c:majorGridlines>${words}<c:numFmt formatCode="General" sourceLinked="0"/>` +
    `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'nextTo')}${axisLine}` +
    `${value('crossAx', 111)}${value('crosses', 'autoZero')}${value('crossBetween', 'between')}</c:valAx>`
  )
}

const axisTitle = (text: string): string =>
  '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" b="0"/>' +
  `<a:t>${escapeXml(legalText(text))}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`

/** All words of the chart in the font of tables. */
function textProperties({ styles, digitFont }: Layout): string {
  const { font, size } = styles.table
  const face = (name: string): string =>
    `<a:${name} typeface="${escapeAttribute(name === 'latin' ? (digitFont ?? font) : font)}"/>`
  return (
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.min(size, 12) * 100}">${black}` +
    `${face('latin')}${face('ea')}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  )
}
