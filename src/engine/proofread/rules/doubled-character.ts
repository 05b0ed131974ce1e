import { findMatches } from '../find.ts'
import type { Rule } from '../types.ts'

/**
 * A particle, or the unit of a number, written twice. Other doubled characters are mostly right (工作作风, 实实在在, 方面和和谐).
 *
 * Bad: 取得了了明显成效。
 * Bad: 群众关心的的问题得到解决。
 * Bad: 群众关心，的问题得到解决。
 * Bad: 受众6.8万人次人次，接待群众5310人人。
 * Bad: 争取资金1200万元万元，新建泵站3座座；
 * Good: 表彰12个个人，走访3家家庭，10人人均增收，人人有责，次次到场，户户通电。
 * Good: 的的确确取得了成效，实实在在办事，切实改进工作作风。
 * Good: 为了了解情况，了了心愿，没完没了了。
 */
const particle =
  /的的(?!确|士)|(?<![为除明]|没完没)了了(?!解|然|结|心|事|此|却|断|望)|(?<=[\u4e00-\u9fff])[，。]的(?=[\u4e00-\u9fff])/g

/** Units that begin no word which could follow them at the end of a clause. */
const unit = /(?<=\d[万亿]?)(人次|[人件户家个场次起处项座所名吨亩]|万?元|亿元|公里|平方米)\1(?=[，。；、）]|$)/g

export const doubledCharacter: Rule = {
  name: 'doubled-character',
  severity: 'warning',
  check: (text) => [
    ...findMatches(text, particle, ([written]) =>
      /^[，。]/.test(written)
        ? { message: `“的”前面不该有“${written[0]}”`, hint: '请检查这个标点' }
        : { message: `“${written}”重复了一个字`, hint: '请删去一个字', edit: written[0]! },
    ),
    ...findMatches(text, unit, ([written]) => {
      const once = written.slice(0, written.length / 2)
      return { message: `单位“${once}”写了两遍`, hint: '请删去一个', edit: once }
    }),
  ],
}
