import { describe, expect, test } from 'vitest'
import { sectionFields } from '../../src/engine/fields/section.ts'
import { readTree } from '../../src/engine/yaml/read-tree.ts'

const codes = (text: string) =>
  readTree({ path: '01.yaml', text }, sectionFields).diagnostics.map(
    ({ code, position }) => `${code} ${position?.line}`,
  )

describe('A list with numbers in the place of dashes is told at each of its lines', () => {
  test.each([
    [
      'below its key',
      '标题: 甲\n问题:\n  1. 甲事项没有办完\n  2. 乙事项没有办完\n',
      ['yaml/list-mark 3', 'yaml/list-mark 4'],
    ],
    ['below a key that stands right below another', '成绩:\n  分项:\n    1. 甲事项办完\n', ['yaml/list-mark 3']],
    ['behind a key with blanks at its end', '问题: \t\n  1. 甲事项没有办完\n', ['yaml/list-mark 2']],
    ['and dashes in their place are none', '成绩:\n  - 甲事项办完\n', []],
  ])('%s', (_, text, expected) => {
    expect(codes(text).filter((one) => one.startsWith('yaml/list-mark'))).toEqual(expected)
  })
})
