import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { putTogether } from '../../src/studio/clash/put-together.ts'
import { isShared, stretchesOf } from '../../src/studio/clash/shared-lines.ts'
import { count } from '../support/torture.ts'

const lines = fc.array(fc.constantFrom('一\n', '二\n', '三\n', '\n', '- 四\r\n')).map((all) => all.join(''))
const text = fc.oneof(
  lines,
  lines.map((one) => one.replace(/\n$/, '')),
)

describe('two texts of one file', () => {
  test('are as stretches the one and the other, byte for byte', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const stretches = stretchesOf(mine, theirs)
        const changed = stretches.filter((one) => !isShared(one))
        expect(
          putTogether(
            stretches,
            changed.map(() => 'mine'),
          ),
        ).toBe(mine)
        expect(
          putTogether(
            stretches,
            changed.map(() => 'theirs'),
          ),
        ).toBe(theirs)
        expect(changed.length === 0).toBe(mine === theirs)
      }),
      { numRuns: count(500, 10_000) },
    )
  })

  test('lose no line of either where both are taken', () => {
    fc.assert(
      fc.property(text, text, (mine, theirs) => {
        const stretches = stretchesOf(mine, theirs)
        const both = putTogether(
          stretches,
          stretches.map(() => 'both' as const),
        ).split(/\r?\n|\r/)
        for (const line of [mine, theirs].flatMap((one) => one.match(/[^\r\n]+/g) ?? [])) expect(both).toContain(line)
      }),
      { numRuns: count(200, 5000) },
    )
  })

  test('are chosen from place by place', () => {
    const base = '标题: 总结\n成绩:\n- 一\n- 二\n- 三\n'
    const stretches = stretchesOf(base.replace('一', '我的一'), base.replace('三', '别人的三'))
    const changed = stretches.filter((one) => !isShared(one))
    expect(changed.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      [['- 我的一\n'], ['- 一\n']],
      [['- 三\n'], ['- 别人的三\n']],
    ])
    expect(putTogether(stretches, ['mine', 'theirs'])).toBe('标题: 总结\n成绩:\n- 我的一\n- 二\n- 别人的三\n')
  })
})
