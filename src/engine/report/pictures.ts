import type { Image } from '../document/types.ts'
import type { Files } from '../host/files.ts'
import { isAbsolute, join } from '../host/paths.ts'
import { leadsOut, readBytes } from '../host/sources.ts'
import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import type { YamlText } from '../yaml/nodes.ts'
import { readImage } from './image.ts'

/** A picture of a camera has a few megabytes; Word and mail take no more. */
export const mostPictureBytes: number = 10 * 1024 * 1024

/** All pictures of a report. */
export const mostPicturesBytes: number = 50 * 1024 * 1024

/** Where the files of a report are. */
export interface PictureFolder {
  files: Files
  folder: string
  /** The files of the folder, to say which was probably meant. */
  names: readonly string[]
}

/** Reads the pictures that a report names, each once; what is wrong with one is reported where it is named. */
export function loadPictures(written: readonly YamlText[], from: PictureFolder): Result<Map<string, Image>> {
  const images = new Map<string, Image>()
  const diagnostics: Diagnostic[] = []
  let total = 0
  for (const { value: name, span: at } of written) {
    if (images.has(name)) continue
    const read = readOne(name, from)
    if ('bytes' in read) {
      images.set(name, read)
      total += read.bytes.length
    } else diagnostics.push(error('picture/unreadable', `图片“${name}”：${read.message}`, { at, hint: read.hint }))
    if (total > mostPicturesBytes) {
      const hint = '请把照片缩小以后再用，打印有2000个像素宽就够了'
      diagnostics.push(error('picture/too-many', '全部图片加起来超过了50MB', { at, hint }))
      break
    }
  }
  return { value: images, diagnostics }
}

function readOne(name: string, { files, folder, names }: PictureFolder): ReturnType<typeof readImage> {
  if (/^[a-z]+:\/\//i.test(name)) return { message: '是网址，不会去下载', hint: '请把图片存到报告文件夹里，再写文件名' }
  if (isAbsolute(name) || /^[a-z]:|\\/i.test(name) || join(name).startsWith('..')) {
    return { message: '不在报告文件夹里', hint: '请把图片复制到报告文件夹里，只写文件名；下级文件夹写成 图片/甲.png' }
  }
  if (/[<>:"|?*\p{C}]/u.test(name)) {
    return { message: '文件名里有别的系统不能用的字符', hint: '请改名，只用汉字、字母和数字' }
  }
  const file = join(folder, name)
  if (leadsOut(files, folder, file))
    return { message: '是链接，指向报告文件夹以外', hint: '请把图片本身复制到报告文件夹里' }
  const { value: bytes, diagnostics } = readBytes(files, file, name, mostPictureBytes)
  if (bytes) return readImage(bytes)
  const code = diagnostics[0]?.code
  if (code === 'file/too-large') {
    return { message: '超过了10MB', hint: '请缩小以后再用，打印有2000个像素宽就够了' }
  }
  if (code === 'file/not-found') return missing(name, names)
  return { message: diagnostics[0]?.message ?? '读不出来', hint: diagnostics[0]?.hint ?? '请检查这个文件' }
}

function missing(name: string, names: readonly string[]): { message: string; hint: string } {
  const pictures = names.filter((one) => /\.(?:png|jpe?g)$/i.test(one))
  const stem = (one: string): string => one.replace(/\.[^.]*$/, '')
  const near = pictures.find((one) => stem(one) === stem(name)) ?? nearest(name, pictures)
  const there =
    pictures.length > 0 && pictures.length <= 5 ? `；里面有${pictures.map((one) => `“${one}”`).join('')}` : ''
  const others = near ? `是不是“${near}”？` : `请把图片放到报告文件夹里，检查文件名和后缀（.png、.jpg）${there}`
  return { message: '报告文件夹里没有这个文件', hint: others }
}
