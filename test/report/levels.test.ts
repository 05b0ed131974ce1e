import { describe, expect, test } from 'vitest'
import { prepareReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'

const library = openLibrary('templates')
const head = '标题: 甲局工作总结\n单位: 甲局\n年度: 2024\n引言: 全年工作有序推进。\n'

/** How grave a report of report.yaml alone is said to be. */
async function severity(more: string, start = head) {
  const { diagnostics, document } = await prepareReport('甲局', library, { texts: { 'report.yaml': start + more } })
  expect(document).toBeDefined()
  return diagnostics.filter((one) => one.code === 'report/no-sections').map((one) => one.severity)
}

describe('a report without section files', () => {
  test('is reported of, with text of its own as an info', async () => {
    expect(await severity('')).toEqual(['info'])
    expect(await severity('模板: by-section\n', head.replace(/引言.*\n/, ''))).toEqual(['warning'])
    expect(await severity('模板: by-section\n附件: [名单]\n', head.replace(/引言.*\n/, ''))).toEqual(['info'])
  })

  test('is as grave as the report says', async () => {
    expect(await severity('检查: {无章节: 关}\n')).toEqual([])
    expect(await severity('检查: {no-sections: warning}\n')).toEqual(['warning'])
  })
})
