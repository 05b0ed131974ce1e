import { stripEnd, stripStart, wordList } from './strip.ts'

const scope =
  /全社会|全省|全市|全区|全县|全州|全国|全镇|全乡|全旗|全院|全局|全系统|我省|我市|我区|我县|区本级|市本级|县本级|本级|区级|市级|县级|居民|常住|辖区内?|人民币/g
const plan = /^“?十[一二三四五]?五”?(?:时期|期间|期末|末)?|^\d{4}年(?:底|末)?/
const opening = wordList(
  '一年来 五年来 年末 年底 年内 全年 今年 今年以来 明年 来年 本年 当年 上半年 下半年 前三季度 一季度 去年 上年 上年度 去年同期 上年同期 同期 期间 ' +
    '初步统计 初步测算 据统计 预计 到 至 截至 截止 底 末 其中 在 共 累计 共计 总共 合计 实现 完成 力争 争取 确保 预期 使 与此同时 同时 并 是 的 实际 和 与 及 以及',
)
const closing = wordList(
  '分别 预计 高达 多达 达 到 完成 实现 突破 超过 超 为 共 共计 累计 合计 总计 总量 总额 额 迈上 稳定在 有 约 近 的 是 由 从 已 将 均 各 金额 数 数量 ' +
    '增 增加 增长 提高 扩大 至 控制在 同比 年均',
)

/**
 * The words before a number cut down to what it is the number of: «全年地区生产总值完成» and «地区生产总值达到» are both
 * 地区生产总值. Where (全市), when (2023年) and the verbs go.
 */
export function nameOf(words: string): string {
  let rest = words.slice(-40).replace(/[“”"‘’《》]/g, '')
  for (let before = ''; before !== rest; ) {
    before = rest
    rest = stripStart(rest.replace(plan, ''), opening)
  }
  return stripStart(stripEnd(rest, closing).replace(scope, ''), opening).replace(/ /g, '')
}
