import { expect, test } from 'vitest'
import { invisibleCharacters } from '../../src/engine/text/invisible-characters.ts'
import { mayBeIllegal } from '../../src/engine/text/legal-text.ts'
import { mayBeUnusual } from '../../src/engine/text/unusual.ts'

const isUnusual = (text: string): boolean => mayBeUnusual({ path: 'a.yaml', text })

test('a file without unusual characters has none that is forbidden or not to be seen', () => {
  const missed: string[] = []
  for (let code = 0; code <= 0xffff; code++) {
    const text = `甲${String.fromCharCode(code)}乙`
    const isFound = mayBeIllegal(text) || invisibleCharacters(text).length > 0
    if (isFound && !isUnusual(text)) missed.push(code.toString(16))
  }
  expect(missed).toEqual([])
})

test.each(['全年签约877483人，同比增长8.0%。\n- “要素”保障…—·《办法》①②㎡', 'Plan B: 12.5% (A+B) #3\n\t- x', ''])(
  'what reports are written with is usual: %j',
  (text) => {
    expect(isUnusual(text)).toBe(false)
  },
)
