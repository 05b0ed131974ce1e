import type { XmlElement } from '../../../archive/scan-xml.ts'

/** What a paragraph or a run looks like: the values that count, by the names of their elements and attributes. */
export type Formatting = Record<string, string>

const isOff = (value: string): boolean => /^(?:0|false|off|none)$/.test(value)
const flag = (value: string): string => (isOff(value) ? '' : '1')
const same = (value: string): string => value

/** Of each element's value what counts; nothing for what every text is without it. */
const values: Record<string, (value: string) => string> = {
  ...Object.fromEntries('b i u strike dstrike vanish em pageBreakBefore'.split(' ').map((name) => [`w:${name}`, flag])),
  'w:highlight': (value) => (value === 'none' ? '' : value),
  'w:color': (value) => (/^(?:auto|000000)$/i.test(value) ? '' : value.toUpperCase()),
  'w:vertAlign': (value) => (value === 'baseline' ? '' : value),
  'w:sz': same,
  'w:jc': (value) => ({ start: 'left', end: 'right' })[value] ?? value,
  'w:outlineLvl': (value) => (value === '9' ? '' : value),
}

/** Elements of which several attributes count; a length of nothing is none. */
const attributes: Record<string, readonly string[]> = {
  'w:rFonts': ['eastAsia'],
  'w:ind': ['left', 'start', 'right', 'end', 'firstLine', 'hanging'],
  'w:spacing': ['line', 'before', 'after'],
  'w:shd': ['fill'],
}

const noValue = /^(?:0|auto)$/

/** Puts into a format what an element of it says. */
export function addTo(format: Formatting, { name, get }: XmlElement): void {
  const value = values[name]
  if (value) format[name] = value(get('val') ?? '1')
  for (const one of attributes[name] ?? []) {
    const written = get(one)
    if (written !== undefined) format[`w:${one}`] = noValue.test(written) ? '' : written
  }
}

/** A format as a text: equal ones have equal texts. */
export const formatText = (formats: readonly Formatting[]): string =>
  Object.entries(Object.assign({}, ...formats) as Formatting)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
