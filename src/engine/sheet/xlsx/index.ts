import { relationsOf } from '../../archive/relations.ts'
import { scanXml } from '../../archive/scan-xml.ts'
import { openArchive } from '../../archive/unzip.ts'
import type { Compression } from '../../host/compression.ts'
import { decodeAs } from '../../text/decode.ts'
import { numberFormatsFor } from '../show-number.ts'
import { limits, type Sheet } from '../types.ts'
import { badXlsx, tooLarge, xlsxKind } from './kind.ts'
import { readFormats } from './styles.ts'
import { readWorksheet } from './worksheet.ts'

/** A part's bytes; `undefined` when there is none of that name. */
export type ReadPart = (name: string) => Uint8Array | undefined

/** The sheets of a workbook (ECMA-376 part 1, 18), as they are shown. Throws `BadFile`. */
export async function readXlsx(bytes: Uint8Array, compression: Compression): Promise<Sheet[]> {
  refuseOthers(bytes)
  const read = limited(openArchive(bytes, xlsxKind, compression).read)
  const name = relationsOf(read, '', xlsxKind).find((one) => one.kind === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const main = read(name)
  if (!main) throw badXlsx('压缩包里没有工作簿', '请在 Excel 里打开它，另存为 .xlsx')
  const { sheets, is1904 } = readWorkbook(main)
  const related = relationsOf(read, name, xlsxKind)
  const partOf = (kind: string) => {
    const target = related.find((one) => one.kind === kind)?.target
    return target === undefined ? undefined : named(read(target))
  }
  const formats = readFormats(partOf('styles'))
  const library = await numberFormatsFor(formats)
  const book = { strings: readStrings(partOf('sharedStrings')), formats, library, is1904 }
  return sheets.flatMap(({ id, ...sheet }) => {
    const relation = named(related.find((one) => one.id === id))
    // A chart may be a sheet of its own; it has no cells.
    if (relation.kind !== 'worksheet') return []
    const part = relation.target
    return [{ ...sheet, part, ...readWorksheet(named(read(part)), book) }]
  })
}

/** What a part names is there, or the file is not whole. */
function named<T>(found: T | undefined): T {
  if (found === undefined)
    throw badXlsx('工作簿里少了一部分，文件可能损坏了', '请重新取得文件，或在 Excel 里打开修复后另存')
  return found
}

/** Each byte as a character of its own, but for those that text does not have. */
const byteText = (bytes: Uint8Array): string => decodeAs('latin1', bytes)!

/** What has the name of a workbook and is none. */
function refuseOthers(bytes: Uint8Array): void {
  const saveAs = '请在 Excel 或 WPS 里打开它，另存为“Excel 工作簿（.xlsx）”'
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    // In UTF-16 each letter has a zero behind it.
    const isLocked = byteText(bytes).includes([...'EncryptedPackage'].join('\0'))
    if (isLocked) throw badXlsx('文件加了密码，读不了', '请在 Excel 里打开，在“文件—信息”里取消密码，再保存')
    throw badXlsx('文件其实是旧版的 .xls 表格', saveAs)
  }
  if (bytes.length === 0) throw badXlsx('文件是空的', '请写上内容，或删去这个文件')
  const head = byteText(bytes.subarray(0, 200)).trimStart()
  if (/^(?:\xEF\xBB\xBF)?\s*</.test(head)) throw badXlsx('文件其实是网页或 XML，不是 Excel 工作簿', saveAs)
}

/** Reads parts as long as they are not too many bytes together. */
function limited(read: ReadPart): ReadPart {
  let sum = 0
  return (name) => {
    const part = read(name)
    sum += part?.length ?? 0
    if (sum > limits.bytes) throw badXlsx(`工作簿解开后超过了${limits.bytes / 1024 / 1024}MB，不像台账`, tooLarge)
    return part
  }
}

interface SheetEntry {
  name: string
  id: string
  isHidden?: true
}

function readWorkbook(part: Uint8Array): { sheets: SheetEntry[]; is1904: boolean } {
  const sheets: SheetEntry[] = []
  let is1904 = false
  let isWorkbook = false
  scanXml(part, xlsxKind, {
    open({ name, get }) {
      if (name === 'x:workbook') isWorkbook = true
      if (name === 'x:workbookPr') is1904 = ['1', 'true'].includes(get('date1904') ?? '')
      if (name !== 'x:sheet') return
      const isHidden = (get('state') ?? 'visible') !== 'visible'
      sheets.push({ name: get('name') ?? '', id: get('id') ?? '', ...(isHidden && { isHidden }) })
    },
  })
  if (!isWorkbook || sheets.length === 0) throw badXlsx('文件里没有工作簿', '请在 Excel 里打开它，另存为 .xlsx')
  return { sheets, is1904 }
}

/** The texts that cells share, by their number. Readings above characters (`rPh`) are no part of a text. */
function readStrings(part: Uint8Array | undefined): string[] {
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
