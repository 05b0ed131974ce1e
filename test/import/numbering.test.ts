import { describe, expect, it } from 'vitest'
import { bringIn, codes, fileOf } from './support.ts'
import { centred, p, word } from './word-parts.ts'

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const chinese =
  level(0, 'chineseCountingThousand', '%1、') +
  level(1, 'chineseCountingThousand', '（%2）') +
  level(2, 'decimal', '%3.')
const at = (list: number, depth: number) => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
const num = (id: number, of: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`

/** The text of the items of a summary, by the properties of its headings and items. */
function body(of: (depth: number, again?: boolean) => string): string {
  return [
    p('青山县水利局2024年工作总结', centred),
    p('主要工作', of(0)),
    p('防汛抗旱', of(1)),
    p('加固堤防。全年加固堤防12公里。', of(2)),
    p('修建泵站。新建泵站3座。', of(2)),
    p('灌区改造', of(1)),
    p('改造渠道。各灌区改造渠道18公里。', of(2, true)),
    p('存在的问题', of(0)),
    p('基层水利人员不足。'),
  ].join('')
}

const wanted = [
  '一、主要工作',
  '（一）防汛抗旱',
  '1.加固堤防',
  '2.修建泵站',
  '（二）灌区改造',
  '1.改造渠道',
  '二、存在的问题',
]

describe('automatic numbers', () => {
  it.each<[string, string, { numbering: string; styles?: string }]>([
    [
      'of a definition that goes by the list of a style (numStyleLink)',
      body((depth) => at(1, depth)),
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="公文"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="公文"/>${chinese}</w:abstractNum>${num(1, 0)}${num(2, 1)}`,
        styles:
          '<w:style w:type="numbering" w:styleId="公文"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>',
      },
    ],
    [
      'of the styles of headings, whose levels the list knows (pStyle)',
      body((depth) => `<w:pStyle w:val="h${depth}"/>`),
      {
        numbering: `<w:abstractNum w:abstractNumId="0">${[
          ['chineseCountingThousand', '%1、'],
          ['chineseCountingThousand', '（%2）'],
          ['decimal', '%3.'],
        ]
          .map(([format, text], depth) => level(depth, format!, text!, `<w:pStyle w:val="h${depth}"/>`))
          .join('')}</w:abstractNum>${num(1, 0)}`,
        styles: [0, 1, 2]
          .map(
            (depth) =>
              `<w:style w:styleId="h${depth}"><w:name w:val="${depth < 2 ? `heading ${depth + 1}` : '条'}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
          )
          .join(''),
      },
    ],
    [
      'of a list that writes a level in its own way (lvlOverride)',
      body((depth) => at(2, depth)),
      {
        numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'decimal', '%2)')}${level(2, 'decimal', '%3.')}</w:abstractNum>${num(1, 0)}${num(2, 0, `<w:lvlOverride w:ilvl="1">${level(1, 'chineseCountingThousand', '（%2）')}</w:lvlOverride>`)}`,
      },
    ],
    [
      'of a list that starts anew (startOverride)',
      body((depth, again) => at(again ? 2 : 1, depth)),
      {
        numbering: `<w:abstractNum w:abstractNumId="0">${chinese}</w:abstractNum>${num(1, 0)}${num(2, 0, '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>')}`,
      },
    ],
  ])('%s', async (_, inside, parts) => {
    const made = await bringIn(word(inside, parts), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(made.tally).toEqual({ computed: wanted.length, byHand: 0, exceptions: 0 })
    expect(fileOf(made)).toContain('小标题: 防汛抗旱\n')
  })

  it('that a paragraph takes away from its style are none', async () => {
    const styles = `<w:style w:styleId="n"><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const numbering = `<w:abstractNum w:abstractNumId="0">${chinese}</w:abstractNum>${num(1, 0)}`
    const made = await bringIn(
      word(
        p('青山县水利局2024年工作总结', centred) +
          p('加固堤防12公里。', '<w:pStyle w:val="n"/>') +
          p('修建泵站3座。', '<w:pStyle w:val="n"/>') +
          p('以上数字截至12月底。', '<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        { numbering, styles },
      ),
      'a.docx',
    )
    expect(made.tally.computed).toBe(2)
    expect(made.isEqual).toBe(true)
  })
})

describe('bullets', () => {
  const bulleted = (font: string, sign: string) =>
    word(
      p('青山县水利局2024年工作总结', centred) +
        p('一、主要工作') +
        p('重点抓了三件事：') +
        ['加固堤防12公里；', '修建泵站3座；', '改造渠道18公里。'].map((text) => p(text, at(1, 0))).join('') +
        p('二、存在的问题') +
        p('基层水利人员不足。'),
      {
        numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${sign}"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl></w:abstractNum>${num(1, 0)}`,
      },
    )

  it.each([
    ['Wingdings', '\uf06c', '●'],
    ['Wingdings', 'l', '●'],
    ['Wingdings', '\uf06e', '■'],
    ['Symbol', '\uf0b7', '•'],
    ['仿宋', '★', '★'],
  ])('of the font %s are the signs that they show: %s', async (font, sign, shown) => {
    const made = await bringIn(bulleted(font, sign), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(fileOf(made)).toContain(`分项写法: ${shown}\n`)
    expect(codes(made)).not.toContain('import/bullets')
  })

  it.each([
    ['Wingdings', '\uf0d8'],
    ['Courier New', 'o'],
  ])('of the font %s that no text has are told: %s', async (font, sign) => {
    const made = await bringIn(bulleted(font, sign), 'a.docx')
    expect(made.isEqual).toBe(true)
    expect(made.diagnostics.map(({ message }) => message)).toContain('项目符号3处没有导入，是符号字体的图形')
  })
})
