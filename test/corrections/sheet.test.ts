import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../src/engine/sheet/csv.ts'
import { toGbk } from '../command/gbk.ts'
import { workbook } from '../support/xlsx.ts'
import { corrected, textAfter } from './corrected.ts'

const set = (content: string | Uint8Array, value: string, field?: string) =>
  textAfter('figures.csv', content, { figure: '收购量', value, ...(field !== undefined && { field }) })

describe('a number in figures.csv', () => {
  test.each<[string, string, string, string]>([
    ['plain', '指标,值,单位\r\n收购量,87.7,万吨\r\n', '87.9', '指标,值,单位\r\n收购量,87.9,万吨\r\n'],
    [
      'line feeds',
      '指标,值,单位\n收购量,87.7,万吨\n库存,12,万吨',
      '87.9',
      '指标,值,单位\n收购量,87.9,万吨\n库存,12,万吨',
    ],
    ['a mark', '\uFEFF指标,值,单位\r\n收购量,87.7,万吨\r\n', '87.9', '\uFEFF指标,值,单位\r\n收购量,87.9,万吨\r\n'],
    ['quotes', '"指标","值","单位"\n"收购量","8,770","吨"\n', '12345', '"指标","值","单位"\n"收购量","12,345","吨"\n'],
    ['semicolons', '指标;值;单位\n收购量;87.7;万吨\n', '87.9', '指标;值;单位\n收购量;87.9;万吨\n'],
    ['tabs', '指标\t值\t单位\n收购量\t87.7\t万吨\n', '87.9', '指标\t值\t单位\n收购量\t87.9\t万吨\n'],
    [
      'a declared delimiter',
      'sep=;\r\n指标;值;单位\r\n收购量;87.7;万吨\r\n',
      '87.9',
      'sep=;\r\n指标;值;单位\r\n收购量;87.9;万吨\r\n',
    ],
    ['the unit in the cell', '指标,值\n收购量,87.7万吨\n', '87.9', '指标,值\n收购量,87.9万吨\n'],
    ['an empty cell', '指标,值,单位\n收购量,,万吨\n', '87.9', '指标,值,单位\n收购量,87.9,万吨\n'],
    [
      'a title above',
      '粮库台账,,\n指标,值,单位\n收购量,87.7,万吨\n',
      '87.9',
      '粮库台账,,\n指标,值,单位\n收购量,87.9,万吨\n',
    ],
    [
      'the same number elsewhere',
      '指标,上年,值\n出库量,87.7,87.7\n收购量,87.7,87.7\n',
      '87.9',
      '指标,上年,值\n出库量,87.7,87.7\n收购量,87.7,87.9\n',
    ],
    ['beyond the 16 bits of a sign', '备注,指标,值\n𠮷库,收购量,87.7\n', '87.9', '备注,指标,值\n𠮷库,收购量,87.9\n'],
  ])('%s', async (_, before, value, after) => {
    expect(await set(before, value)).toBe(after)
  })

  test('a row that is too short gets its cell', async () => {
    expect(await set('指标,值,单位,目标\n库存,1,万吨,2\n收购量,87.7,万吨\n', '90.5', '目标')).toBe(
      '指标,值,单位,目标\n库存,1,万吨,2\n收购量,87.7,万吨,90.5\n',
    )
  })

  test('a file in GBK stays in it', async () => {
    const before = '指标,值,单位\r\n库存量,3.5,万吨\r\n收购量,87.7,万吨\r\n'
    const made = await corrected('figures.csv', toGbk(before), { figure: '收购量', value: '1187.9' })
    expect(made).toHaveProperty('bytes')
    if ('bytes' in made) expect(Buffer.from(made.bytes)).toEqual(Buffer.from(toGbk(before.replace('87.7', '1187.9'))))
  })

  test('a file in UTF-16 stays in it', async () => {
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')
    const before = '指标\t值\t单位\r\n收购量\t87.7\t万吨\r\n'
    const made = await corrected('figures.csv', utf16(before), { figure: '收购量', value: '87.95' })
    expect('bytes' in made && Buffer.from(made.bytes)).toEqual(utf16(before.replace('87.7', '87.95')))
    expect(csvText(utf16(before)).encoding).toBe('UTF-16')
  })
})

const book = (rows: Parameters<typeof workbook>[0][number]['rows']) => workbook([{ name: '台账', rows }])

async function inWorkbook(before: Uint8Array, value: string, field?: string) {
  const made = await corrected('figures.xlsx', before, {
    figure: '收购量',
    value,
    ...(field !== undefined && { field }),
  })
  if ('hints' in made) return made
  const [was, now] = [unzipSync(before), unzipSync(made.bytes)]
  expect(Object.keys(now)).toEqual(Object.keys(was))
  const changed = Object.keys(now).filter((name) => !Buffer.from(now[name]!).equals(Buffer.from(was[name]!)))
  const [part] = changed
  return { ...made, changed, before: text(was[part!]), after: text(now[part!]) }
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? new Uint8Array()).toString('utf8')

describe('a number in figures.xlsx', () => {
  test.each<[string, Parameters<typeof book>[0], string, string, string]>([
    [
      'a number',
      [
        ['指标', '值'],
        ['库存', 87.7],
        ['收购量', 87.7],
      ],
      '87.9',
      '<c r="B3"><v>87.7</v></c>',
      '<c r="B3"><v>87.9</v></c>',
    ],
    [
      'one with a format',
      [
        ['指标', '值'],
        ['收购量', { v: 8770, format: '#,##0' }],
      ],
      '12345',
      '<v>8770</v>',
      '<v>12345</v>',
    ],
    [
      'a percentage',
      [
        ['指标', '值'],
        ['收购量', { v: '0.625', format: '0.0%' }],
      ],
      '63.1',
      '<v>0.625</v>',
      '<v>0.631</v>',
    ],
    [
      'a text',
      [
        ['指标', '值'],
        ['收购量', '87.7万吨'],
      ],
      '879000吨',
      '<c r="B2" t="s"><v>3</v></c>',
      '<c r="B2" t="inlineStr"><is><t>87.9万吨</t></is></c>',
    ],
    [
      'a cell that is not there',
      [
        ['指标', '值', '单位'],
        ['收购量', null, '万吨'],
      ],
      '87.9',
      '<c r="A2" t="s"><v>3</v></c>',
      '<c r="A2" t="s"><v>3</v></c><c r="B2"><v>87.9</v></c>',
    ],
  ])('%s', async (_, rows, value, before, after) => {
    const made = await inWorkbook(book(rows), value)
    expect(made).toMatchObject({ changed: ['xl/worksheets/sheet1.xml'], notes: [] })
    if (!('before' in made)) return
    expect(made.before).toContain(before)
    expect(made.after).toBe(made.before.replace(before, after))
  })

  test('only the sheet that is read is touched', async () => {
    const before = workbook([
      { name: '说明', rows: [['收购量', 87.7]] },
      {
        name: '台账',
        rows: [
          ['指标', '值'],
          ['收购量', 87.7],
        ],
      },
    ])
    expect(await inWorkbook(before, '87.9')).toMatchObject({ changed: ['xl/worksheets/sheet2.xml'] })
  })

  test('a formula of Excel is none to be overwritten', async () => {
    const made = await inWorkbook(
      book([
        ['指标', '值'],
        ['收购量', { f: 'B3+B4', v: 5 }],
        ['甲', 2],
        ['乙', 3],
      ]),
      '6',
    )
    expect(made).toEqual({
      message: 'B2 是 Excel 里的公式（=B3+B4），不能直接更正',
      hints: ['请更正算它用的数：', '  甲  zongjie set r 甲 更正数', '  乙  zongjie set r 乙 更正数'],
    })
  })

  test('what formulas worked out of the number is taken out, and told', async () => {
    const rows = [
      ['指标', '值'],
      ['收购量', 2],
      ['出库量', 3],
      ['合计一', { f: 'SUM(B2:B3)', v: 5 }],
      ['倍数', { f: "'台账'!$B$4*2", v: 10 }],
      ['旁的', { f: 'B3*2', v: 6 }],
      ['别的表', { f: '其他!B2', v: 6 }],
    ]
    const made = await inWorkbook(book(rows), '4')
    expect(made).toMatchObject({
      notes: ['B4、B5 的 Excel 公式用到它，旧的结果已经去掉：请在 Excel 里打开台账，保存一次，再生成'],
    })
    if (!('before' in made)) return
    const expected = made.before
      .replace('B2"><v>2</v>', 'B2"><v>4</v>')
      .replace('<v>5</v>', '')
      .replace('<v>10</v>', '')
    expect(made.after).toBe(expected)
  })

  test('a format that would not show the number is told of', async () => {
    const rows = [
      ['指标', '值'],
      ['收购量', { v: '87.7', format: '0.0' }],
    ]
    expect(await inWorkbook(book(rows), '87.95')).toMatchObject({
      message: '“收购量”这一格的格式会把87.95显示成88.0，没有改',
    })
  })

  test('a column that is not there is told of', async () => {
    const made = await inWorkbook(
      book([
        ['指标', '值'],
        ['收购量', 87.7],
      ]),
      '90.5',
      '目标',
    )
    expect(made).toMatchObject({ message: '“r/figures.xlsx”里没有“目标”这一列' })
  })
})
