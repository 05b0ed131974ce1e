import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadReport, prepareReport, writers } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { loadFiles, reportHead } from '../report/folder.ts'
import { workbook } from '../support/xlsx.ts'
import { readBytes } from './read.ts'

const section = '标题: 商务\n成绩:\n- 零售额{{零售额}}，{{零售额.同比}}，企业{{企业}}，占比{{占比}}。\n'
const yaml =
  "零售额: {值: 1834.26, 单位: 亿元, 上年: 1745.1}\n企业: {值: '1,560', 单位: 家}\n占比: {值: 28.3, 单位: '%'}\n"
const csv = '指标,值,单位,上年\r\n零售额,1834.26,亿元,1745.1\r\n企业,"1,560",家,\r\n占比,28.3%,,\r\n'
const xlsx = workbook([
  {
    name: '台账',
    rows: [
      ['指标', '值', '单位', '上年'],
      ['零售额', 1834.26, '亿元', 1745.1],
      ['企业', { v: 1560, format: '#,##0' }, '家'],
      ['占比', { v: 0.283, format: '0.0%' }],
    ],
  },
])
const rest = { 'report.yaml': `${reportHead}引言: 全年如下。\n署名: 局\n成文日期: 2023-12-20\n`, '01.yaml': section }

/** The messages of a folder, as `file cell code`. */
const said = async (files: Record<string, string | Uint8Array>) =>
  (await loadFiles({ ...rest, ...files })).diagnostics.map(
    ({ code, position: at }) => `${at?.file}${at?.cell === undefined ? '' : ` ${at.cell}`} ${code}`,
  )

describe('a ledger in any of its forms', () => {
  it('gives the same documents', async () => {
    const library = openLibrary('templates')
    const built = await Promise.all(
      [{ 'figures.yaml': yaml }, { 'figures.csv': csv }, { 'figures.xlsx': xlsx }].map(async (ledger) => {
        const texts = { ...rest, ...ledger }
        const { document, layout, diagnostics } = await prepareReport('甲局-2023', library, { texts })
        expect(diagnostics).toEqual([])
        return [writers.docx(document!, layout!), writers.md(document!, layout!)]
      }),
    )
    expect(built[1]).toEqual(built[0])
    expect(built[2]).toEqual(built[0])
  })

  it('is one of three; of two it is said', async () => {
    expect(await said({ 'figures.csv': csv, 'figures.xlsx': xlsx })).toEqual(['figures.csv figures/two-ledgers'])
    expect(await said({ 'figures.yaml': yaml, 'figures.xlsx': xlsx })).toEqual(['figures.xlsx figures/two-ledgers'])
    // Nothing is said of figures that only one of them has.
    expect(
      await said({ 'figures.yaml': yaml, 'figures.csv': csv, '02.yaml': '标题: 乙\n成绩: ["{{没有}}"]\n' }),
    ).toEqual(['figures.csv figures/two-ledgers'])
    expect(
      (await said({ 'figures.xlsx': xlsx, 'report.yaml': `${rest['report.yaml']}指标:\n  零售额: {值: 1}\n` }))[0],
    ).toBe('report.yaml figures/two-ledgers')
  })

  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ['open in Excel', { 'figures.xlsx': xlsx, '~$figures.xlsx': 'x', '.~lock.figures.xlsx#': 'x' }, []],
    ['beside what it was made of', { 'figures.yaml': yaml, '台账.xlsx': xlsx, '报表.xls': 'x', '指标.csv': csv }, []],
    ['of another name', { '台账.xlsx': xlsx }, ['台账.xlsx report/misnamed-file']],
    ['with a large letter', { 'Figures.XLSX': xlsx }, ['Figures.XLSX report/misnamed-file']],
    ['a copy', { 'figures.xlsx': xlsx, 'figures - 副本.xlsx': xlsx }, ['figures - 副本.xlsx report/file-not-read']],
    ['of a former kind', { 'figures.xls': 'x' }, ['figures.xls file/not-a-sheet']],
    ['of another program', { 'figures.et': 'x' }, ['figures.et file/not-a-sheet']],
    ['of an open format', { 'figures.ods': 'x' }, ['figures.ods file/not-a-sheet']],
    [
      'of a former kind beside the one that is read',
      { 'figures.xlsx': xlsx, 'figures.xls': 'x' },
      ['figures.xls report/file-not-read'],
    ],
    ['that cannot be read', { 'figures.xlsx': 'x' }, ['figures.xlsx file/not-a-sheet']],
    ['empty', { 'figures.xlsx': workbook([{ name: 'a', rows: [] }]), '01.yaml': '标题: 甲\n成绩: [乙]\n' }, []],
  ])('%s', async (_, files, expected) => {
    expect(await said(files)).toEqual(expected)
  })

  it('is reported by cell in everything that is said of a ledger', async () => {
    const rows = [
      ['指标', '值', '单位', '上年', '合计', '公式', '占'],
      ['零售额', 1834.26, '亿元', 1745.1],
      ['企业', 10, '家', null, '内资、外资'],
      ['内资', 5, '家'],
      ['外资', 4, '家'],
      ['占比', 28.3, '%', null, null, null, '没有的'],
      ['率', null, '%', null, null, '内资 / 没有'],
    ]
    const found = await said({ 'figures.xlsx': workbook([{ name: '台账', rows }]) })
    expect(found.sort()).toEqual(['figures.xlsx F7 figures/unknown-figure', 'figures.xlsx G6 figures/unknown-figure'])
    const tied = await said({
      'figures.xlsx': workbook([{ name: '台账', rows: rows.slice(0, 5).concat([['占比', 28.3, '%']]) }]),
    })
    expect(tied).toEqual(['figures.xlsx B3 figures/sum'])
  })

  it('names the years by that of the report', async () => {
    const { value } = await loadFiles({
      ...rest,
      'figures.csv': '项目,2023年,2022年,单位\n零售额,5,4,亿元\n企业,1,,家\n占比,3%,,\n',
    })
    expect(value?.figures.get('零售额')).toMatchObject({ value: '5', previous: '4' })
  })

  it('is looked for in the report of last year, too', async () => {
    const texts = { ...rest, 'figures.csv': csv, 'report.yaml': `${rest['report.yaml']}上年报告: ../没有\n` }
    const { diagnostics } = await loadReport('甲局-2023', { texts })
    expect(diagnostics.map(({ code }) => code)).toEqual(['figures/no-last-year'])
  })
})

describe('workbooks of LibreOffice', () => {
  const fixture = (name: string) => readBytes(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))

  it('are read as they are shown', async () => {
    const { figures, said } = await fixture('lo-plain.xlsx')
    expect(figures).toEqual({
      社零总额: { value: '1,834.26', unit: '亿元', previous: '1,745.10' },
      网上零售占比: { value: '28.3%', previous: '26.1%' },
      进出口总额: { value: '3.1', unit: '亿元', note: '初步数' },
      新增企业: { value: '156', unit: '家' },
      '其中：内资': { value: '120', unit: '家', previous: '100' },
      '其中：外资': { value: '36', unit: '家' },
      对外投资: { unit: '万美元', previous: '1200' },
    })
    expect(said.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      'A1 info sheet/other-sheet',
      'A2 info sheet/other-names',
      'D5 info sheet/shown-otherwise',
      'B7 info sheet/shown-otherwise',
      'A11 info sheet/hidden',
    ])
  })

  it('are reported their mistakes', async () => {
    const { said } = await fixture('lo-mistakes.xlsx')
    expect(said.map((one) => one.split(' ').slice(0, 3).join(' '))).toEqual([
      'A1 info sheet/other-names',
      'B3 error sheet/date',
      'B4 error sheet/hashes',
      'B5 error figures/not-a-number',
    ])
  })
})
