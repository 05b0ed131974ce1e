import { scanXml } from '../../archive/scan-xml.ts'
import { xlsxKind } from './kind.ts'

/** The number format of each cell style, by the style's number (ECMA-376 part 1, 18.8.10 and 18.8.30). */
export function readFormats(part: Uint8Array | undefined): string[] {
  const own = new Map<string, string>()
  const formats: string[] = []
  if (!part) return formats
  let isCells = false
  scanXml(part, xlsxKind, {
    open({ name, get }) {
      if (name === 'x:numFmt') own.set(get('numFmtId') ?? '', get('formatCode') ?? '')
      else if (name === 'x:cellXfs') isCells = true
      else if (name === 'x:xf' && isCells) {
        const id = get('numFmtId') ?? '0'
        formats.push(own.get(id) ?? builtIn[Number(id)] ?? (isDateId(Number(id)) ? day : 'General'))
      }
    },
    close(name) {
      if (name === 'x:cellXfs') isCells = false
    },
  })
  return formats
}

/** The formats that a file need not spell out. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  18: 'h:mm AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  48: '##0.0E+0',
  49: '@',
}

/** Dates and times whose form is the language's; 27 to 36 and 50 to 58 are those of Chinese. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

const day = 'yyyy"年"m"月"d"日"'
