import { escapeXml } from '../../../text/xml.ts'

/** A number of points, short. */
export const at = (points: number): string => String(Math.round(points * 100) / 100)

/** Words whose middle, begin or end is at a place; `y` is the middle of the line. */
export function words(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'middle'): string {
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  return `<text x="${at(x)}" y="${at(y)}" dy=".35em"${place}>${escapeXml(text)}</text>`
}

export const line = (x1: number, y1: number, x2: number, y2: number, colour = '#000', width = 0.75): string =>
  `<path d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}" stroke="${colour}" stroke-width="${width}"/>`

export const box = (x: number, y: number, w: number, h: number, fill: string): string =>
  `<rect x="${at(x)}" y="${at(y)}" width="${at(w)}" height="${at(h)}" fill="${fill}" stroke="#000" stroke-width=".75"/>`

const dashes = ['', '6 4', '2 2', '6 3 2 3', '12 4', '8 2 2 2 2 2']

/** The line of a series through its points: dashes and marks tell lines apart. A point that is missing parts it. */
export function polyline(points: readonly (readonly [number, number] | undefined)[], index: number): string {
  const dash = dashes[index % dashes.length]
  const path = points.map((one, position) =>
    one ? `${points[position - 1] ? 'L' : 'M'}${at(one[0])} ${at(one[1])}` : '',
  )
  const drawn = `<path d="${path.join('')}" fill="none" stroke="#000" stroke-width="1.75"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`
  return drawn + points.map((one) => (one ? mark(one[0], one[1], index) : '')).join('')
}

const shapes = [
  'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0Z',
  'M-3-3H3V3H-3Z',
  'M0-3L3 3H-3Z',
  'M0-4L4 0 0 4-4 0Z',
  'M-3-3L3 3M3-3L-3 3',
  'M0-4V4M-4 0H4',
]

const mark = (x: number, y: number, index: number): string =>
  `<path transform="translate(${at(x)} ${at(y)})" d="${shapes[index % shapes.length]}" fill="#fff" stroke="#000" stroke-width=".75"/>`

/** How a series looks in the legend. */
export const sample = (
  kind: 'bar' | 'line',
  x: number,
  y: number,
  size: number,
  index: number,
  fill: string,
): string =>
  kind === 'bar'
    ? box(x, y - size * 0.35, size * 0.7, size * 0.7, fill)
    : polyline([[x - size, y] as const, [x + size * 0.5, y] as const], index)
