import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { loadReport } from '../../src/node/engine.ts'
import { samples } from '../yaml/samples.ts'
import { loadFiles, placed, reportHead, withoutPlaces } from './folder.ts'

const whole = {
  'report.yaml': samples.report,
  'figures.yaml': samples.figures,
  '01-应急.yaml': samples.section,
  '02-服务.yaml': '标题: 优化服务\n成绩:\n  - 签约{{签约人数}}。\n',
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a folder', () => {
  const section = { '01.yaml': '标题: 一\n' }

  it('whose report.yaml is no map is reported so', async () => {
    expect(placed(await loadFiles({ 'report.yaml': '- 标题: 一\n', ...section }))).toEqual([
      'report.yaml:1:1 data/wrong-type',
    ])
  })

  it('that is none, or has an impossible name, is reported with the reason', async () => {
    const codes = async (folder: string) => (await loadReport(folder)).diagnostics.map(({ code }) => code)
    expect(await codes('没有这份报告')).toEqual(['report/not-found'])
    expect(await codes('package.json')).toEqual(['report/not-a-folder'])
    expect(await codes('长'.repeat(300))).toEqual(['report/unreadable'])
  })

  it('lists its sections by name', async () => {
    const listed = async (list: string, files: Record<string, string> = section) => {
      const { value, diagnostics } = await loadFiles({ 'report.yaml': `${reportHead}章节: ${list}\n`, ...files })
      return [value?.sections.map((one) => one.name), ...diagnostics.map(({ code, hint }) => `${code} ${hint}`)]
    }
    const two = { ...section, '02.yaml': '标题: 二\n' }
    expect(await listed('[02, 01.yaml]', two)).toEqual([['02', '01']])
    expect(await listed('[02]', two)).toEqual([['02'], expect.stringContaining('report/section-not-listed')])
    expect(await listed('[01, 01]')).toEqual([undefined, 'report/section-listed-twice 请删去其中一个'])
    expect(await listed('[工作]')).toEqual([undefined, 'report/section-not-found 文件夹里的章节有：01'])
    expect(await listed('[工作]', {})).toContain('report/section-not-found 请在文件夹里建这个文件')
    expect(await listed('[[01]]')).toEqual([undefined, expect.stringMatching(/^data\/wrong-type/)])
  })

  it.each([
    ['04-水产.docx', ['04-水产.docx:1:1 report/file-not-read']],
    ['4、水产（渔业站报）.doc', ['4、水产（渔业站报）.doc:1:1 report/file-not-read']],
    ['01-水产.docx', []],
    ['水产.docx', []],
    ['2024年统计.docx', []],
    ['1-3月数据.docx', []],
    ['04-水产.pdf', []],
    ['~$-水产.docx', []],
  ])('may hold a document among its sections: %s', async (name, reported) => {
    const loaded = await loadFiles({ 'report.yaml': reportHead, ...section, [name]: 'PK' })
    expect(placed(loaded)).toEqual(reported)
    expect(loaded.diagnostics.every((one) => one.severity === 'info')).toBe(true)
  })

  it('may hold another file of nearly the name beside the right one', async () => {
    const files = {
      'report.yaml': reportHead,
      '报告.yaml': '标题: 旧\n',
      '.02.yaml': '坏',
      '~03.yaml': '坏',
      ...section,
    }
    const loaded = await loadFiles(files)
    expect(placed(loaded)).toEqual(['报告.yaml:1:1 report/file-not-read'])
    expect(loaded.value?.sections.map((one) => one.name)).toEqual(['01'])
    expect(placed(await loadFiles({ '报告.yaml': reportHead, ...section }))).toEqual([
      '报告.yaml:1:1 report/misnamed-file',
    ])
  })

  it('with two files of one section is reported', async () => {
    expect(placed(await loadFiles({ 'report.yaml': reportHead, '01.yml': '标题: 一\n', ...section }))).toEqual([
      expect.stringContaining('report/duplicate-section'),
    ])
  })
})

describe('loading a report', () => {
  it('reads report.yaml, the ledger and the sections', async () => {
    const { value, diagnostics } = await loadFiles(whole)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ name: '区卫健委-2023', year: 2023, template: { name: 'standard' }, seal: false })
    expect(value!.sections.map((one) => [one.name, one.achievements.items.length])).toEqual([
      ['01-应急', 3],
      ['02-服务', 1],
    ])
    expect(value!.signature.map((one) => plainText(one.paragraphs.flat()))).toEqual([
      '青山区卫生健康局',
      '青山区疾病预防控制局',
    ])
    expect(plainText(value!.date!.paragraphs.flat())).toBe('2023年12月20日')
    expect(plainText(value!.period.paragraphs.flat())).toBe('全年')
    expect(value!.title.paragraphs[0]!.map((one) => one.type)).toEqual(['text', 'break', 'text'])
    expect(
      value!.attachments[0]!.exhibits.flatMap((one) => (one.type === 'table' ? one.rows : [])).map((row) => row.length),
    ).toEqual([2, 2])
    expect([...value!.figures.values()].map(({ name, value: digits, unit }) => [name, digits, unit])).toContainEqual([
      '药占比',
      '30.5',
      '%',
    ])
  })

  it.each([
    ['CRLF', (text: string) => bytes(text.replaceAll('\n', '\r\n'))],
    ['CR', (text: string) => bytes(text.replaceAll('\n', '\r'))],
    ['a byte-order mark', (text: string) => bytes(`\ufeff${text}`)],
    ['both', (text: string) => bytes(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
    ['no line break at the end', (text: string) => bytes(text.trimEnd())],
  ])('reads the same from files with %s', async (_, convert) => {
    const converted = Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, convert(text)]))
    const [plain, other] = [await loadFiles(whole), await loadFiles(converted)]
    expect(other.diagnostics).toEqual([])
    expect(withoutPlaces(other.value)).toEqual(withoutPlaces(plain.value))
  })

  it('names the places of a file with CRLF and a byte-order mark as an editor shows them', async () => {
    const text = `\ufeff${reportHead}引言: 一{{二}}\n盖章: 有\n`.replaceAll('\n', '\r\n')
    const loaded = await loadFiles({ 'report.yaml': bytes(text), '01.yaml': '标题: 一\n' })
    expect(placed(loaded)).toEqual(['report.yaml:4:6 figures/unknown-figure', 'report.yaml:5:5 data/invalid-value'])
  })
})

describe('the sections', () => {
  const section = '标题: 一\n'
  const names = async (files: Record<string, string>) => {
    const { value, diagnostics } = await loadFiles({ 'report.yaml': reportHead, ...files })
    return [value?.sections.map((one) => one.name), diagnostics.map((one) => one.code)]
  }

  it('stand in the order of their numbers', async () => {
    const files = {
      '10.yaml': section,
      '2.yaml': section,
      '1-乙.yaml': section,
      '1-甲.yml': section,
      'b.yaml': section,
    }
    expect(await names(files)).toEqual([['1-乙', '1-甲', '2', '10', 'b'], []])
  })

  it('are not what other files are', async () => {
    const files = {
      '1.yaml': section,
      'notes.md': '# 一',
      '.hidden.yaml': '一: [',
      '~$1.yaml': '一: [',
      '2.yaml.bak': '',
    }
    expect(await names(files)).toEqual([['1'], []])
  })

  it('stand as report.yaml lists them', async () => {
    const files = { 'report.yaml': `${reportHead}章节: [乙, 甲.yaml]\n`, '甲.yaml': section, '乙.yaml': section }
    expect(await names(files)).toEqual([['乙', '甲'], []])
  })

  it('that are listed and absent or listed twice are reported', async () => {
    const report = `${reportHead}章节:\n  - 一月\n  - 三月\n  - 一月\n  - 丙丁戊\n`
    const loaded = await loadFiles({
      'report.yaml': report,
      '一月.yaml': section,
      '三季.yaml': section,
      '四季度.yaml': '标提: 一\n',
    })
    expect(placed(loaded)).toEqual([
      'report.yaml:6:5 report/section-not-found',
      'report.yaml:7:5 report/section-listed-twice',
      'report.yaml:8:5 report/section-not-found',
    ])
    expect(loaded.diagnostics[0]!.hint).toBe('是不是“三季”？')
  })

  it('that are not listed are warned of and left out', async () => {
    const files = {
      'report.yaml': `${reportHead}章节: [一月]
`,
      '一月.yaml': section,
      '四季度.yaml': '标提: 一\n',
    }
    const loaded = await loadFiles(files)
    expect(placed(loaded)).toEqual(['四季度.yaml:1:1 report/section-not-listed'])
    expect(loaded.diagnostics[0]!.severity).toBe('warning')
    expect(loaded.value?.sections).toHaveLength(1)
  })

  it('may not share a name', async () => {
    expect(await names({ '1.yaml': section, '1.yml': section })).toEqual([undefined, ['report/duplicate-section']])
  })

  it('may be absent, with a warning', async () => {
    expect(await names({})).toEqual([[], ['report/no-sections']])
  })

  it('are found under a name of two code points, as some systems write it', async () => {
    const files = { 'report.yaml': `${reportHead}章节: [がん]\n`, 'か\u3099ん.yaml': section }
    expect((await names(files))[1]).toEqual([])
  })
})

describe('a folder that is no report', () => {
  it.each([
    [{ '01.yaml': '标题: 一\n' }, 'report/no-report-file'],
    [{ 'report.yml': reportHead }, 'report/misnamed-file'],
    [{ 'Report.YAML': reportHead }, 'report/misnamed-file'],
    [{ '报告.yaml': reportHead }, 'report/misnamed-file'],
    [{ 'report.yaml': reportHead, '1.yaml': '标题: 一\n', 'figures.yml': '演练: {值: 1}\n' }, 'report/misnamed-file'],
  ])('%j', async (files, code) => {
    const { value, diagnostics } = await loadFiles(files)
    expect([value, diagnostics.map((one) => one.code)]).toEqual([undefined, [code]])
    expect(diagnostics[0]!.hint).toContain(code === 'report/misnamed-file' ? '改名' : 'zongjie new')
  })

  it.each([
    ['not-there', 'report/not-found'],
    ['load.test.ts', 'report/not-a-folder'],
  ])('%s', async (name, code) => {
    const folder = new URL('.', import.meta.url)
    const { diagnostics } = await loadReport(fileURLToPath(new URL(name, folder)))
    expect(diagnostics.map((one) => one.code)).toEqual([code])
  })
})

describe('the ledger', () => {
  it('may stand in report.yaml', async () => {
    const { value } = await loadFiles({
      'report.yaml': `${reportHead}指标:\n  演练: {值: 1.10, 单位: 场}\n`,
      '1.yaml': '引言: 共{{演练}}\n',
    })
    expect(value!.figures.get('演练')).toMatchObject({ name: '演练', value: '1.10', unit: '场' })
  })

  it('may not stand in two places', async () => {
    const loaded = await loadFiles({
      'report.yaml': `${reportHead}指标:\n  甲: {值: 1}\n`,
      'figures.yaml': '乙: {值: 1}\n',
      '1.yaml': '引言: 共{{甲}}{{乙}}\n',
    })
    expect(placed(loaded)).toEqual(['report.yaml:4:1 figures/two-ledgers'])
  })

  it('may hold comments only, but not nothing', async () => {
    const load = (figures: string) =>
      loadFiles({ 'report.yaml': reportHead, 'figures.yaml': figures, '1.yaml': '标题: 一\n' })
    expect(placed(await load('# 指标: {值: 1}\n'))).toEqual([])
    expect(placed(await load(''))).toEqual(['figures.yaml:1:1 data/empty-file'])
  })

  it.each([
    ['is empty', '', 'data/empty-file'],
    ['is not UTF-8', Uint8Array.of(0xd1, 0xdd, 0x3a, 0x20, 0x31), 'file/not-utf8'],
    ['is a list', '- 一\n', 'data/wrong-type'],
  ])('that %s says nothing about the references', async (_, figures, code) => {
    const loaded = await loadFiles({
      'report.yaml': reportHead,
      'figures.yaml': figures,
      '1.yaml': '引言: 共{{演练}}\n',
    })
    expect(loaded.diagnostics.map((one) => one.code)).toEqual([code])
  })

  it('with a broken figure still knows its name', async () => {
    const loaded = await loadFiles({
      'report.yaml': reportHead,
      'figures.yaml': '演练: {值: 四, 单位: 场}\n签约: {值: 1\n床位:\n',
      '1.yaml': '引言: 共{{演练}}{{签约}}{{床位}}{{演联}}\n',
    })
    expect(placed(loaded)).toEqual([
      '1.yaml:1:24 figures/unknown-figure',
      'figures.yaml:1:9 figures/not-a-number',
      'figures.yaml:2:5 yaml/unclosed-bracket',
      'figures.yaml:3:1 data/missing-value',
    ])
    expect(loaded.diagnostics[0]!.hint).toBe('是不是“演练”？')
  })
})

describe('everything in one run', () => {
  it('says what is wrong with each file although another cannot be read', async () => {
    const loaded = await loadFiles({
      'report.yaml': Uint8Array.of(0xff, 0xfe, 0x41, 0x00),
      'figures.yaml': '演练: {值: 四}\n',
      '1.yaml': '标提: 一\n',
      '2.yaml': '',
    })
    expect(placed(loaded)).toEqual([
      '1.yaml:1:1 data/unknown-key',
      '2.yaml:1:1 data/empty-file',
      'figures.yaml:1:9 figures/not-a-number',
      'report.yaml:1:1 file/not-utf8',
    ])
  })

  it('names missing keys at the start of their map', async () => {
    const loaded = await loadFiles({ 'report.yaml': '# 空\n副标题: 一\n附件:\n  - 正文: 一\n', '1.yaml': '标题: 一\n' })
    expect(placed(loaded)).toEqual([
      'report.yaml:2:1 data/missing-key',
      'report.yaml:2:1 data/missing-key',
      'report.yaml:2:1 data/missing-key',
      'report.yaml:4:5 data/missing-key',
    ])
    expect(loaded.diagnostics.map((one) => one.message)).toEqual([
      '缺少“标题”',
      '缺少“单位”',
      '缺少“年度”',
      '缺少“名称”',
    ])
  })

  it('does not call a key missing whose name or value is wrong', async () => {
    const loaded = await loadFiles({ 'report.yaml': '标提: 一\n单位:\n年度：2023\n', '1.yaml': '标题: 一\n' })
    expect(placed(loaded)).toEqual([
      'report.yaml:1:1 data/unknown-key',
      'report.yaml:2:1 data/missing-value',
      'report.yaml:3:3 yaml/full-width-colon',
    ])
  })
})
