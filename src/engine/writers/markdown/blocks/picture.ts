import type { Picture } from '../../../document/types.ts'
import { pictureName } from '../../picture-files.ts'
import { writeInlines } from '../inlines.ts'

/** A picture of which the file stands beside the Markdown. The name is written in `<>` with all that Markdown reads as codes. */
export function writePicture({ file, alt }: Picture): string {
  const name = encodeURI(pictureName(file)).replace(/[()<>#?]/g, encodeURIComponent)
  return `![${writeInlines(alt, 'line').replace(/[[\]]/g, (mark, at, text: string) => (text[at - 1] === '\\' ? mark : `\\${mark}`))}](${name})`
}
