import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseFully } from '../../../src/engine/yaml/full-parse.ts'
import { parseQuickly } from '../../../src/engine/yaml/quick/parse.ts'
import { processorTime } from '../../support/processor-time.ts'
import { count, patience } from '../../support/torture.ts'
import { mutate, seeded } from '../random.ts'
import { samples } from '../samples.ts'

/** The files that come with zongjie: what people start from. */
const shipped = ['data', 'templates']
  .flatMap((folder) => (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)))
  .filter((name) => name.endsWith('.yaml'))
  .sort()

const readText = (file: string): string => readFileSync(file, 'utf8').replace(/\r\n?/g, '\n')

/** True when the text was plain enough; then the library finds the same. */
function agrees(text: string): boolean {
  const contents = parseQuickly(text)
  if (!contents) return false
  const full = parseFully(text)
  // The text is reported only when they differ: to compare and describe all of them takes long.
  if (full.errors.length > 0) expect({ text, errors: full.errors }).toEqual({ text, errors: [] })
  expect(full.contents, text).toEqual(contents)
  return true
}

describe('What is parsed quickly is what the library finds', () => {
  test.each(shipped)('%s, which is plain enough', (file) => {
    expect(agrees(readText(file))).toBe(true)
  })

  test(
    'in files with random changes',
    () => {
      const random = seeded(9704)
      const texts = [...shipped.map(readText).filter((text) => text.length < 6000), ...Object.values(samples)]
      const times = count(1500, 200_000)
      let accepted = 0
      for (let index = 0; index < times; index++) if (agrees(mutate(texts[index % texts.length]!, random))) accepted++
      expect(accepted).toBeGreaterThan(times / 4)
    },
    patience(30, 300),
  )

  test(
    'in random lines',
    () => {
      const random = seeded(2023)
      const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
      const keys = ['甲', '乙', 'heading-form', 'a_1', '65岁', '“丙”', '甲 乙', '-', '甲：', '?', '']
      const values = [
        ...[
          '',
          '一',
          '一 二',
          '一  # 注',
          '一 #注',
          '一#二',
          '一: 二',
          '一:二',
          '一:',
          '-5',
          '- 一',
          '-',
          '--',
          '?',
          '~',
          'null',
        ],
        ...['|', '|-', '>', '>-', '|+', '|2', '| # 注', "'一'", "'一''二'", "'一", "'一' 二", "'一'#二", "'一' # 注"],
        ...[
          '"一"',
          '"一\\n二"',
          '"一',
          '[]',
          '{}',
          '[一, 二]',
          '[一,二]',
          '[一, 二',
          '[一, ]',
          '[ 一 , -5 ]',
          '[[一], {甲: 二}]',
        ],
        ...[
          '{甲: 一}',
          '{甲: 一, 乙: "二"}',
          '{甲:一}',
          '{甲: }',
          '{甲: 一} 二',
          '{甲: 一} # 注',
          '{{甲}}',
          '{ 甲: [一] }',
        ],
        ...[
          '&一 二',
          '*一',
          '!!str 一',
          '%一',
          '@一',
          '`一',
          '　一',
          '一　',
          '\u00a0一',
          '一\u0085',
          '12:30',
          '30.5%',
          ': 一',
        ],
      ]
      const line = (): string => {
        const indent = ' '.repeat(pick([0, 2, 2, 2, 2, 4, 4, 4, 1, 3, 6]))
        const kind = random()
        if (kind < 0.05) return pick(['', '  ', '    ', '# 注', '   # 注', '---', '...', '\t', '%YAML 1.1'])
        if (kind < 0.15) return indent + pick(values)
        const dash = random() < 0.4 ? pick(['- ', '- ', '-  ', '- - ']) : ''
        if (kind < 0.3) return `${indent}${dash || '- '}${pick(values)}`
        const key = random() < 0.8 ? '甲' : pick(keys)
        return `${indent}${dash}${key}:${pick([' ', ' ', ' ', '', '  '])}${random() < 0.7 ? '一' : pick(values)}${pick(['', '', ' '])}`
      }
      const times = count(8000, 1_000_000)
      let accepted = 0
      for (let index = 0; index < times; index++) {
        const lines = [
          `甲:${pick(['', '', ' 一', ' |', ' >-'])}`,
          ...Array.from({ length: Math.floor(random() * 5) }, line),
        ]
        if (agrees(lines.join('\n') + pick(['', '\n', '\n\n', '\n  \n']))) accepted++
      }
      expect(accepted).toBeGreaterThan(times / 10)
    },
    patience(30, 300),
  )
})

describe('Left to the library', () => {
  test.each([
    ['a tab', '甲:\t一\n'],
    ['a document mark', '---\n甲: 一\n'],
    ['quotes over two lines', '甲: "一\n  二"\n'],
    ['brackets over two lines', '甲: [一,\n  二]\n'],
    ['an anchor', '甲: &一 二\n'],
    ['a tag', '甲: !!str 二\n'],
    ['a key in quotes', '"甲": 一\n'],
    ['a list as the whole', '- 一\n'],
    [
      'what nests deeper than any report',
      Array.from({ length: 40 }, (_, depth) => `${' '.repeat(depth)}甲:\n`).join(''),
    ],
    ['a line that is indented like none before', '甲:\n    乙: 一\n  丙: 二\n'],
    ['nothing', ''],
    ['comments', '# 注\n'],
  ])('%s', (_, text) => {
    expect(parseQuickly(text)).toBeUndefined()
  })
})

test('A text of many lines is parsed in linear time', () => {
  const milliseconds = (lines: number): number => {
    const text = `成绩:\n${'  - 小标题: 一\n    正文: 二 # 注\n'.repeat(lines)}`
    const start = processorTime()
    expect(parseQuickly(text)?.pairs).toHaveLength(1)
    return processorTime() - start
  }
  milliseconds(2000)
  expect(milliseconds(20_000)).toBeLessThan(50 * (milliseconds(2000) + 5))
})
