import { describe, expect, it } from 'vitest'
import { openLibrary } from '../src/node/library.ts'

describe('a set', () => {
  const library = openLibrary('templates')

  it.each([
    ['standard', 'standard'],
    ['标准', 'standard'],
    ['标准三段式年度总结', 'standard'],
    ['半年', 'half-year'],
    ['工作要点', 'work-plan'],
  ])('called %s is %s', async (written, name) => {
    expect((await library.set(written)).value?.name).toBe(name)
  })

  it.each(['年度总结', '总', '年报', 'standart', '标准模板'])(
    'called %s is none, or which one is unclear',
    async (written) => {
      const { value, diagnostics } = await library.set(written)
      expect(value).toBeUndefined()
      expect(diagnostics.map((one) => one.code)).toEqual(['template/unknown-set'])
    },
  )
})
