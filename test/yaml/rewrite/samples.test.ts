import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readYamlValue, rewriteYaml } from '../../../src/engine/yaml/rewrite/rewrite.ts'
import { toYamlValue } from '../../../src/engine/yaml/rewrite/value.ts'
import { seeded } from '../random.ts'
import { changed, drawOf, type Plain } from './documents.ts'

const files = (readdirSync('data', { recursive: true }) as string[]).filter((name) => name.endsWith('.yaml')).sort()
/** All of them together make 10,000 edits when ZONGJIE_TORTURE is set. */
const edits = process.env.ZONGJIE_TORTURE ? Math.ceil(10_000 / files.length) : 4

describe('the samples', () => {
  test.each(files)('%s is rewritten with random edits, and left as it is without', (name) => {
    const source = readFileSync(join('data', name), 'utf8')
    const before = readYamlValue(source)
    if (before.kind === 'refused') throw new Error(before.why)
    expect(rewriteYaml(source, before.value)).toEqual({ kind: 'rewritten', text: source })
    const random = seeded(name.length * 7919)
    for (let count = 0; count < edits; count++) {
      const draw = drawOf(Array.from({ length: 100 }, () => Math.floor(random() * 1_000_000)))
      const wanted = changed(draw, before.value as Plain)
      const outcome = rewriteYaml(source, wanted)
      const again = outcome.kind === 'rewritten' ? readYamlValue(outcome.text) : outcome
      expect(again).toEqual({ kind: 'read', value: toYamlValue(wanted) })
    }
  })
})
