import { expect, test } from 'vitest'
import { problemWithoutPlan } from '../../src/engine/proofread/rules/problem-without-plan.ts'
import { readText } from '../../src/node/engine.ts'

const source = { path: 'report.yaml', text: '问题\n' }
const at = { source, start: 0, end: 2 }
const section = (title: string, problems: number, plans: number) => ({ title, problems, plans, at })
const check = (text: string, ...sections: ReturnType<typeof section>[]) =>
  problemWithoutPlan
    .check(readText(new TextEncoder().encode(text), 'a.md').value!.text, { limit: 0, sections, year: 2024 })
    .map((one) => one.message)

const text = '# 工作总结\n\n## 一、主要工作\n\n全年演练4场。\n'

test('problems in a report without any plan are one finding', () => {
  const message = '报告写了存在的问题，没有写下一步计划'
  expect(check(text, section('应急', 2, 0), section('医疗', 1, 0))).toEqual([message])
  expect(check(`${text}\n2024年完成投资3亿元，将任务逐项落实。\n`, section('应急', 2, 0))).toEqual([message])
  expect(check(`${text}\n## （二）计划生育工作\n\n稳步推进。\n`, section('应急', 2, 0))).toEqual([message])
  expect(check(`${text}\n## 二、存在的问题及原因\n\n演练不够。\n`, section('应急', 2, 0))).toEqual([message])
})

test('plans anywhere in the report answer the problems', () => {
  expect(check(text, section('应急', 2, 0), section('医疗', 0, 1))).toEqual([])
  expect(check(text, section('应急', 2, 0), section('明年工作安排', 0, 0))).toEqual([])
  expect(check(`${text}\n## 三、下一步打算\n\n加强演练。\n`, section('应急', 2, 0))).toEqual([])
  expect(check(`${text}\n2025年，着力加强演练。\n`, section('应急', 2, 0))).toEqual([])
  expect(check(`${text}\n下一步，我局将加强演练。\n`, section('应急', 2, 0))).toEqual([])
})

test('problems with plans, and no problems at all, are all right', () => {
  expect(check(text, section('应急', 2, 1), section('医疗', 0, 0))).toEqual([])
  expect(check(text, section('应急', 0, 0))).toEqual([])
  expect(problemWithoutPlan.check({ paragraphs: [] }, { limit: 0 })).toEqual([])
})
