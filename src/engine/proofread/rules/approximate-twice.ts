import { matchRule } from '../find.ts'

const before =
  '(?<![条预节公合签契制违履解续租邀特失相])大?约|大概|(?<![最附接临靠贴邻亲就新])近|将近|(?<![赶高反])超过|(?<![赶高反])逾|不少于|不低于'
const number = '[\\d０-９][\\d.,０-９]{0,15}[万亿]?'
const pattern = new RegExp(
  `(${before})(${number})(?:([多余])|[%％‰]?[^\\d，。；：、！？（）,;:%％‰]{0,6}?(左右|上下|以上|以下))`,
  'g',
)

/**
 * Two words for one uncertainty: 约…左右, 近…以上, 超过…以上 (GB/T 15835-2011 5.1.4 and usage).
 *
 * Bad: 共有约230个左右。
 * Bad: 约230个以上。
 * Bad: 增长超过60%以上。
 * Bad: 近50余家企业参加。
 * Good: 共有230个左右，约230个。
 * Good: 签约100人以上的团队有12个，节约30万元以上。
 * Good: 增长近3倍，100多家企业受益。
 * Good: 最近3年以上的数据，附近5公里以内。
 * Good: 约3家，总计在5家以上。
 */
export const approximateTwice = matchRule({ name: 'approximate-twice', severity: 'warning' }, pattern, (match) => {
  const after = match[3] ?? match[4]
  return { message: `“${match[1]}”和“${after}”重复`, hint: '请只留一个' }
})
