import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { plainText } from '../../engine/document/plain-text.ts'
import type { Block, Document, Image } from '../../engine/document/types.ts'
import type { Snapshot } from '../../engine/editions/types.ts'
import { readImage } from '../../engine/report/image.ts'
import { type Diagnostic, warning } from '../../engine/text/diagnostic.ts'
import { bytesFingerprint } from '../../engine/text/fingerprint.ts'
import { pictureName } from '../../engine/writers/picture-files.ts'
import { systemCode } from '../output/disk.ts'
import type { OutputFolder } from '../output/plan.ts'
import { editionsFolder } from './folder.ts'

/**
 * The document of a snapshot with its pictures: those of now, where they are the same, else those that lie in the edition's
 * folder. In the place of one that is nowhere stands what it showed, with a warning.
 */
export async function withPictures(
  { document, pictures }: Snapshot,
  images: ReadonlyMap<string, Image>,
  { target, edition }: { target: OutputFolder; edition: string | undefined },
): Promise<{ document: Document; diagnostics: Diagnostic[] }> {
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
    const folder = edition === undefined ? undefined : join(editionsFolder(target).path, edition)
    const image = now && bytesFingerprint(now.bytes) === print ? now : await imageAt(folder, block.file, print)
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

async function imageAt(
  folder: string | undefined,
  file: string,
  print: string | undefined,
): Promise<Image | undefined> {
  if (folder === undefined) return undefined
  try {
    const bytes = new Uint8Array(await readFile(join(folder, pictureName(file))))
    const read = readImage(bytes)
    return 'bytes' in read && bytesFingerprint(bytes) === print ? read : undefined
  } catch (caught) {
    if (systemCode(caught) === undefined) throw caught
    return undefined
  }
}

const missing = (file: string): Diagnostic =>
  warning('redline/picture-missing', `原来的图片“${file}”已经找不到了，对照稿里用它的说明文字代替`, {
    hint: '存档时一起生成 Markdown，图片就会留在存档里',
  })
