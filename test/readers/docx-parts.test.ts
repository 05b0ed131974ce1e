import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readText } from '../../src/node/engine.ts'
import { processorTime } from '../support/processor-time.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships'

const p = (inner: string, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const word = (root: string, inner: string) => `<?xml version="1.0"?><w:${root} xmlns:w="${main}">${inner}</w:${root}>`
const relations = (targets: Record<string, string>) =>
  `<Relationships xmlns="${package_}">${Object.entries(targets)
    .map(([target, kind], at) => `<Relationship Id="r${at}" Type="${kinds}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** A .docx with this body; each further part by its name, as its own kind of relation. */
function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const kindOf = (name: string) => name.replace(/\d*\.xml$/, '')
  return zipSync({
    'word/document.xml': strToU8(word('document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': strToU8(
      relations(Object.fromEntries(Object.keys(parts).map((name) => [name, kindOf(name)]))),
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [`word/${name}`, strToU8(xml)])),
  })
}

const read = (bytes: Uint8Array) => readText(bytes, 'a.docx').value!
const texts = (bytes: Uint8Array) => read(bytes).text.paragraphs.map((one) => one.text)
/** Each line of the source as places name it. */
const named = (bytes: Uint8Array) => {
  const { source } = read(bytes)
  return source.text.split('\n').map((line, at) => `${source.lineNames![at]} ${line}`)
}
const reported = (bytes: Uint8Array) => readText(bytes, 'a.docx').diagnostics.map((one) => `${one.code} ${one.message}`)

describe('A .docx is read whole', () => {
  test('text boxes, notes, headers, footers and comments come behind the text, under names of their own', () => {
    const box = `<w:r><w:pict><w:txbxContent>${p(r('某市文件'))}</w:txbxContent></w:pict></w:r>`
    const page = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('12')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const bytes = docx(p(box + r('关于工作的通知')) + p(r('全年完成投资。')), {
      'footnotes.xml': word(
        'footnotes',
        `<w:footnote w:type="separator">${p(r('不读'))}</w:footnote><w:footnote>${p(r('按现价计算。'))}</w:footnote>`,
      ),
      'endnotes.xml': word('endnotes', `<w:endnote>${p(r('资料来源。'))}</w:endnote>`),
      'header1.xml': word('hdr', p(r('内部资料'))),
      'footer1.xml': word('ftr', p(r('— ') + page + r(' —'))),
      'footer2.xml': word('ftr', p(r('某市办公室  ') + page)),
      'comments.xml': word('comments', `<w:comment w:author="甲">${p(r('请核对。'))}</w:comment>`),
    })
    expect(named(bytes)).toEqual([
      '第1段 关于工作的通知',
      '第2段 全年完成投资。',
      '文本框第1段 某市文件',
      '脚注第1段 按现价计算。',
      '尾注第1段 资料来源。',
      '页眉第1段 内部资料',
      '页脚第1段 某市办公室  ',
      '批注第1段 请核对。',
    ])
    expect(read(bytes).text.paragraphs.filter((one) => one.kind === 'note')).toHaveLength(6)
    expect(reported(bytes)).toEqual([])
  })

  test('the words of WordArt are read, which are an attribute', () => {
    const art = (words: string) =>
      `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath ${words}/></v:shape></w:pict></w:r>`
    const bytes = docx(p(art('style="font-family:仿宋" string="某市文件"') + r('关于工作的通知')) + p(art('on="t"')))
    expect(named(bytes)).toEqual(['第1段 关于工作的通知', '第2段 ', '文本框第1段 某市文件'])
    expect(reported(bytes)).toEqual([])
  })

  test('a text box in both of its forms is read once', () => {
    const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`
    const both = `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
      <mc:Choice Requires="wps">${box('红头')}</mc:Choice><mc:Fallback>${box('红头')}</mc:Fallback></mc:AlternateContent>`
    expect(texts(docx(p(`<w:r>${both}</w:r>${r('正文。')}`)))).toEqual(['正文。', '红头'])
  })

  test('parts with a default namespace, another prefix, another name, in UTF-16', () => {
    const xml = `<document xmlns="${main}"><body><p><pPr><pStyle x:val="1" xmlns:x="${main}"/></pPr><r><t>主要工作</t></r></p></body></document>`
    const styles = `<styles xmlns="${main}"><style xmlns:v="${main}" v:styleId="1"><name v:val="heading 1"/></style></styles>`
    const bytes = zipSync({
      '_rels/.rels': strToU8(relations({ 'word/document2.xml': 'officeDocument' })),
      'word/document2.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')),
      'word/_rels/document2.xml.rels': strToU8(relations({ '/word/s.xml': 'styles' })),
      'word/s.xml': strToU8(styles),
    })
    const { paragraphs } = read(bytes).text
    expect(paragraphs).toMatchObject([{ text: '主要工作', kind: 'heading' }])
    expect(paragraphs[0]).not.toHaveProperty('guessed')
  })
})

describe('Automatic numbers are read as their labels', () => {
  const level = (at: number, format: string, text: string, more = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
  const numbering = word(
    'numbering',
    `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>
     <w:abstractNum w:abstractNumId="1">${level(0, 'decimalEnclosedCircle', '%1')}${level(1, 'bullet', '\uf0b7')}</w:abstractNum>
     <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
     <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
  )
  const styles = word(
    'styles',
    `<w:style w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
     <w:style w:styleId="own"><w:basedOn w:val="h"/></w:style>`,
  )
  const item = (list: number, at: number, text: string) =>
    p(r(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`)
  const styled = (style: string, text: string, more = '') => p(r(text), `<w:pStyle w:val="${style}"/>${more}`)

  test('by lists and styles, in the formats of Chinese documents', () => {
    const body = [
      styled('h', '主要工作'),
      item(1, 1, '甲'),
      item(1, 1, '乙'),
      item(1, 2, '丙'),
      styled('own', '问题'),
      item(1, 1, '丁'),
      item(1, 2, '戊'),
      styled('h', '没有编号', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      item(2, 0, '己'),
      item(2, 0, '庚'),
      item(2, 1, '辛'),
      item(3, 0, '壬'),
    ].join('')
    const expected = ['一、主要工作', '（一）甲', '（二）乙', '1.1丙', '二、问题', '（一）丁', '2.1戊', '没有编号']
    const labels = texts(docx(body, { 'numbering.xml': numbering, 'styles.xml': styles }))
    expect(labels).toEqual([...expected, '①己', '②庚', '辛', '⑤壬'])
  })

  test('so that a typed number behind them is no gap', () => {
    const body = styled('h', '主要工作') + styled('h', '问题') + p(r('三、计划'))
    const { source, text } = read(docx(body, { 'numbering.xml': numbering, 'styles.xml': styles }))
    expect(source.text).toBe('一、主要工作\n二、问题\n三、计划')
    // What nobody typed has no place in the file.
    expect(text.paragraphs[1]!.pieces.map((piece) => piece.origin?.start)).toEqual([undefined, 9])
  })
})

describe('What is read in a way of its own, or not at all, is reported', () => {
  test('tracked changes are read as accepted', () => {
    const body =
      p(
        r('签约') +
          `<w:del>${'<w:r><w:delText>87.7</w:delText></w:r>'}</w:del><w:ins>${r('87.9')}</w:ins>` +
          r('万人，'),
        '<w:rPr><w:del/></w:rPr>',
      ) +
      p(r('同比增长。')) +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p(r('删去的行'))}</w:tc></w:tr><w:tr><w:tc>${p(r('留下的行'))}</w:tc></w:tr></w:tbl>`
    expect(texts(docx(body))).toEqual(['签约87.9万人，同比增长。', '留下的行'])
    expect(reported(docx(body))).toEqual(['docx/tracked-changes 有修订（插入1处、删除3处），按接受后的文字检查'])
  })

  test('hidden and struck-out text is passed over, by itself or by a style', () => {
    const styles = word('styles', '<w:style w:styleId="s"><w:rPr><w:strike/></w:rPr></w:style>')
    const body = p(
      r('看得见') +
        r('隐藏', '<w:vanish/>') +
        r('划掉', '<w:dstrike/>') +
        r('样式划掉', '<w:rStyle w:val="s"/>') +
        r('仍看得见', '<w:rStyle w:val="s"/><w:strike w:val="0"/>'),
    )
    expect(texts(docx(body, { 'styles.xml': styles }))).toEqual(['看得见仍看得见'])
    expect(reported(docx(body, { 'styles.xml': styles }))).toEqual([
      'docx/unseen-text 有隐藏或加了删除线的文字3处，没有检查',
    ])
  })

  test('equations, pictures, charts, signs of symbol fonts and embedded objects are counted', () => {
    const body = p(
      r('见图。') +
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>' +
        '<w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing></w:r>' +
        '<w:r><w:drawing><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></w:drawing></w:r>' +
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:object/></w:r>',
    )
    expect(texts(docx(body))).toEqual(['见图。'])
    expect(reported(docx(body))).toEqual([
      'docx/pictures 图片1张，图上的字没有检查',
      'docx/not-read 没有读的：公式1个、图表和图形1个、符号字体的字符1个、嵌入的对象1个',
    ])
  })
})

describe('A heading', () => {
  const styles = word('styles', '<w:style w:styleId="3"><w:name w:val="heading 3"/></w:style>')
  const kindOf = (text: string) =>
    read(docx(p(r(text), '<w:pStyle w:val="3"/>') + p(r('另一段。')), { 'styles.xml': styles })).text.paragraphs[0]!
      .kind

  test.each([
    ['heading', '1.网格建得更细'],
    ['heading', '（一）强化保障。'],
    ['body', '1.网格建得更细。把社区划分为网格，配备网格员。'],
    ['body', `（一）${'高标准农田重建设、轻管护，部分早年建成的沟渠淤塞损坏，'.repeat(2)}管护经费没有来源。`],
  ])('is one, or a paragraph that begins with one: %s', (kind, text) => {
    expect(kindOf(text)).toBe(kind)
  })
})

describe('What is too long is refused at once', () => {
  test('a plain text, too', () => {
    const { value, diagnostics } = readText(strToU8('字'.repeat(1_500_001)), 'a.txt')
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{ code: 'file/too-long', message: '文字太多（151万字，最多150万字）' }])
    expect(readText(strToU8('字'.repeat(1_500_000)), 'a.txt').value).toBeDefined()
  })

  const long = (body: string) => {
    const started = processorTime()
    const { value, diagnostics } = readText(docx(body), 'a.docx')
    return { value, message: diagnostics[0]?.message, seconds: (processorTime() - started) / 1000 }
  }
  test.each([
    ['text', p(r('字'.repeat(100_000))).repeat(16)],
    ['empty paragraphs', '<w:p/>'.repeat(1_000_000)],
  ])('%s', (_, body) => {
    const { value, message, seconds } = long(body)
    expect(value).toBeUndefined()
    expect(message).toMatch(/^文字太多|^压缩包里/)
    expect(seconds).toBeLessThan(5)
  })
})
