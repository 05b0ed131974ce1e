import { greys } from '../../../typeset/chart/look.ts'

const color = (hex: string): string => `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`

/** How the bars of a series look. */
export const barShape = (index: number): string =>
  `<c:spPr>${color(greys[index % greys.length]!)}<a:ln w="9525">${color('000000')}</a:ln></c:spPr>`

const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDashDot']
const marks = ['circle', 'square', 'triangle', 'diamond', 'x', 'star']

/** How the line of a series looks: dashes and marks tell the lines apart. */
export function lineShape(index: number): string {
  const dash = dashes[index % dashes.length]!
  const mark = marks[index % marks.length]!
  return (
    `<c:spPr><a:ln w="22225">${color('000000')}<a:prstDash val="${dash}"/></a:ln></c:spPr>` +
    `<c:marker><c:symbol val="${mark}"/><c:size val="7"/><c:spPr>${color('FFFFFF')}<a:ln w="9525">${color('000000')}</a:ln>` +
    '</c:spPr></c:marker>'
  )
}
