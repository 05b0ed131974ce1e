import { describe, expect, it } from 'vitest'
import { bringIn, fileOf } from './support.ts'
import { centred, p, right, run, table, word } from './word-parts.ts'

/** A text box as Word writes it: the drawing of now, and what programs of old read instead. */
const box = (inside: string) =>
  '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="100" cy="100"/>' +
  '<wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
  `<wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor>` +
  `</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape>` +
  '</w:pict></mc:Fallback></mc:AlternateContent></w:r>'

const across = (words: string) => `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p(words)}</w:tc>`
const title = p('青山县水利局2024年工作总结', centred)
const firstPart = (more = '') => p('一、主要工作') + p('（一）加固堤防') + p(run('全年加固堤防12公里。') + more)
const rest = p('（二）改造灌区') + p('全年改造渠道18公里。') + p('二、存在的问题') + p('基层水利人员不足。')
const sign = p('青山县水利局', right) + p('2024年12月20日', right)
const whole = title + firstPart() + rest + sign

describe('a text box', () => {
  it('is read once, where it stands', async () => {
    const made = await bringIn(word(title + firstPart(box(p('其中支堤3公里。'))) + rest + sign), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(fileOf(made).match(/其中支堤3公里。/g)).toHaveLength(1)
    expect(fileOf(made)).toContain(
      '小标题: 加固堤防\n    正文: |\n      其中支堤3公里。\n\n      全年加固堤防12公里。\n',
    )
    expect(made.diagnostics.map(({ message }) => message)).toContain('文本框里的文字当作段落，放在它所在的地方')
  })

  it('with the red head makes the red head', async () => {
    const made = await bringIn(
      word(p(box(p('青山县水利局文件', centred))) + p('青水发〔2024〕12号', centred) + whole),
      'a.docx',
    )
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).toContain('版头:\n  发文机关标志: 青山县水利局文件\n  发文字号: 青水发〔2024〕12号\n')
  })
})

const head = '版头:\n  发文机关标志: 青山县水利局文件\n  发文字号: 青水发〔2024〕12号\n  签发人: 王明\n'

describe('a red head', () => {
  it.each<[string, string]>([
    ['of paragraphs', p('青山县水利局文件', centred) + p('青水发〔2024〕12号　　　签发人：王明')],
    ['with a table of one row', p('青山县水利局文件', centred) + table([['青水发〔2024〕12号', '签发人：王明']])],
    [
      'all in a table',
      `<w:tbl><w:tr>${across('青山县水利局文件')}</w:tr><w:tr><w:tc>${p('青水发〔2024〕12号')}</w:tc><w:tc>${p('签发人：王明')}</w:tc></w:tr></w:tbl>`,
    ],
  ])('%s', async (_, inside) => {
    const made = await bringIn(word(inside + whole), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(made.title).toBe('青山县水利局2024年工作总结')
    expect(fileOf(made)).toContain(head)
  })
})

const cc = '抄送：县委办公室，县政府办公室。'
const colophon = '版记:\n  抄送: 县委办公室，县政府办公室\n  印发机关: 青山县水利局办公室\n  印发日期: 2024-12-20\n'

describe('版记', () => {
  it.each<[string, string]>([
    ['of paragraphs', p(cc) + p('青山县水利局办公室　　　　2024年12月20日印发')],
    ['in a table of one column', table([[cc], ['青山县水利局办公室　　2024年12月20日印发']])],
    [
      'in a table of two columns',
      `<w:tbl><w:tr>${across(cc)}</w:tr><w:tr><w:tc>${p('青山县水利局办公室')}</w:tc><w:tc>${p('2024年12月20日印发')}</w:tc></w:tr></w:tbl>`,
    ],
    ['in a box', p(box(p(cc) + p('青山县水利局办公室　2024年12月20日印发')))],
    ['with the date on a line of its own', p(cc) + p('青山县水利局办公室') + p('2024年12月20日印发')],
    [
      'that goes on in a second line',
      p('抄送：县委办公室，') + p('县政府办公室。') + p('青山县水利局办公室　2024年12月20日印发'),
    ],
  ])('%s', async (_, inside) => {
    const made = await bringIn(word(whole + inside), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).toContain(`署名: 青山县水利局\n成文日期: 2024-12-20\n${colophon}`)
  })

  it('is none where a table of the text only speaks of printing', async () => {
    const made = await bringIn(
      word(
        title +
          firstPart() +
          table([
            ['材料', '份数'],
            ['2024年12月20日印发的简报', '300'],
          ]) +
          rest +
          sign,
      ),
      'a.docx',
    )
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).toContain('列: [材料, 份数]')
    expect(fileOf(made)).not.toContain('版记')
  })
})
