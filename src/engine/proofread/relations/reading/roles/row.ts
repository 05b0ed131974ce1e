/**
 * What a number may say of its subject, and how that is called. value: how much it is. base: how much it was (由A,
 * 去年同期A). goal: what was asked for (任务A). whole: what it is a share of (占总数A的). difference, rate, multiple, points:
 * how far it changed, in its unit, in %, 倍 or 个百分点. gap: how far it is from another thing's (高于目标A个百分点). times:
 * 是…的X倍. share: 占X%. completion: 完成任务的X%. excess: 超额完成X%. beyond: how much more than a goal it is. named-rate:
 * 合格率X%.
 */
export const roleNames = {
  value: '数值',
  base: '基数',
  goal: '目标数',
  whole: '总数',
  difference: '增减量',
  rate: '增减幅度',
  multiple: '增长倍数',
  points: '百分点',
  gap: '相差',
  times: '倍数',
  share: '占比',
  completion: '完成率',
  excess: '超额比例',
  beyond: '超出数',
  'named-rate': '比率',
} as const

export type NumberRole = keyof typeof roleNames

/** A way to say what a number is. The first row of the table that fits counts. */
export interface RoleRow {
  role: NumberRole
  unit: 'percent' | 'points' | 'times' | 'amount'
  /** What the words before it say, from the number before it in its clause on. */
  before?: RegExp
  /** What they must not say. */
  unless?: RegExp
  /** What the words behind it say, up to the next number. */
  after?: RegExp
  /** What follows, numbers and all. */
  ahead?: RegExp
  /** What the number before it in its clause is, and what the words before that say. */
  beside?: NumberRole
  besideSays?: RegExp
  /** The number before it in its sentence tells what something came to: 增加到186公里. */
  arrived?: true
  /** The number before it in its sentence does not tell what something was. */
  noBase?: true
  /** 翻番 says by itself that something grew. */
  doubling?: true
  /**
   * Where its subject is named: in the words before it; before the change (同比 is none); before what is cut off; nowhere.
   */
  subject: 'words' | 'change' | 'none' | RegExp
  /** Sentences with a number in {braces} that is this, and others in which it is not. A test runs them. */
  examples: string[]
  counterexamples?: string[]
}
