import { textsOf, type Without } from '../../../document/anatomy.ts'
import { nameNumbers, namesLead } from '../../../document/attachment-names.ts'
import type { AttachmentNote, Block, BlockOf, Chart, Inline, Picture } from '../../../document/types.ts'
import { unitLine } from '../../../document/unit-line.ts'
import { pictureName } from '../../picture-files.ts'
import { withLabel, writeInlines } from '../inlines.ts'
import { writeContents } from './contents.ts'
import { writeHeading } from './heading.ts'
import { writeParagraph } from './paragraph.ts'
import { writeTable } from './table.ts'

/**
 * A block of the document as Markdown blocks, to be set apart by blank lines; an empty string is to be left out.
 *
 * @param above the level of the title that it stands under
 */
export function writeBlock(block: Block, above: number): string[] {
  const write = (writers as { [type: string]: (block: Block, above: number) => string[] })[block.type]
  // What stands on paper at the right, in colour or under a seal is a paragraph for each line.
  return write ? write(block, above) : linesOf(textsOf(block))
}

const writers: { [Type in Without<'line'> | 'picture']: (block: BlockOf<Type>, above: number) => string[] } = {
  heading: writeHeading,
  paragraph: writeParagraph,
  table: writeTable,
  picture: writePicture,
  chart: writeChart,
  contents: writeContents,
  'attachment-note': writeAttachmentNote,
}

const linesOf = (lines: readonly Inline[][]): string[] => lines.map((line) => writeInlines(line, 'line'))

/**
 * 附件说明 as GB/T 9704 7.3.4 has it: `附件：名称` for one; several are numbered, the first behind 附件：. A space
 * behind a number stands only where a name begins with a figure: `2. ` at the beginning of a line has to be escaped.
 */
function writeAttachmentNote({ names }: AttachmentNote): string[] {
  const numbers = nameNumbers(names).map((number, index) => (index === 0 ? namesLead : '') + number)
  return linesOf(names.map((name, index) => withLabel(numbers[index], name)))
}

/** A chart as the table of its numbers, with their unit above. */
function writeChart({ unit, table }: Chart): string[] {
  const above = unit === '' ? [] : linesOf([[{ type: 'text', value: unitLine(unit) }]])
  return [...above, ...writeTable(table)]
}

/** A picture of which the file stands beside the Markdown. The name is written in `<>` with all that Markdown reads as codes. */
function writePicture({ file, alt }: Picture): string[] {
  const name = encodeURI(pictureName(file)).replace(/[()<>#?]/g, encodeURIComponent)
  const words = writeInlines(alt, 'line').replace(/(?<!\\)[[\]]/g, '\\$&')
  return [`![${words}](${name})`]
}
