import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../support/processor-time.ts'
import { randomOf } from '../support/random.ts'
import { workbook } from '../support/xlsx.ts'
import { readBytes } from './read.ts'

const sound = workbook([
  {
    name: '台账',
    rows: [
      ['指标', '值', '单位'],
      ['甲', { v: 0.125, format: '0.0%' }],
      ['乙', 5, '人'],
    ],
  },
])
const parts = unzipSync(sound)
const withParts = (more: Record<string, Uint8Array>) => zipSync({ ...parts, ...more })
const sheet = 'xl/worksheets/sheet1.xml'
const xml = new TextDecoder().decode(parts[sheet])

/** One message within a second. */
async function refused(bytes: Uint8Array): Promise<string> {
  const before = processorTime()
  const { said } = await readBytes(bytes)
  expect(processorTime() - before).toBeLessThan(1000)
  expect(said).toHaveLength(1)
  return said[0]!
}

const flagged = (bytes: Uint8Array): Uint8Array => {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) if (view.getUint32(at, true) === 0x02014b50) copy[at + 8]! |= 1
  return copy
}

describe('an attack is refused in one sentence', () => {
  it.each<[string, Uint8Array, string]>([
    ['a bomb', withParts({ [sheet]: new Uint8Array(200 * 1024 * 1024) }), '解开后有200MB'],
    [
      'a bomb of cells',
      withParts({
        [sheet]: strToU8(xml.replace('</sheetData>', `${'<row><c><v>1</v></c></row>'.repeat(30_000)}</sheetData>`)),
      }),
      '表格太大',
    ],
    [
      'a cell far away',
      withParts({
        [sheet]: strToU8(
          xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
        ),
      }),
      '表格太大',
    ],
    [
      'many entries',
      zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`a${at}`, new Uint8Array(0)]))),
      '3000个文件',
    ],
    ['a name that leads out', withParts({ '../../evil.xml': strToU8('x') }), '不正常的文件名'],
    ['encryption', flagged(sound), '加了密码'],
    [
      'an encrypted workbook',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      '加了密码',
    ],
    ['a former workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '旧版的 .xls'],
    ['a page', strToU8('<html><table><tr><td>指标</td></tr></table>'), '网页'],
    ['nothing', new Uint8Array(0), '空的'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), '没有工作簿'],
    ['a document', zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), '没有工作簿'],
    ['half of it', sound.subarray(0, sound.length / 2), '没有下载完整'],
    [
      'an entity',
      withParts({ [sheet]: strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>${xml.slice(xml.indexOf('<work'))}`) }),
      'DOCTYPE',
    ],
    ['elements without end', withParts({ [sheet]: strToU8('<a>'.repeat(100_000)) }), '嵌套太深'],
  ])('%s', async (_, bytes, words) => {
    expect(await refused(bytes)).toContain(words)
  })

  it('reads nothing from outside of the package', async () => {
    const rels = strToU8(
      new TextDecoder()
        .decode(parts['xl/_rels/workbook.xml.rels'])
        .replace('Target="worksheets', 'TargetMode="External" Target="file:///etc'),
    )
    expect(await refused(withParts({ 'xl/_rels/workbook.xml.rels': rels }))).toContain('少了一部分')
  })

  it('takes no formula and no format at its word', async () => {
    for (const format of [
      '0'.repeat(5000),
      '[>'.repeat(1000),
      '"'.repeat(3001),
      'General;;;;;;;',
      '\u0000',
      'yyyy'.repeat(500),
    ]) {
      const before = processorTime()
      await readBytes(
        workbook([
          {
            name: 'a',
            rows: [
              ['指标', '值'],
              ['甲', { v: 5, format: format.replaceAll('\u0000', '') }],
            ],
          },
        ]),
      )
      expect(processorTime() - before).toBeLessThan(1000)
    }
  })
})

it('300 mutations are read right or refused, and quickly', async () => {
  const { below } = randomOf(20261128)
  const right = JSON.stringify(await readBytes(sound))
  for (let run = 0; run < 300; run++) {
    const bytes = sound.slice()
    for (let count = 1 + below(4); count > 0; count--) {
      const at = below(bytes.length)
      if (below(10) < 7) bytes[at] = below(256)
      else bytes.copyWithin(at, below(bytes.length), bytes.length)
    }
    const before = processorTime()
    const read = await readBytes(bytes)
    expect(processorTime() - before).toBeLessThan(1000)
    // What was changed in silence would be printed.
    if (read.said.length === 0) expect(JSON.stringify(read)).toBe(right)
  }
})
