// @ts-nocheck
import { expect, test } from 'vitest'
import { problemWithoutPlan } from '../../src/proofread/rules/problem-without-plan.ts'

const source = { path: 'report.yaml', text: '问题\n' }
const at = { source, start: 0, end: 2 }
const section = (title: string, problems: number, plans: number) => ({ title, problems, plans, at })
const check = (...sections: ReturnType<typeof section>[]) =>
  problemWithoutPlan.check({ paragraphs: [] }, { limit: 0, sections }).map((one) => one.message)

test('problems in a report without any plan are one finding', () => {
  expect(check(section('应急', 2, 0), section('医疗', 1, 0))).toEqual(['报告写了存在的问题，没有写下一步计划'])
})

test('a section with problems and no plan is named when others have plans', () => {
  expect(check(section('应急', 2, 0), section('医疗', 1, 1))).toEqual(['“应急”写了2条问题，没有相应的计划'])
})

test('problems with plans, and no problems at all, are all right', () => {
  expect(check(section('应急', 2, 1), section('医疗', 0, 0))).toEqual([])
  expect(check(section('应急', 0, 0))).toEqual([])
  expect(problemWithoutPlan.check({ paragraphs: [] }, { limit: 0 })).toEqual([])
})
