import { own } from '../text/own.ts'

/** 字号: the named sizes of Chinese type and their points as word processors take them. */
const namedSizes: Record<string, number> = Object.fromEntries(
  '初号42 小初36 一号26 小一24 二号22 小二18 三号16 小三15 四号14 小四12 五号10.5 小五9 六号7.5 小六6.5'
    .split(' ')
    .map((one) => [one.slice(0, 2), Number(one.slice(2))]),
)

/** Points of a size: a name (三号, 3号, 小四, 小4号) or a number of points (16, 16pt, 16磅); `undefined` when it is neither. */
export function parseSize(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/字$/, '')
  const name = plain
    .replace(/[1-6](?=号?$)/, (digit) =>
      /^小?[1-6]号$|^小[1-6]$/.test(plain) ? '一二三四五六'[Number(digit) - 1]! : digit,
    )
    .replace(/^(小.)号$/, '$1')
  return own(namedSizes, name) ?? parsePoints(plain)
}

/** The size as people name it: 三号 for 16, 13磅 for 13. */
export function sizeName(points: number): string {
  return Object.keys(namedSizes).find((name) => namedSizes[name] === points) ?? `${points}磅`
}

/** Points: 28.95, 28.95pt, 28.95磅, 固定值28磅 as Word says it, -0.25. */
export function parsePoints(text: string): number | undefined {
  const match = /^(?:固定值\s*[：:]?\s*)?(-?\d+(?:\.\d+)?)\s*(?:pt|磅)?$/i.exec(text)
  return match ? Number(match[1]) : undefined
}

/** Millimetres: 37, 37mm, 37毫米, 3.7cm, 3.7厘米. */
export function parseMillimetres(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(mm|毫米|cm|厘米)?$/i.exec(text)
  if (!match) return undefined
  return /^(cm|厘米)$/i.test(match[2] ?? '') ? Math.round(Number(match[1]) * 1e6) / 1e5 : Number(match[1])
}

/** Twips of a length in millimetres, rounded. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** Twips of a length in points, rounded. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20)
}
