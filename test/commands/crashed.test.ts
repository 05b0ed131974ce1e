import { expect, test } from 'vitest'
import { crashed } from '../../src/cli/commands/build/crashed.ts'

test.each([
  ['an error', new Error('内存不足'), '内存不足'],
  ['anything else', 'exit 137', 'exit 137'],
])('a report at which the program failed with %s is reported as our mistake', (_, problem, shown) => {
  expect(crashed('data/甲局', '甲局', problem)).toEqual({
    report: '甲局',
    characters: 0,
    outputs: [],
    diagnostics: [
      {
        code: 'build/worker-failed',
        severity: 'error',
        message: `生成“data/甲局”时程序出错：${shown}`,
        hint: '这是程序的缺陷，请把报告文件夹发给维护者',
      },
    ],
  })
})
