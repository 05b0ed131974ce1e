import { readLabel } from './label.ts'
import { isToAll, stopped } from './sentences.ts'
import { type ImportLine, ranks } from './types.ts'

/** What stands above the text. */
export interface Front {
  title?: ImportLine[]
  subtitle: ImportLine[]
  addressee?: ImportLine
  letterhead?: LetterheadLines
  /** How many lines it takes. */
  count: number
}

export interface LetterheadLines {
  marks: ImportLine[]
  number?: string
  signers: string[]
  copy?: string
  secrecy?: string
  urgency?: string
}

/** How far down the title, what stands under it, and the addressee are looked for. */
const most = 14
const kindOfText = /(?:总结|报告|要点|汇报|计划|通报|安排|情况|方案|小结|意见|简报|纪要|讲话|述职)(?:（.{1,12}）)?$/

/** Reads what stands above the text: red head, title, lines under it, addressee. */
export function readFront(lines: readonly ImportLine[]): Front {
  const head = readLetterhead(lines)
  let at = head?.count ?? 0
  const front: Front = { subtitle: [], count: at, ...(head && { letterhead: head.letterhead }) }
  if (isTitle(lines[at])) {
    front.title = [lines[at]!]
    at++
    if (goesOn(lines[at - 1]!, lines[at])) front.title.push(lines[at++]!)
  }
  const addressee = lines.findIndex((line, index) => index >= at && index < at + most && isAddressee(line))
  const end = addressee >= 0 && lines.slice(at, addressee).every(isShort) ? addressee : at + most
  while (at < Math.min(end, lines.length) && isSubtitle(lines[at]!, at < addressee)) front.subtitle.push(lines[at++]!)
  if (at === addressee && (front.title || front.subtitle.length > 0 || at === 0)) front.addressee = lines[at++]!
  front.count = at
  return front
}

function isTitle(line: ImportLine | undefined): boolean {
  if (!line || line.table) return false
  if (line.said === 'title') return true
  const { text } = line
  if (/^[—\-–(（]|(?:会议|大会)上$/.test(text)) return false
  const label = readLabel(text)
  if (label && label.rank <= ranks.dash) return false
  return text.length >= 2 && text.length <= 60 && !stopped.test(text) && !isToAll(text) && !text.includes('。')
}

/** A title in two lines: the first does not say what the text is, the second does. */
function goesOn(first: ImportLine, next: ImportLine | undefined): boolean {
  if (!next || next.table || first.said !== next.said || next.said === 'heading') return false
  const second = next.text
  const isOne = first.said === 'title' ? true : !kindOfText.test(first.text) && kindOfText.test(second)
  return isOne && second.length <= 40 && !stopped.test(second) && !/^[—\-（(]/.test(second) && !readLabel(second)
}

const isShort = ({ text, table }: ImportLine): boolean => !table && text.length <= 60 && !/[。；]$/.test(text)

function isSubtitle(line: ImportLine, isAboveAddressee: boolean): boolean {
  const { text, said } = line
  if (!isShort(line) || said === 'heading') return false
  const label = readLabel(text)
  if (label && label.rank !== ranks.dash) return false
  if (said === 'subtitle' || isAboveAddressee) return true
  if (text.length > 50 || /[。：:；，]$/.test(text)) return false
  return (
    /^(?:—{1,3}|-{2,4})|^[（(].{4,40}[）)]$|(?:会议|大会|全会|全委会)(?:上)?$|^[\d〇○二]{4}年\S{3,12}日$/.test(text) ||
    isSpeaker(text)
  )
}

/** «局长　王某», with the office before the name. */
const isSpeaker = (text: string): boolean =>
  /(?:长|主任|书记|主席|委员|行长|院长|校长|经理)[\s\u3000]+\p{Script=Han}[\s\u3000]?\p{Script=Han}{1,3}$/u.test(text)

const isAddressee = ({ text, table }: ImportLine): boolean =>
  !table &&
  text.length <= 60 &&
  (/^(?:尊敬的|各位|同志们|全体)[^。；]*[：:！!]$/.test(text) ||
    /^[^。，；]{2,40}(?:局|委|委员会|政府|办公室|办|厅|部|单位|部门|中心)[：:]$/.test(text))

/** The number of a document, and who signed it. */
export const documentNumber: RegExp =
  /^(\p{Script=Han}{1,14}[〔［[（(](?:19|20)\d\d[〕］\])）]\s*第?\s*\d{1,4}\s*号)(?:[\s\u3000]+签发人[：:]\s*(.+))?$/u

/** The red head, when the first lines have a number of a document. */
function readLetterhead(lines: readonly ImportLine[]): { letterhead: LetterheadLines; count: number } | undefined {
  const at = lines.slice(0, 8).findIndex(({ text, said }) => documentNumber.test(text) && said !== 'heading')
  if (at < 0) return undefined
  const letterhead: LetterheadLines = { marks: [], signers: [] }
  for (const line of lines.slice(0, at)) {
    const { text } = line
    if (/^\d{6}$/.test(text)) letterhead.copy = text
    else if (/^(?:绝密|机密|秘密)/.test(text)) letterhead.secrecy = text
    else if (/^(?:特急|加急|平急)$/.test(text)) letterhead.urgency = text
    else if (text.length <= 40 && !/[。，；]/.test(text)) letterhead.marks.push(line)
    else return undefined
  }
  const [, number, signers] = documentNumber.exec(lines[at]!.text)!
  letterhead.number = number!
  let count = at + 1
  const below = /^签发人[：:]\s*(.+)$/.exec(lines[count]?.text ?? '')?.[1]
  if (below) count++
  letterhead.signers = (signers ?? below ?? '').split(/[\s\u3000、]+/).filter(Boolean)
  return letterhead.marks.length > 0 ? { letterhead, count } : undefined
}

/** A title without the blanks that set its signs apart (政 府 工 作 报 告); the lines of one are parted by `|`. */
export const titleText = (lines: readonly ImportLine[]): string =>
  lines
    .flatMap(({ parts, text }) => (parts.length > 1 ? parts : [text]))
    .map((part) => (/^(?:\S[\s\u3000]+){2,}\S$/.test(part) ? part.replace(/[\s\u3000]+/g, '') : part))
    .join('|')
