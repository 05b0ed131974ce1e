/** What is counted one by one: half of one is a slip of the hand, or an average. */
export const wholeThings: ReadonlySet<string> = new Set(
  '人 名 人次 户 户次 件 件次 起 宗 例 辆 台套 所 家 批次 艘 册 头 只 羽 份 篇'.split(' '),
)
