import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importFile } from '../../src/cli/commands/import/import.ts'
import { prepareReport } from '../../src/engine/build.ts'
import type { ImportedReport } from '../../src/engine/import-report.ts'
import { memoryHost } from '../../src/engine/memory-host.ts'
import { readText, renderReport } from '../../src/node/engine.ts'
import { captured } from '../commands/captured.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { bringIn, fileOf, library } from './support.ts'
import { centred, p, right, run, word } from './word-parts.ts'

const be = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >> shift) & 0xff)
const chunk = (name: string, ...data: number[]) => [0, 0, 0, data.length, ...Buffer.from(name), ...data, 0, 0, 0, 0]
const png = (width: number, height: number, sign = 0): Uint8Array =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', ...be(width), ...be(height), 8, 2, 0, 0, 0),
    ...chunk('IDAT', sign),
    ...chunk('IEND'),
  ])

/** A picture as Word writes it: in a line, or fastened beside (`anchor`). */
function picture(id: string, { alt = '', cx = 0, crop = '', as = 'inline' } = {}): string {
  const extent = cx > 0 ? `<wp:extent cx="${cx}" cy="1000000"/>` : ''
  return (
    `<w:r><w:drawing><wp:${as}>${extent}<wp:docPr id="1" name="图片 1" descr="${alt}"/><a:graphic><a:graphicData>` +
    `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${crop}</pic:blipFill>` +
    `${cx > 0 ? `<pic:spPr><a:xfrm><a:ext cx="${cx}" cy="1000000"/></a:xfrm></pic:spPr>` : ''}</pic:pic></a:graphicData></a:graphic></wp:${as}></w:drawing></w:r>`
  )
}

const vml = (id: string) =>
  `<w:r><w:pict><v:shape style="width:100pt;height:50pt"><v:imagedata r:id="${id}"/></v:shape></w:pict></w:r>`

const media: Record<string, Uint8Array> = {
  'image1.png': png(320, 200, 1),
  'image2.png': png(320, 200, 2),
  'image3.emf': Uint8Array.from([1, 0, 0, 0]),
  'image4.gif': Uint8Array.from(Buffer.from('GIF89a')),
}

const docx = (body: string) => word(body, { media })

const around = (inside: string) =>
  docx(
    [
      p('青山县水利局2024年工作总结', centred),
      p('全年完成水利投资2.6亿元，总结如下。'),
      p('一、主要工作'),
      p('（一）加固堤防'),
      p('全年加固堤防12公里，各段进度较快。'),
      inside,
      p('（二）改造灌区'),
      p('全年改造渠道18公里。'),
      p('二、存在的问题'),
      p('基层水利人员不足。'),
      p('青山县水利局', right),
      p('2024年12月20日', right),
    ].join(''),
  )

const names = ({ pictures }: ImportedReport) => pictures.map(({ name }) => name)
const told = ({ diagnostics }: ImportedReport) =>
  diagnostics.filter(({ code }) => /picture|chart/.test(code)).map(({ message }) => message)

describe('pictures of a Word document', () => {
  it('stand where they stood, with the captions below them', async () => {
    const made = await bringIn(
      around(p(picture('i1', { alt: '挖掘机在堤上施工', cx: 2_800_000 }), centred) + p('图1　堤防施工', centred)),
      'a.docx',
    )
    expect(made.isEqual).toBe(true)
    expect(names(made)).toEqual(['图1堤防施工.png'])
    expect(made.pictures[0]!.bytes).toEqual(media['image1.png'])
    expect(fileOf(made)).toContain(
      '    图片:\n      文件: 图1堤防施工.png\n      图题: 图1　堤防施工\n      替代文字: 挖掘机在堤上施工\n      宽: 50%\n',
    )
    expect(told(made)).toEqual([])
  })

  it('are the same files at the second time', async () => {
    const file = around(p(picture('i1')) + p('图1　堤防施工', centred) + p(picture('i2')))
    expect(await bringIn(file, 'a.docx')).toEqual(await bringIn(file, 'a.docx'))
  })

  it.each<[string, string, string[], RegExp]>([
    [
      'two in a row without captions',
      p(picture('i1') + picture('i2')),
      ['图片1.png', '图片2.png'],
      /图片:\n +- 图片1\.png\n +- 图片2\.png\n/,
    ],
    ['one that is shown twice', p(picture('i1')) + p(picture('i1')), ['图片1.png'], /- 图片1\.png\n +- 图片1\.png\n/],
    ['a caption above', p('图2 堤防') + p(picture('i2')), ['图2堤防.png'], /图题: 图2 堤防\n/],
    [
      'fastened to a paragraph',
      p(`${picture('i1', { as: 'anchor' })}${run('防汛物资齐备。')}`),
      ['图片1.png'],
      /防汛物资齐备。\n +图片: 图片1\.png\n/,
    ],
    ['of old, by VML', p(vml('i2')), ['图片1.png'], /图片:\n +文件: 图片1\.png\n +宽: 23%\n/],
    [
      'in both forms of a box, once',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wpg">${picture('i1').replace(/^<w:r>|<\/w:r>$/g, '')}</mc:Choice><mc:Fallback><w:pict><v:shape><v:imagedata r:id="i2"/></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      ['图片1.png'],
      /图片: 图片1\.png\n/,
    ],
    [
      'in a table of pictures with their captions',
      `<w:tbl><w:tr><w:tc>${p(picture('i1'))}</w:tc><w:tc>${p(picture('i2'))}</w:tc></w:tr><w:tr><w:tc>${p('施工前')}</w:tc><w:tc>${p('施工后')}</w:tc></w:tr></w:tbl>`,
      ['施工前.png', '施工后.png'],
      /文件: 施工前\.png\n +图题: 施工前\n +- 文件: 施工后\.png\n +图题: 施工后\n/,
    ],
    [
      'beside a table, which has its own title',
      p(picture('i1')) +
        p('灌区进度表', centred) +
        `<w:tbl><w:tr><w:tc>${p('灌区')}</w:tc><w:tc>${p('渠道')}</w:tc></w:tr><w:tr><w:tc>${p('东风')}</w:tc><w:tc>${p('18')}</w:tc></w:tr></w:tbl>`,
      ['图片1.png'],
      /图片: 图片1\.png\n +表格:\n +表题: 灌区进度表\n/,
    ],
  ])('%s', async (_, inside, files, yaml) => {
    const made = await bringIn(around(inside), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(names(made)).toEqual(files)
    expect(fileOf(made)).toMatch(yaml)
    expect(told(made)).toEqual([])
  })

  it.each<[string, string, string]>([
    ['a metafile', p(picture('i3')), '图片没有导入：是 EMF 图片，只能用 PNG 或 JPEG'],
    ['a moving one', p(picture('i4')), '图片没有导入：是 GIF 图片，只能用 PNG 或 JPEG'],
    [
      'one that is elsewhere',
      p('<w:r><w:drawing><pic:pic><a:blip r:link="far"/></pic:pic></w:drawing></w:r>'),
      '图片没有导入：没有存在文件里，只是链接',
    ],
    ['a chart', p('<w:r><w:drawing><c:chart r:id="c1"/></w:drawing></w:r>'), 'Word 图表没有导入'],
    ['one that is cut', p(picture('i1', { crop: '<a:srcRect l="20000"/>' })), '裁剪过的图片存成了整张'],
  ])('%s is told with its place', async (_, inside, message) => {
    const made = await bringIn(around(inside), 'a.docx')
    expect(made.isEqual).toBe(true)
    const found = made.diagnostics.find((one) => one.message === message)
    expect(found?.position).toMatchObject({ line: 6 })
    expect(told(made)).toEqual([message])
  })

  it('in the head and at the signature are kept as files, and told', async () => {
    const made = await bringIn(
      docx(
        p(picture('i1')) +
          p('青山县水利局2024年工作总结', centred) +
          p('全年完成水利投资2.6亿元。') +
          p('加固堤防12公里。') +
          p('青山县水利局', right) +
          p(`${picture('i2', { as: 'anchor' })}${run('2024年12月20日')}`, right),
      ),
      'a.docx',
    )
    expect(made.isEqual).toBe(true)
    expect(made.title).toBe('青山县水利局2024年工作总结')
    expect(fileOf(made)).toContain('署名: 青山县水利局\n成文日期: 2024-12-20\n')
    expect(fileOf(made)).not.toContain('图片')
    expect(names(made)).toEqual(['图片1.png', '图片2.png'])
    expect(told(made)).toEqual([
      '图片存成了“图片1.png”，没有放进正文：它在标题、版头或落款处',
      '图片存成了“图片2.png”，没有放进正文：它在标题、版头或落款处',
    ])
  })

  it('come back in the Word document that is built, and from it', async () => {
    const made = await bringIn(around(p(picture('i1', { cx: 2_800_000 })) + p('图1　堤防施工', centred)), 'a.docx')
    const files = Object.fromEntries([
      ...made.files.map(({ name, text }) => [`r/${name}`, text] as const),
      ...made.pictures.map(({ name, bytes }) => [`r/${name}`, bytes] as const),
    ])
    const { bytes } = renderReport(await prepareReport('r', library, memoryHost(files)), ['docx'])!.outputs[0]!
    const parts = unzipSync(bytes)
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toEqual(['word/media/image1.png'])
    expect(parts['word/media/image1.png']).toEqual(media['image1.png'])
    const again = await bringIn(bytes, 'b.docx')
    expect(again.files).toEqual(made.files)
    expect(again.pictures).toEqual(made.pictures)
  })

  it('are no hindrance to proofreading, which says that it reads none', () => {
    const { diagnostics } = readText(around(p(picture('i1')) + p(vml('i2'))), 'a.docx')
    expect(diagnostics.map(({ message }) => message)).toEqual(['图片2张，图上的字没有检查'])
  })
})

describe('the folder of an import with pictures', () => {
  const home = suiteFolder()
  const bring = (folder: string, inside: string, more = {}) => {
    const file = join(home, '总结.docx')
    writeFileSync(file, around(inside))
    return captured(() => importFile(file, folder, { templates: 'templates', ...more }, new Date(2026, 0, 10)))
  }
  const shown = (folder: string) => readdirSync(folder).filter((name) => /png$/.test(name))

  it('holds them; what gives way to one of the same name is kept', async () => {
    const folder = join(mkdtempSync(join(home, 'a')), '报告')
    const { stderr } = await bring(folder, p(picture('i1')))
    expect(stderr).toContain('图片1张，与数据放在一起')
    expect(shown(folder)).toEqual(['图片1.png'])
    expect((await bring(folder, p(picture('i1')))).stderr).toContain('没有改动')
    await bring(folder, p(picture('i2')), { force: true })
    expect(readFileSync(join(folder, '图片1.png')).equals(Buffer.from(media['image2.png']!))).toBe(true)
    expect(readFileSync(join(folder, '导入前', '图片1.png')).equals(Buffer.from(media['image1.png']!))).toBe(true)
  })

  it('keeps a picture that was there before any data', async () => {
    const folder = join(mkdtempSync(join(home, 'b')), '报告')
    mkdirSync(folder)
    writeFileSync(join(folder, '图片1.png'), 'mine')
    expect((await bring(folder, p(picture('i1')))).status).toBe(2)
    expect((await bring(folder, p(picture('i1')), { force: true })).status).toBe(0)
    expect(readFileSync(join(folder, '导入前', '图片1.png'), 'utf8')).toBe('mine')
  })

  it('has figures proposed as any other', async () => {
    const folder = join(mkdtempSync(join(home, 'c')), '报告')
    const { stderr } = await bring(folder, p(picture('i1')), { figures: true })
    expect(stderr).toMatch(/数字：正文的\d+个数字中[1-9]/)
  })
})
