import type { Image } from '../document/types.ts'

/** Why bytes are no picture that can be printed, as a sentence, and what to do. */
export interface ImageFault {
  message: string
  hint: string
}

/** More pixels than any camera makes; what claims to have more takes the memory of who opens it. */
const mostPixels = 120_000_000

const saveAgain = '请用“画图”等程序打开它，另存为 PNG 或 JPEG'

/** Reads a picture by its own bytes, whatever its name ends with. */
export function readImage(bytes: Uint8Array): Image | ImageFault {
  const image = readPng(bytes) ?? readJpeg(bytes)
  if (!image) return { message: `这不是 PNG 或 JPEG 图片${kindOf(bytes)}`, hint: saveAgain }
  if ('message' in image) return image
  if (image.width === 0 || image.height === 0) return { message: '图片的宽或高是0', hint: saveAgain }
  if (image.width * image.height > mostPixels) {
    return {
      message: `图片有${image.width}×${image.height}个像素，太大了`,
      hint: '请缩小以后再用，打印有2000个像素宽就够了',
    }
  }
  return image
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** PNG (W3C, third edition): signature (5.2), the header chunk first (11.2.1), the end chunk last (11.2.5). */
function readPng(bytes: Uint8Array): Image | ImageFault | undefined {
  if (!startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return undefined
  const view = viewOf(bytes)
  const whole = bytes.length >= 57 && nameAt(view, 12) === 'IHDR' && nameAt(view, bytes.length - 8) === 'IEND'
  if (!whole) return { message: '图片文件不完整', hint: '请重新复制一份，或另存一次' }
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20), bytes }
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))

/** JPEG (ITU-T T.81 B.1.1): markers up to the frame header (B.2.2), which has the size; the end marker last. */
function readJpeg(bytes: Uint8Array): Image | ImageFault | undefined {
  if (!startsWith(bytes, 0xff, 0xd8, 0xff)) return undefined
  const view = viewOf(bytes)
  let turned = false
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) break
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    if (isFrame(marker)) {
      if (!endsJpeg(bytes)) break
      if (turned)
        return { message: '照片是转过来存的（手机竖着拍的），Word 里会横过来', hint: '请用“画图”打开它，另存一次' }
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5), bytes }
    }
    if (marker === 0xe1) turned ||= isTurned(bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2)))
    at += 2 + view.getUint16(at + 2)
  }
  return { message: '图片文件不完整', hint: '请重新复制一份，或另存一次' }
}

/** SOF0 to SOF15, without the tables and restarts between them (T.81 table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** The end marker; cameras put more behind it. */
function endsJpeg(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** Whether Exif (CIPA DC-008 4.6.4) says that the picture is to be turned: tag 0x0112 of the first directory. */
function isTurned(segment: Uint8Array): boolean {
  const view = viewOf(segment)
  if (segment.length < 14 || nameAt(view, 0) !== 'Exif') return false
  const little = view.getUint8(6) === 0x49
  const first = view.getUint32(10, little) + 6
  if (first + 2 > segment.length) return false
  const entries = view.getUint16(first, little)
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + 12 * index
    if (at + 12 > segment.length) return false
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little) > 1
  }
  return false
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** What people put there instead, by its first bytes. */
function kindOf(bytes: Uint8Array): string {
  if (bytes.length === 0) return '，是空文件'
  if (startsWith(bytes, 0x47, 0x49, 0x46)) return '，是 GIF'
  if (startsWith(bytes, 0x42, 0x4d)) return '，是 BMP'
  if (startsWith(bytes, 0x49, 0x49, 0x2a) || startsWith(bytes, 0x4d, 0x4d, 0)) return '，是 TIFF'
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return '，是 PDF'
  if (startsWith(bytes, 0x50, 0x4b)) return '，是压缩包或 Office 文件'
  const words = String.fromCharCode(...bytes.subarray(0, 16))
  if (words.startsWith('RIFF')) return '，是 WebP'
  if (/ftyp(?:heic|heix|mif1)/.test(words)) return '，是 HEIC（苹果手机的照片）'
  return ''
}
