import { plainText } from './plain-text.ts'
import type { Colophon, Inline, Letterhead } from './types.ts'

const text = (value: string): Inline => ({ type: 'text', value })

/** The elements of 版头 as lines, in the order of GB/T 9704-2012 7.2. */
export function letterheadLines({ marks, number, signers, copy, secrecy, urgency }: Letterhead): Inline[][] {
  const names = signers.flatMap((one, index) => (index > 0 ? [text('　'), ...one] : one))
  return [
    ...[copy, secrecy, urgency].filter((one) => one !== undefined),
    ...marks,
    ...(number ? [number] : []),
    ...(names.length > 0 ? [[text(signersLabel), ...names]] : []),
  ]
}

/** The lines of 版记: 抄送, then 印发机关 and 印发日期. */
export function colophonLines(colophon: Colophon): Inline[][] {
  const { cc, issuer, date } = colophon
  const gap = issuer && date ? [text('　')] : []
  return [
    ...(cc.length > 0 ? [[text(ccLabel), ...ccNames(colophon)]] : []),
    ...(issuer || date ? [[...(issuer ?? []), ...gap, ...printedOn(date)]] : []),
  ]
}

export const signersLabel = '签发人：'
export const ccLabel = '抄送：'

/** 7.4.2: a full stop behind the last of them. */
export function ccNames({ cc }: Colophon): Inline[] {
  const names = cc.flatMap((one, index) => (index > 0 ? [text('，'), ...one] : one))
  return /[。.]\s*$/.test(plainText(names)) ? names : [...names, text('。')]
}

/** 7.4.3: 印发 behind the date. */
export const printedOn = (date: Inline[] | undefined): Inline[] => (date ? [...date, text('印发')] : [])
