import { numeralSigns, readNumeral, smallNumeral } from '../text/numerals.ts'
import { readLabel } from './label.ts'
import { stopped } from './sentences.ts'
import { type ImportLine, isExhibit, ranks } from './types.ts'

/** What stands behind the text. */
export interface Back {
  /** Up to which line the text goes. */
  end: number
  signature: ImportLine[]
  date?: ImportLine
  /** 附注: what stands in brackets below the date. */
  annotation: ImportLine[]
  /** 附件说明: the names below the text. */
  note: string[]
  attachments: AttachmentLines[]
  colophon?: { cc: string[]; issuer?: string; date?: string }
}

export interface AttachmentLines {
  name: ImportLine
  /** What stands behind it; `undefined` at the end of the text. */
  next: ImportLine | undefined
}

const figure = `(?:\\d{1,2}|${smallNumeral})`
const date = new RegExp(`^[\\d〇○零${numeralSigns}]{4}\\s*年\\s*${figure}\\s*月\\s*${figure}\\s*日$`)
const unit =
  /(?:局|委|办|委员会|办公室|政府|中心|院|站|处|科|所|厅|部|会|社|队|馆|园|厂|署|公司|学校|大学|中学|小学|行|组)(?:（.{1,10}）)?$/
/** 附件 or 附件2, alone on its line. */
export const attachmentMark: RegExp = new RegExp(`^附\\s*件\\s*(${figure})?\\s*[：:]?$`)

/** Reads what stands behind the text from the end: 版记, attachments, signature and date, the list of attachments. */
export function readBack(lines: readonly ImportLine[], from: number): Back {
  const back: Back = { end: lines.length, signature: [], annotation: [], note: [], attachments: [] }
  readColophon(lines, back, from)
  readAttachments(lines, back, from)
  readAnnotation(lines, back, from)
  readSignature(lines, back, from)
  readNote(lines, back, from)
  return back
}

/** The last line of 版记: 印发机关 and 印发日期, or the date alone below its office. */
export const printedOn: RegExp = /^(?:(.{2,40}?)[\s\u3000]*)?((?:19|20)\d\d年\d{1,2}月\d{1,2}日)\s*印发$/

function readColophon(lines: readonly ImportLine[], back: Back, from: number): void {
  const [, written, day] = printedOn.exec(lines[back.end - 1]?.text ?? '') ?? []
  let at = back.end - 2
  const above = lines[at]
  const issuer = written ?? (above && isOffice(above) ? above.text : undefined)
  if (written === undefined) at--
  if (!issuer || !day || at < from) return
  back.colophon = { cc: [], issuer, date: day }
  back.end = at + 1
  // 抄送 may go on in lines of its own.
  for (let start = at; start > from && start > at - 4; start--) {
    const some = lines.slice(start, at + 1)
    if (some.some((one) => isExhibit(one) || one.text.length > 300)) return
    const cc = /^抄送[：:]\s*(.+?)。?$/.exec(some.map(({ text }) => text).join(''))?.[1]
    if (!cc) continue
    back.colophon.cc = [cc]
    back.end = start
    return
  }
}

const isOffice = (line: ImportLine): boolean => !isExhibit(line) && unit.test(line.text) && line.text.length <= 40

function readAttachments(lines: readonly ImportLine[], back: Back, from: number): void {
  const starts: number[] = []
  for (let at = from + 1; at < back.end; at++) {
    const name = lines[at + 1]
    if (attachmentMark.test(lines[at]!.text) && name && at + 1 < back.end && isName(name)) starts.push(at)
  }
  // One that stands in the middle of a text would take the rest with it.
  if (starts.length === 0 || starts[0]! < from + 2) return
  // Those of a document that is an attachment itself go on with its number.
  const isCounted = starts.every((start, index) => {
    const written = attachmentMark.exec(lines[start]!.text)?.[1]
    return written === undefined || readNumeral(written) === index + 1
  })
  if (!isCounted) return
  back.attachments = starts.map((start, index) => ({
    name: lines[start + 1]!,
    next: lines[starts[index + 1] ?? back.end],
  }))
  back.end = starts[0]!
}

const isName = ({ text, table }: ImportLine): boolean =>
  !table && text.length <= 60 && !stopped.test(text) && (readLabel(text)?.rank ?? ranks.lead) > ranks.dash

/** （联系人：……） below the date, in one line or several (GB/T 9704 7.3.6). */
function readAnnotation(lines: readonly ImportLine[], back: Back, from: number): void {
  let at = back.end
  while (at - 1 > from && back.end - at < 4 && isInBrackets(lines[at - 1]!)) at--
  if (at === back.end || !date.test(lines[at - 1]!.text)) return
  back.annotation = lines.slice(at, back.end)
  back.end = at
}

const isInBrackets = ({ text, table }: ImportLine): boolean => !table && /^[（(][^（()）]+[）)]$/.test(text)

function readSignature(lines: readonly ImportLine[], back: Back, from: number): void {
  let at = back.end - 1
  if (at <= from) return
  const dated = date.test(lines[at]!.text)
  if (dated) back.date = lines[at--]!
  const title = lines
    .slice(0, from)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '')
  const units: ImportLine[] = []
  while (at > from && units.length < 4 && isUnit(lines[at]!, title)) units.unshift(lines[at--]!)
  // Without a date a short last line may be a name, and what stands above it must have ended.
  const isSigned = units.length > 0 && (dated || (units.length === 1 && stopped.test(lines[at]!.text)))
  if (isSigned) back.signature = units
  back.end = (isSigned ? at : back.end - 1 - Number(dated)) + 1
}

/** What is called as units are, stands on the right, or is what the title begins with. */
const isUnit = ({ text, table, said, aligned }: ImportLine, title: string): boolean =>
  !table &&
  said !== 'heading' &&
  text.length <= 30 &&
  (unit.test(text) || aligned === 'right' || (text.length > 2 && title.startsWith(text.replace(/\s/g, '')))) &&
  !readLabel(text) &&
  !/[，。；：]/.test(text)

/** 附件：1.甲 and below it 2.乙. */
function readNote(lines: readonly ImportLine[], back: Back, from: number): void {
  for (let at = back.end - 1; at > from && at >= back.end - 9; at--) {
    const [, first, name] = /^附\s*件[：:]\s*(1[.．、]\s*)?(.+)$/.exec(lines[at]!.text) ?? []
    if (name === undefined) continue
    const more = lines.slice(at + 1, back.end).map(({ text }) => /^\d[.．、]\s*(.+)$/.exec(text)?.[1])
    if (more.some((one) => one === undefined) || (first ? more.length === 0 : more.length > 0)) return
    back.note = [name, ...(more as string[])].map((one) => one.trim())
    back.end = at
    return
  }
}

/** 2024年12月20日 is written as a date that the report prints so; every other writing is kept. */
export function dateText(text: string): string {
  const plain = text.replace(/\s/g, '')
  const [, year, month, day] = /^(\d{4})年([1-9]\d?)月([1-9]\d?)日$/.exec(plain) ?? []
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : plain
}
