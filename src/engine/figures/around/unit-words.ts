import { keptByText } from '../../text/kept.ts'
import { own } from '../../text/own.ts'

/**
 * Units of one character that also begin words, with what follows in those words: 12家 家庭农场, 9500人 人均. A pattern
 * each: 医(?!生) makes 名医 a word, and leaves 名医生 a unit and a noun. A unit that is not here and has a Chinese
 * character behind it is only likely to be written twice.
 */
const words: Readonly<Record<string, string>> = {
  人: '民 均 员 大 才 口 社 力 工 家 群 士 们 物 体 居 文 事 为 生 身 造 行 防 武 数 选 性 格 心',
  名: '师(?![生范]) 校(?![长园医]) 医(?![生护务学疗]) 录 牌 单 优 额 特 家(?![长庭政]) 企(?!业) 品 誉 列 义 下 称 胜 城 镇 村(?!民|干|医) 著',
  位: '于 居 列 次 置 移',
  家: '庭 长 政 电 居 具 园 乡 门 禽 风 校 族 属 访 教 底 纺 装 畜 务 户',
  个: '人 体 性 中 把 头 股 位 展 园 盟 别 案 个 税 私 转',
  项: '目',
  件: '件 数 均 套 均',
  户: '籍 均 外 厕 主 口 户 型 内 数 用',
  座: '谈 位 椅 落 座',
  台: '账 胞 式(?!电) 湾 风 资 商 阶 州 灯 词 秤 球 面 班 历 前 下 上 站 地',
  套: '餐 用 房 种 话 管 装',
  场: '所 地 馆 景 均 内 外 镇 部 合 站 院 面',
  次: '日 生 年 要 数 序 月 第 级 品 优 均',
  条: '例 款 件 幅 目 条 块 线',
  张: '家 湾 贴 榜 力 某',
  处: '理 置 罚 级 方 分 长 于 所 处 室 在 女',
  所: '有 属 需 辖 在 长 得 致 谓 以 涉 产 用 获 里',
  期: '间 刊 末 满 货 限 待 权 初',
  支: '队(?!伍) 部 持 出 付 撑 农 行 教 援 线 局 委 书 流 架 柱',
  批: '准 复 发 评 量 示',
  辆: '',
  起: '重 草 到 步 伏 诉 源 点 用 来 义 码 火 因 效 跑 飞 居 家 色 底 降',
  门: '店 诊 类 户 牌 前 禁 窗',
  班: '级 子 主 组 车 线 列',
  元: '旦 宵 素 月 件 器',
  亩: '均 产 亩',
  吨: '粮 位 煤 钢 级 袋',
  斤: '',
  篇: '章 幅',
  部: '门 分 队 署 长 级 委 省 位 件 属',
  册: '页 子',
  倍: '增 受 感',
  岁: '末 月',
  升: '级',
  艘: '',
  株: '洲 型 距',
  棵: '',
  栋: '梁',
  份: '额 内 子 量',
  宗: '旨 教 祠 族 地 亲',
  例: '如 外 会 行 证 子 题 句 假 举 程',
  封: '闭 控 存 面 山 育',
  分: '别 类 析 局 公 布 级 管 工 散 享 为 时 步 批 层 区 片',
}

const wordsOf = keptByText((unit): RegExp | undefined => {
  const next = own(words, unit)
  if (next === undefined) return undefined
  return next === '' ? /^(?!)/ : new RegExp(`^(?:${next.split(' ').join('|')})`)
})

const none = /^(?:$|[^\p{Script=Han}]|以[上下内外]|左右|上下|的|了)/u

/** Whether no word begins with what was written before `next`. */
export const endsThere = (next: string): boolean => /^(?:$|[，。；：、！？,;!?)）】”’\s])/.test(next)

/** Whether a unit that is repeated before `next` is written twice: certainly, probably, or not at all. */
export function isTwice(unit: string, next: string): 'certain' | 'likely' | 'no' {
  if (none.test(next) || unit.length > 1) return 'certain'
  // 人人次 is hardly 人 and a word.
  const known = wordsOf(unit)
  if (!known || next.startsWith('次')) return 'likely'
  return known.test(next) ? 'no' : 'certain'
}

/** Whether what follows a number is a word that only begins like a unit: 项目, 家庭. */
export const beginsWord = (unit: string, next: string): boolean =>
  !none.test(next) && (wordsOf(unit)?.test(next) ?? false)
