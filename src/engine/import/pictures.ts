import type { Image } from '../document/types.ts'
import type { DocxPictures, PictureReference } from '../readers/docx/drawings.ts'
import { readImage } from '../report/image.ts'
import { mostPictureBytes, mostPicturesBytes } from '../report/pictures.ts'
import { type Diagnostic, info, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { stopped } from './sentences.ts'
import { type ImportLine, type ImportPicture, isExhibit, type PictureFile } from './types.ts'

/** More pictures than any report has. */
const mostPictures = 500

/** Twips of a pixel at 96 to an inch, as Word takes one for. */
const pixel = 15

/** Makes lines of the pictures of a Word document, and tells of those that a report cannot hold. */
export class Pictures {
  readonly diagnostics: Diagnostic[] = []
  private readonly known = new Map<string, Image | undefined>()
  private count = 0
  private total = 0

  constructor(private readonly pictures: DocxPictures) {}

  /** The lines of the pictures of a paragraph. */
  linesOf(references: readonly PictureReference[], at: Span): ImportLine[] {
    return references.flatMap((one) => {
      const picture = this.read(one, at)
      return picture ? [{ text: '', parts: [''], at, picture }] : []
    })
  }

  private read({ id, alt, width, isCropped, isChart }: PictureReference, at: Span): ImportPicture | undefined {
    if (isChart) return this.chart(at)
    if (id === undefined) return this.lost('没有存在文件里，只是链接', at)
    const part = this.pictures.parts.get(id)
    if (!part) return this.lost('没有存在文件里', at)
    if (++this.count > mostPictures) return this.lost(`是第${mostPictures}张以后的，太多了`, at)
    if (!this.known.has(id)) this.known.set(id, this.imageOf(part, at))
    const image = this.known.get(id)
    if (!image) return undefined
    if (isCropped) {
      const hint = '要裁剪的，请用“画图”等程序裁剪后换掉报告文件夹里的图片'
      this.diagnostics.push(info('import/picture-cropped', '裁剪过的图片存成了整张', { at, hint }))
    }
    const share = shareOf(width, image.width * pixel, this.pictures.textWidth)
    return {
      id,
      file: '',
      ...(alt !== undefined && isWritten(alt) && { alt }),
      ...(share !== undefined && { width: share }),
    }
  }

  private imageOf({ name, content }: { name: string; content: Uint8Array }, at: Span): Image | undefined {
    const kind = /\.(emf|wmf|svg|gif|bmp|tiff?|webp)$/i.exec(name)?.[1]?.toUpperCase()
    if (content.length > mostPictureBytes) return this.lost('超过了10MB', at)
    const image = readImage(content)
    if ('message' in image) return this.lost(kind ? `是 ${kind} 图片，只能用 PNG 或 JPEG` : image.message, at)
    this.total += content.length
    if (this.total > mostPicturesBytes) return this.lost('放不下，全部图片超过了50MB', at)
    return { ...image, bytes: new Uint8Array(content) }
  }

  private chart(at: Span): undefined {
    const hint = '它的数字写进台账以后，可以在这个地方用“图表”重画'
    this.diagnostics.push(warning('import/chart-left-out', 'Word 图表没有导入', { at, hint }))
    return undefined
  }

  private lost(why: string, at: Span): undefined {
    const hint = '请在 Word 里把它另存为 PNG 图片，放到报告文件夹里，在这个地方写“图片”'
    this.diagnostics.push(warning('import/picture-left-out', `图片没有导入：${why}`, { at, hint }))
    return undefined
  }

  /** The lines with names for the files of their pictures, and the files. */
  named(lines: readonly ImportLine[]): { lines: ImportLine[]; files: PictureFile[] } {
    const files = new Map<string, PictureFile>()
    const taken = new Set<string>()
    const named = lines.map((line): ImportLine => {
      const { picture } = line
      const image = picture && this.known.get(picture.id)
      if (!picture || !image) return line
      let file = files.get(picture.id)
      if (!file) {
        const { bytes, format } = image
        file = { name: freeName(picture.caption, format === 'png' ? 'png' : 'jpg', taken), bytes }
        files.set(picture.id, file)
      }
      return { ...line, picture: { ...picture, file: file.name } }
    })
    return { lines: named, files: [...files.values()] }
  }
}

/** A picture with its caption, which says what it shows where nothing else does. */
export function captioned(picture: ImportPicture, caption: string): ImportPicture {
  const { alt, ...rest } = picture
  return { ...rest, caption, ...(alt !== undefined && alt !== caption && { alt }) }
}

/** What programs put there says nothing: 图片 1, IMG_2034.jpg, C:\\…, 描述已自动生成. */
const isWritten = (alt: string): boolean =>
  !/^(?:图片|图像|picture|image|img|dsc|wechat|微信图片|mmexport)?[\s_\-\d()（）]*(?:\.\w{3,4})?$|^[a-z]:\\|^(?:file|https?):|\.(?:png|jpe?g|gif|bmp)$|自动生成|automatically generated/i.test(
    alt,
  )

/** How much of the text's width a picture takes; `undefined` where that is its own size, or as much as there is. */
function shareOf(width: number | undefined, own: number, text: number | undefined): number | undefined {
  if (width === undefined || text === undefined || text <= 0) return undefined
  const share = Math.max(1, Math.min(100, Math.round((width / text) * 100)))
  const usual = Math.min(100, Math.round((own / text) * 100))
  return Math.abs(share - usual) <= 2 ? undefined : share
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A name for a file by its caption, or by its number. */
function freeName(caption: string | undefined, ending: string, taken: Set<string>): string {
  const words = [...(caption ?? '').replace(/[\ue000-\uf8ff]|[^\p{Script=Han}\p{L}\p{N}]/gu, '')].slice(0, 24).join('')
  const own = reserved.test(words) ? '' : words
  for (let number = own === '' ? 1 : 0; ; number++) {
    const stem = own === '' ? `图片${number}` : `${own}${number === 0 ? '' : `（${number + 1}）`}`
    if (taken.has(stem.toLowerCase())) continue
    taken.add(stem.toLowerCase())
    return `${stem}.${ending}`
  }
}

/** A line below a picture, or above it, that says what it shows. */
export function isPictureCaption(line: ImportLine | undefined, isBehindText: boolean): line is ImportLine {
  if (!line || isExhibit(line) || line.said !== undefined || line.text.length > 50) return false
  if (/^[（(]?图\s*[\d一二三四五六七八九十]+/.test(line.text)) return !/。$/.test(line.text)
  return (
    isBehindText &&
    line.aligned === 'center' &&
    line.text.length <= 30 &&
    !stopped.test(line.text) &&
    !/^表\s*\d|表$|^附\s*件|^单位[：:]/.test(line.text)
  )
}
