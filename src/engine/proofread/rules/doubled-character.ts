import { findMatches } from '../find.ts'
import type { Rule } from '../types.ts'

/**
 * A particle written twice. Other doubled characters are mostly right (工作作风, 实实在在, 方面和和谐).
 *
 * Bad: 取得了了明显成效。
 * Bad: 群众关心的的问题得到解决。
 * Bad: 群众关心，的问题得到解决。
 * Good: 的的确确取得了成效，实实在在办事，切实改进工作作风。
 * Good: 为了了解情况，了了心愿，没完没了了。
 */
const pattern =
  /的的(?!确|士)|(?<![为除明]|没完没)了了(?!解|然|结|心|事|此|却|断|望)|(?<=[\u4e00-\u9fff])[，。]的(?=[\u4e00-\u9fff])/g

export const doubledCharacter: Rule = {
  name: 'doubled-character',
  severity: 'warning',
  check: (text) =>
    findMatches(text, pattern, ([written]) =>
      /^[，。]/.test(written)
        ? { message: `“的”前面不该有“${written[0]}”`, hint: '请检查这个标点' }
        : { message: `“${written}”重复了一个字`, hint: '请删去一个字', edit: written[0]! },
    ),
}
