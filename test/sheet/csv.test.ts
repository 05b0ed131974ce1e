import { expect, it } from 'vitest'
import { readDelimited } from '../../src/engine/text/delimited.ts'
import { readCsv } from './read.ts'

const figures = { 签约: { value: '1,234', unit: '人' } }

it.each([
  ['commas', '指标,值,单位\r\n签约,"1,234",人\r\n'],
  ['a byte-order mark', '\ufeff指标,值,单位\n签约,"1,234",人'],
  ['semicolons', '指标;值;单位\n签约;1,234;人\n'],
  ['tabs', '指标\t值\t单位\n签约\t"1,234"\t人\n'],
  ['blank lines at the end', `指标,值,单位\n签约,"1,234",人\n${',,\n'.repeat(6000)}`],
  ['a declared delimiter', 'sep=;\n指标;值;单位\n签约;1,234;人\n'],
  ['line ends in a cell', '指标,值,单位,备注\n签约,"1,234",人,\n'],
])('Text with %s is read', async (_, text) => {
  expect(await readCsv(text)).toEqual({ figures, said: [] })
})

it('UTF-16 and GBK are read and reported', async () => {
  const utf16 = await readCsv(Buffer.from('\ufeff指标\t值\t单位\r\n签约\t"1,234"\t人\r\n', 'utf16le'))
  const gbk = await readCsv(Buffer.from('d6b8b1ea2cd6b52cb5a5cebb0d0ac7a9d4bc2c22312c323334222cc8cb', 'hex'))
  expect(utf16).toEqual({ figures, said: ['A1 info file/encoding 文件是 UTF-16 编码，已按这种编码读取'] })
  expect(gbk).toEqual({ figures, said: ['A1 info file/encoding 文件是 GBK 编码，已按这种编码读取'] })
})

it.each([
  ['指标,值,单位\n签约,"5,人\n', 'file/not-a-sheet 第2行的英文引号没有配对'],
  [`指标,值\n${'甲,1\n'.repeat(6000)}`, 'file/not-a-sheet 表格太大'],
  ['PK\u0003\u0004', 'file/not-a-sheet 文件其实是 Excel 工作簿'],
  ['签约 5 人', 'sheet/no-head'],
  ['指标,值,单位\n签约,1,234\n', 'C2 error sheet/not-a-number-column'],
  ['指标,单位,值\n签约,人,1,234\n', 'D2 error sheet/beside 这一行比表头多出一格'],
])('%j is reported: %s', async (text, expected) => {
  const { said } = await readCsv(text)
  expect(said).toHaveLength(1)
  expect(said[0]).toContain(expected)
})

it('bytes of no encoding are refused', async () => {
  expect((await readCsv(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 1))).said[0]).toContain('编码认不出来')
})

it('A cell says where it stands, with its quotes', () => {
  const { rows } = readDelimited('甲,"一""\n二",\n', ',')
  expect(rows).toEqual([
    [
      { value: '甲', start: 0, end: 1 },
      { value: '一"\n二', start: 2, end: 9 },
      { value: '', start: 10, end: 10 },
    ],
  ])
})
