import { attachmentMark } from './back.ts'
import { captioned, isPictureCaption } from './pictures.ts'
import { stopped } from './sentences.ts'
import { type ImportLine, isExhibit } from './types.ts'

/** Tables with what stands right above and below them: their titles, units and notes. */
export function withCaptions(lines: readonly ImportLine[]): ImportLine[] {
  const found: ImportLine[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    if (line.picture) {
      index += addPicture(found, line, lines, index)
      continue
    }
    if (!line.table) {
      found.push(line)
      continue
    }
    const table = { ...line.table }
    const unit = /^单位：([^（）\s][^（）]{0,11})$/.exec(found.at(-1)?.text ?? '')?.[1]
    if (unit) {
      found.pop()
      table.unit = unit
    }
    // Below 附件 it is the attachment's name.
    if (isCaption(found.at(-1)) && !attachmentMark.test(found.at(-2)?.text ?? '')) table.caption = found.pop()!.text
    const note = /^注：\s*(.+)$/.exec(lines[index + 1]?.text ?? '')
    if (note) {
      table.note = note[1]!
      index++
    }
    found.push({ ...line, table })
  }
  return found
}

/** A picture with the line below or above it that is its caption; how many lines below it takes. */
function addPicture(found: ImportLine[], line: ImportLine, lines: readonly ImportLine[], index: number): 0 | 1 {
  const { picture } = line
  const isBehindText = found.some(({ text, said }) => text !== '' && said !== 'title')
  const below = lines[index + 1]
  if (!picture || picture.caption !== undefined) found.push(line)
  else if (isPictureCaption(below, isBehindText) && !lines[index + 2]?.table) {
    found.push({ ...line, picture: captioned(picture, below.text) })
    return 1
  } else if (isPictureCaption(found.at(-1), false)) {
    found.push({ ...line, picture: captioned(picture, found.pop()!.text) })
  } else found.push(line)
  return 0
}

const isCaption = (line: ImportLine | undefined): boolean =>
  line !== undefined &&
  !isExhibit(line) &&
  line.said === undefined &&
  line.text.length <= 40 &&
  !stopped.test(line.text) &&
  (line.aligned === 'center' || /^表\s*\d|(?:情况|统计|指标|明细|汇总|对比)表?$|表$/.test(line.text))
