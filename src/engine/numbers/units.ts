import { grouped } from '../text/grouped.ts'

/** The powers of ten that words stand for, the longest word first. */
export const scales: readonly [string, number][] = [
  ['万亿', 12],
  ['千亿', 11],
  ['百亿', 10],
  ['千万', 7],
  ['百万', 6],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
]

/** A unit as it is printed. `factor` scales it to the dimension's own unit; a count has none. */
export interface Unit {
  name: string
  dimension: Dimension
  factor: string
}

const ofOne = (names: string): Record<string, string> => Object.fromEntries(names.split(' ').map((name) => [name, '1']))

/** The units of each dimension, with their factors. */
const measures = {
  percent: { '%': '1', '‰': '0.1' },
  points: { 个百分点: '1', 百分点: '1' },
  times: { 倍: '1' },
  yuan: { 元: '1', 元人民币: '1', 块钱: '1' },
  dollar: { 美元: '1' },
  area: {
    平方米: '1',
    平米: '1',
    平方公里: '1000000',
    平方千米: '1000000',
    公顷: '10000',
    亩: '666.6666666666666666666666666666666666667',
  },
  length: { 米: '1', 厘米: '0.01', 毫米: '0.001', 公里: '1000', 千米: '1000', 延米: '1' },
  volume: { 立方米: '1' },
  mass: { 吨: '1000', 公斤: '1', 千克: '1', 斤: '0.5', 吨标准煤: '1000', 吨标煤: '1000' },
  power: { 千瓦: '1', 兆瓦: '1000' },
  energy: { 千瓦时: '1', 兆瓦时: '1000' },
  duration: { 年: '1', 个月: '1', 天: '1', 小时: '1', 分钟: '1', 个工作日: '1', 周岁: '1', 岁: '1' },
  other: ofOne('℃ 度 千伏 千伏安 千米/小时 欧元 港元 日元 英镑 微克/立方米 分贝'),
}

/** What a unit measures; only numbers of one dimension can be added or compared. */
export type Dimension = keyof typeof measures | 'count' | 'none'

/** Classifiers. What they count is whole, so a number of them without 万 is exact. */
const classifiers = (
  '人次 人 名 位 例 家 家次 个 个次 项 项次 件 件次 户 户次 户数 所 座 处 条 张 台 台次 台套 套 辆 辆次 次 场 场次 期 期次 ' +
  '篇 部 册 份 份次 支 只 头 匹 担 棵 株 对 起 宗 笔 门 种 种次 类 批 批次 组 点次 点位 标台 片 块 段 幅 枚 床 张次 班 班次 ' +
  '封 亩次 册次 车 车次 道 口 眼 队 单 则 面 根 副 桶 标箱 卷 卷次 页 票 具 艘次 起次 ' +
  '剂 剂次 架 架次 艘 列 趟 层 间 栋 幢 盏 顶 把 羽 尾 包 箱 瓶 盒 袋 节 课时 学时 课 讲 首 集 村 镇 乡 县 区 市 社区'
).split(' ')

const units = new Map<string, Unit>()
for (const [dimension, names] of Object.entries(measures)) {
  for (const [name, factor] of Object.entries(names)) {
    units.set(name, { name, dimension: dimension as Dimension, factor })
  }
}
for (const name of classifiers) units.set(name, { name, dimension: 'count', factor: '1' })

/** The units that begin with a character, the longest first. */
const byFirst = grouped(
  [...units.values()].sort((a, b) => b.name.length - a.name.length),
  ({ name }) => name[0]!,
)

/** No unit is written. */
export const unitless: Unit = { name: '', dimension: 'none', factor: '1' }

/** 卷(件), 台(套): a classifier and, in brackets, another one for what is not counted in it; '' where nothing such stands. */
export function otherInBracket(text: string, at: number, { dimension }: Unit): string {
  if (dimension !== 'count' || text[at] !== '(') return ''
  const other = unitAt(text, at + 1)
  return other.dimension === 'count' && text[at + 1 + other.name.length] === ')' ? `(${other.name})` : ''
}

/** The longest unit that stands at an offset of a folded text, or `unitless`. */
export function unitAt(text: string, at: number): Unit {
  return byFirst.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at)) ?? unitless
}
