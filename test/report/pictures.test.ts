import { Buffer } from 'node:buffer'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImage } from '../../src/engine/report/image.ts'
import { loadReport } from '../../src/node/engine.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const chunk = (name: string, ...data: number[]) => {
  const bytes = Buffer.from([0, 0, 0, data.length, ...Buffer.from(name), ...data, 0, 0, 0, 0])
  return [...bytes]
}
const png = (width: number, height: number): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', ...be(width), ...be(height), 8, 2, 0, 0, 0),
    ...chunk('IDAT'),
    ...chunk('IEND'),
  ])
const be = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >> shift) & 0xff)

/** A JPEG of a camera: Exif with an orientation, a table, the frame header, the end marker. */
const jpeg = (width: number, height: number, orientation = 1): Uint8Array => {
  const tiff = [...Buffer.from('II'), 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
  const exif = [...Buffer.from('Exif'), 0, 0, ...tiff]
  const size = [height >> 8, height & 255, width >> 8, width & 255]
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe1, 0, exif.length + 2, ...exif],
    ...[0xff, 0xdb, 0, 4, 0, 0],
    ...[0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0],
    ...[0xff, 0xd9],
  ])
}

describe('a picture', () => {
  it('is read by its own bytes', () => {
    expect(readImage(png(320, 200))).toMatchObject({ format: 'png', width: 320, height: 200 })
    expect(readImage(jpeg(640, 480))).toMatchObject({ format: 'jpeg', width: 640, height: 480 })
  })

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '空文件'],
    ['a GIF', Buffer.from('GIF89a'), 'GIF'],
    ['a bitmap', Buffer.from('BM......'), 'BMP'],
    ['WebP', Buffer.from('RIFF....WEBP'), 'WebP'],
    ['a photograph of a telephone', Buffer.from('\0\0\0 ftypheic'), 'HEIC'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a document', Buffer.from('PK\x03\x04'), 'Office'],
    ['text', Buffer.from('现场照片'), '不是 PNG 或 JPEG'],
    ['half a PNG', png(10, 10).subarray(0, 40), '不完整'],
    ['half a JPEG', jpeg(10, 10).subarray(0, -2), '不完整'],
    ['a JPEG to be turned', jpeg(640, 480, 6), '转过来'],
    ['no pixels', png(0, 10), '0'],
    ['more pixels than memory', png(100_000, 100_000), '太大'],
  ])('%s is reported', (_, bytes, words) => {
    const read = readImage(bytes)
    expect('message' in read && read.message).toContain(words)
    expect('message' in read && read.hint).not.toBe('')
  })

  it('of random bytes never throws', () => {
    let seed = 1
    const random = (): number => {
      seed = (seed * 48271) % 2147483647
      return seed / 2147483647
    }
    for (let count = 0; count < 2000; count++) {
      const whole = count % 2 ? jpeg(640, 480) : png(320, 200)
      const bytes = Uint8Array.from(whole)
      for (let change = 0; change < 4; change++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      expect(() => readImage(bytes.subarray(0, Math.ceil(random() * bytes.length)))).not.toThrow()
    }
  })
})

describe('the pictures of a report', () => {
  const folder = suiteFolder()
  const outside = suiteFolder()

  const said = async (name: string): Promise<string[]> => {
    const report = join(folder, '报告')
    mkdirSync(join(report, '图片'), { recursive: true })
    writeFileSync(join(report, 'report.yaml'), '标题: 总结\n单位: 局\n年度: 2024\n引言: 略。\n')
    writeFileSync(join(report, '01.yaml'), `标题: 甲\n成绩:\n  - 图片: ${name}\n`)
    writeFileSync(join(report, '水渠.png'), png(32, 20))
    writeFileSync(join(report, '图片', '大棚.jpg'), jpeg(64, 48))
    const { value, diagnostics } = await loadReport(report)
    const reported = diagnostics.filter((one) => one.severity === 'error')
    return value
      ? [...value.images.keys()]
      : reported.map(({ message, hint, position }) => `${position?.line}:${position?.column} ${message} → ${hint}`)
  }

  it('stand in its folder or below it', async () => {
    expect(await said('水渠.png')).toEqual(['水渠.png'])
    expect(await said('图片/大棚.jpg')).toEqual(['图片/大棚.jpg'])
    expect(await said('[水渠.png, {文件: 图片/大棚.jpg, 宽: 50%}]')).toEqual(['水渠.png', '图片/大棚.jpg'])
  })

  it.each([
    ['水渠.jpg', '是不是“水渠.png”？'],
    ['水染.png', '是不是“水渠.png”？'],
    ['没有这张.png', '没有这个文件'],
    ['../水渠.png', '不在报告文件夹里'],
    ['图片/../../水渠.png', '不在报告文件夹里'],
    ['/etc/passwd', '不在报告文件夹里'],
    ['C:\\照片\\水渠.png', '不在报告文件夹里'],
    ['https://example.org/a.png', '网址'],
    ['01.yaml', '不是 PNG 或 JPEG'],
    ['图片', '文件夹'],
    ['{文件: 水渠.png, 宽: 120%}', '1到100'],
  ])('%s is reported at its place', async (name, words) => {
    const [one, ...more] = await said(name)
    expect(one).toMatch(/^3:\d+ /)
    expect(one).toContain(words)
    expect(more).toEqual([])
  })

  it('come through no link that leads out', async () => {
    writeFileSync(join(outside, '秘密.png'), png(8, 8))
    mkdirSync(join(folder, '报告'), { recursive: true })
    symlinkSync(join(outside, '秘密.png'), join(folder, '报告', '链接.png'))
    expect((await said('链接.png'))[0]).toContain('指向报告文件夹以外')
  })
})
