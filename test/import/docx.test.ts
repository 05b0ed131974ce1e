import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { prepareReport, readText, renderReport } from '../../src/node/engine.ts'
import { missingTools } from '../support/libreoffice.ts'
import { processorTime } from '../support/processor-time.ts'
import { randomOf } from '../support/random.ts'
import { count, patience } from '../support/torture.ts'
import { saveAgain } from './save-again.ts'
import { bringIn, codes, fileOf, library } from './support.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (text: string, properties = '', more = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${text ? run(text) : ''}${more}</w:p>`
const numbered = (level: number, text: string) =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`

/** Numbering of three levels as Word and WPS have it: 一、 （一） 1. */
const numbering = `<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0">${[
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
]
  .map(
    ([format, text], level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  )
  .join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

const footnotes = `<w:footnotes xmlns:w="${main}"><w:footnote w:type="separator" w:id="-1">${p('')}</w:footnote><w:footnote w:id="2">${p('按年末数统计。')}</w:footnote></w:footnotes>`

function docx(body: string): Uint8Array {
  const parts = ['numbering', 'footnotes']
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
    'word/footnotes.xml': strToU8(footnotes),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts
        .map((part, at) => `<Relationship Id="r${at}" Type="${relation}/${part}" Target="${part}.xml"/>`)
        .join('')}</Relationships>`,
    ),
  })
}

const summary = docx(
  [
    p('青山县水利局文件', '<w:jc w:val="center"/>'),
    p('青水发〔2024〕12号', '<w:jc w:val="center"/>'),
    `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run('青山县水利局')}<w:r><w:br/></w:r>${run('2024年工作总结')}</w:p>`,
    p('县人民政府：'),
    p('全年完成水利投资2.6亿元，总结如下。'),
    numbered(0, '主要工作及成效'),
    numbered(1, '防汛抗旱'),
    numbered(2, '加固堤防。全年加固堤防12公里。'),
    p(
      '修建泵站。',
      '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr>',
      `<w:ins w:id="1" w:author="甲">${run('新建')}</w:ins><w:del w:id="2" w:author="甲"><w:r><w:delText>改造</w:delText></w:r></w:del>${run('泵站3座')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，排涝能力提高。')}`,
    ),
    numbered(1, '灌区改造'),
    numbered(2, '改造渠道。各灌区进度见下表。'),
    p('灌区改造进度', '<w:jc w:val="center"/>'),
    p('单位：公里'),
    `<w:tbl>${row('灌区', '渠道')}${row('东风灌区', '18')}${row('红旗灌区', '7')}</w:tbl>`,
    numbered(0, '存在的问题'),
    numbered(1, '基层水利人员不足。'),
    numbered(0, '下一步工作计划'),
    numbered(1, '完成红旗灌区改造。'),
    p('青山县水利局', '<w:jc w:val="right"/>'),
    p('2024年12月20日', '<w:jc w:val="right"/>'),
  ].join(''),
)

describe('a Word document', () => {
  it('with a red head, automatic numbers, tracked changes, a note and a table comes back whole', async () => {
    const made = await bringIn(summary, '总结.docx')
    expect(made.isEqual).toBe(true)
    expect(made.tally).toEqual({ computed: 10, byHand: 0, exceptions: 0 })
    const report = fileOf(made, /^report/)
    expect(report).toContain('标题: 青山县水利局|2024年工作总结\n')
    expect(report).toContain('版头:\n  发文机关标志: 青山县水利局文件\n  发文字号: 青水发〔2024〕12号\n')
    expect(report).toContain('署名: 青山县水利局\n成文日期: 2024-12-20\n')
    expect(fileOf(made)).toContain("正文: '新建泵站3座{{脚注：按年末数统计。}}，排涝能力提高。'\n")
    expect(fileOf(made)).toContain(
      '    表格:\n      表题: 灌区改造进度\n      单位: 公里\n      列: [灌区, 渠道]\n      行:\n        - [东风灌区, 18]\n        - [红旗灌区, 7]\n',
    )
  })

  it('with much that is not read is told of', async () => {
    const { diagnostics } = readText(summary, '总结.docx')
    expect(diagnostics.map(({ code }) => code)).toContain('docx/tracked-changes')
    expect(codes(await bringIn(summary, '总结.docx'))).not.toContain('import/unequal')
  })

  it('whose table nobody could print is read as paragraphs', async () => {
    const wide = `<w:tbl>${row('甲', '乙')}<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr>${p('丙')}</w:tc>`.repeat(400)}</w:tr></w:tbl>`
    const made = await bringIn(docx(p('青山县2024年工作总结') + wide + p('全年工作按期完成。')), 'a.docx')
    expect(made.isEqual).toBe(true)
  })
})

/** The time of the processor that bringing in takes, of what is read at all. */
async function timed(bytes: Uint8Array, name: string): Promise<number> {
  const before = processorTime()
  const { value, diagnostics } = readText(bytes, name)
  if (!value) expect(diagnostics.some(({ severity, message }) => severity === 'error' && message !== '')).toBe(true)
  else await bringIn(bytes, name)
  return processorTime() - before
}

describe('hostile files', () => {
  const mutations = count(30, 5000)
  it(`${mutations} mutations of a document are refused or read`, { timeout: patience(120, 3600) }, async () => {
    const random = randomOf(14)
    const parts = unzipSync(summary)
    const names = Object.keys(parts)
    for (let at = 0; at < mutations; at++) {
      const name = random.pick(names)
      const part = parts[name]!.slice()
      for (let signs = 0; signs <= random.below(4); signs++) part[random.below(part.length)] = random.below(256)
      // Half of them in the archive itself, half in a part of a sound one.
      const packed = at % 2 === 0 ? zipSync({ ...parts, [name]: part }) : summary.slice()
      if (at % 2 === 1) packed[random.below(packed.length)] = random.below(256)
      await timed(packed, 'a.docx')
    }
  })

  test.each<[string, string]>([
    ['a paragraph of labels without end', '一是甲。'.repeat(100_000)],
    [
      'labels that go down and never up',
      Array.from({ length: 1200 }, (_, at) => `${'（'.repeat(at % 3)}一、甲`).join('\n'),
    ],
    [
      'lines of every label',
      Array.from(
        { length: 1500 },
        (_, at) => `${['一、', '（一）', '1.', '（1）', '①', '一是', '——'][at % 7]}抓好工作`,
      ).join('\n'),
    ],
    ['headings alone', '工作回顾情况\n'.repeat(3000)],
    ['brackets and quotes', '“（《'.repeat(50_000)],
  ])('%s', { timeout: 60_000 }, async (_, text) => {
    expect(await timed(strToU8(text), 'a.txt')).toBeLessThan(20_000)
  })
})

const missing = await missingTools()

/** The samples, and the examples that the sets come with; some of them at a time, and all where much is tried. */
const reports = (): { name: string; folder: string }[] => {
  const samples = readdirSync('data').map((name) => ({ name, folder: join('data', name) }))
  const examples = readdirSync('templates')
    .map((name) => ({ name: `例-${name}`, folder: join('templates', name, 'example') }))
    .filter(({ folder }) => existsSync(join(folder, 'report.yaml')))
  return [...samples.slice(0, count(3, 100)), ...examples.slice(0, count(1, 100))]
}

describe.skipIf(missing.length > 0)('a document of ours that LibreOffice has saved again', () => {
  it('comes in as the same report, and from plain text with the same words', { timeout: 600_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zongjie-import-'))
    try {
      const all = reports()
      const names = all.map(({ name }) => name)
      for (const { name, folder: report } of all) {
        const { bytes } = renderReport(await prepareReport(report, library), ['docx'])!.outputs[0]!
        await writeFile(join(folder, `${name}.docx`), bytes)
      }
      for (const by of ['docx', 'odt', 'txt'] as const) {
        const again = await saveAgain(folder, names, by)
        for (const name of names) {
          const own = await bringIn(readFileSync(join(folder, `${name}.docx`)), `${name}.docx`)
          const file = `${name}.${by === 'txt' ? 'txt' : 'docx'}`
          const saved = await bringIn(readFileSync(join(again, file)), file)
          expect(saved.isEqual).toBe(true)
          // A plain text has lost the rows and columns of tables, which is told.
          const isWhole = by !== 'txt' || !fileOf(own).includes('表格:')
          if (isWhole) expect(saved.files).toEqual(own.files)
        }
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})
