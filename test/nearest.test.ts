import { describe, expect, it } from 'vitest'
import { nearest } from '../src/engine/text/nearest.ts'

describe('the nearest known name', () => {
  const known = ['标题', '副标题', '单位', '年度', 'heading', 'standard', 'half-year']

  it.each([
    ['标提', '标题'],
    ['题标', '标题'],
    ['标', '标题'],
    ['付标题', '副标题'],
    ['heding', 'heading'],
    ['haeding', 'heading'],
    ['Standard', 'standard'],
    ['halfyear', 'half-year'],
  ])('of %s is %s', (written, name) => {
    expect(nearest(written, known)).toBe(name)
  })

  it.each(['人员', '随便什么', 'x', '', 'unit'])('of %s is none', (written) => {
    expect(nearest(written, known)).toBeUndefined()
  })
})
