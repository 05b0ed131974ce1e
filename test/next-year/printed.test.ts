import { expect, test } from 'vitest'
import { lastYearFields } from '../../src/engine/fields/section.ts'
import { mapOf, seenIn } from '../../src/engine/template/item-map.ts'
import { prose, render } from '../template/support.ts'

test('a set prints what became of last year’s plans', () => {
  const plans = [
    mapOf(seenIn(lastYearFields, { matter: prose('鱼塘清淤'), outcome: prose('已清三座。') })),
    mapOf(seenIn(lastYearFields, { matter: prose('更新渔船') })),
  ]
  const report =
    '{{#each sections}}\n{{#each last-plans}}\n- {{matter}}：{{#if outcome}}{{outcome}}{{else}}没有写{{/if}}\n{{/each}}\n{{/each}}\n'
  const { blocks } = render({ report }, { sections: [mapOf({ 'last-plans': plans })] })
  expect(JSON.stringify(blocks)).toContain('已清三座。')
  expect(blocks).toHaveLength(2)
})
