// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { extensionOf } from '../opc/content-types.ts'
import type { Docx } from '../opc/docx.ts'

type Test = (bytes: Uint8Array) => boolean

const starts =
  (...signature: number[]): Test =>
  (bytes) =>
    signature.every((byte, index) => bytes[index] === byte)

const text =
  (word: string, at: number): Test =>
  (bytes) =>
    [...word].every((letter, index) => bytes[at + index] === letter.charCodeAt(0))

function tiff(bytes: Uint8Array): boolean {
  return starts(0x49, 0x49, 0x2a, 0)(bytes) || starts(0x4d, 0x4d, 0, 0x2a)(bytes)
}

const pngSignature = starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

/**
 * The first bytes of each format by the extension of the part, from the format's own specification; a PNG must also be
 * whole (its last chunk is IEND).
 */
const formats: Record<string, Test> = {
  png: (bytes) => pngSignature(bytes) && text('IHDR', 12)(bytes) && text('IEND', bytes.length - 8)(bytes),
  jpg: starts(0xff, 0xd8, 0xff),
  jpeg: starts(0xff, 0xd8, 0xff),
  gif: (bytes) => text('GIF87a', 0)(bytes) || text('GIF89a', 0)(bytes),
  bmp: text('BM', 0),
  tif: tiff,
  tiff,
  webp: (bytes) => text('RIFF', 0)(bytes) && text('WEBP', 8)(bytes),
  emf: text(' EMF', 40),
}

/** An image is what its name says; Word shows a red cross for anything else. */
export function media(docx: Docx): Finding[] {
  return docx.parts.flatMap((part) => {
    const extension = extensionOf(part.name)
    const test = formats[extension]
    if (!test || test(part.bytes)) return []
    return [problem('opc/media-format', `文件内容不是完整的 ${extension} 图片`, { part: part.name })]
  })
}
