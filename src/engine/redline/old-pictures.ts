import { plainText } from '../document/plain-text.ts'
import type { Block, Document, Image } from '../document/types.ts'
import type { Snapshot } from '../editions/types.ts'
import { readImage } from '../report/image.ts'
import { type Diagnostic, warning } from '../text/diagnostic.ts'
import { bytesFingerprint } from '../text/fingerprint.ts'
import { pictureName } from '../writers/picture-files.ts'

/**
 * The document of a snapshot with its pictures: those of now, where they are the same, else those that lie in the edition's
 * folder (`keptFile` gives a file of it). In the place of one that is nowhere stands what it showed, with a warning.
 */
export function withOldPictures(
  { document, pictures }: Snapshot,
  images: ReadonlyMap<string, Image>,
  keptFile: (name: string) => Uint8Array | undefined,
): { document: Document; diagnostics: Diagnostic[] } {
  const found = new Map<string, Image>()
  const diagnostics: Diagnostic[] = []
  const children: Block[] = []
  for (const block of document.children) {
    if (block.type !== 'picture') {
      children.push(block)
      continue
    }
    const print = pictures[block.file]
    const now = images.get(block.file)
    const image = now && bytesFingerprint(now.bytes) === print ? now : imageIn(keptFile(pictureName(block.file)), print)
    if (image) {
      found.set(block.file, image)
      children.push(block)
    } else {
      diagnostics.push(missing(block.file))
      children.push({ type: 'paragraph', children: [{ type: 'text', value: `［图：${plainText(block.alt)}］` }] })
    }
  }
  return { document: { ...document, meta: { ...document.meta, images: found }, children }, diagnostics }
}

function imageIn(bytes: Uint8Array | undefined, print: string | undefined): Image | undefined {
  if (!bytes || bytesFingerprint(bytes) !== print) return undefined
  const read = readImage(bytes)
  return 'bytes' in read ? read : undefined
}

const missing = (file: string): Diagnostic =>
  warning('redline/picture-missing', `原来的图片“${file}”已经找不到了，对照稿里用它的说明文字代替`, {
    hint: '存档时一起生成 Markdown，图片就会留在存档里',
  })
