import { scanXml } from '../../archive/scan-xml.ts'
import { xlsxKind } from './kind.ts'

/** The texts that cells share, by their number. Readings above characters (`rPh`) are no part of a text. */
export function readStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (!part) return strings
  let [isText, isReading] = [false, false]
  let pieces: string[] = []
  scanXml(part, xlsxKind, {
    open({ name }) {
      if (name === 'x:si') pieces = []
      else if (name === 'x:rPh') isReading = true
      else if (name === 'x:t') isText = true
    },
    close(name) {
      if (name === 'x:si') strings.push(pieces.join(''))
      else if (name === 'x:rPh') isReading = false
      else if (name === 'x:t') isText = false
    },
    text(text) {
      if (isText && !isReading) pieces.push(text)
    },
  })
  return strings
}
