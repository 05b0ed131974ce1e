import type { Hedge } from './written-number.ts'

/**
 * Words that end like a hedge and are none: 家庭医生签约118600人, 节约300万元, 邻近3个镇. Each by its first
 * character, and behind it those that make another word of that one, so that the hedge is one again: 建立约300个, 损失约5万元.
 */
const others = {
  约:
    '签会 预干参给赋 节环季情调关章细春礼 违 履 制编印研录绘控复改体机建监定配管限试 合联整复配结适符综组聚融混契回场 ' +
    '条0-9万余多百千 集收征募采筹召聚汇搜邀归调云密市 邀 特 公办充 失损流丢遗缺消 契 立建成设树确创订独竖对中 ' +
    '应供对相响反效适 相互 赴奔 续手连继持陆延接 解化调了分溶瓦缓破 守值留看把坚保 爽凉 租出承招转退 婚结离 誓宣 毁销烧损拆',
  近: '邻 临面来光莅亲降 附 就成造 最 靠依 新创更翻革刷',
  // 其中超300人 is no league.
  超: '赶 反 治整防综法自政 彩色 商电客招销厂外应务营发包微游 B',
}

const noHedge = new RegExp(
  `(?:${Object.entries(others)
    .flatMap(([hedge, words]) =>
      words
        .split(' ')
        .map(([first, ...before]) => `${before.length > 0 ? `(?<![${before.join('')}])` : ''}${first}${hedge}`),
    )
    .join('|')})$`,
)

const about = /(?:约为?|大约|大概|左右|近|大致)$/
const above = /(?:超过|超|突破|逾|至少|不少于|不低于|大于|不小于)$/
const below = /(?:不足|低于|不到|少于|不超过|不高于|小于|至多)$/

/** How far a number is meant, by the words on both sides of it. */
export const hedgeOf = (before: string, after: string): Hedge => hedgeAfter(after) ?? hedgeBefore(before)

/** By the words before it. */
export function hedgeBefore(before: string): Hedge {
  if (noHedge.test(before)) return 'exact'
  if (about.test(before)) return /近$/.test(before) ? 'under' : 'about'
  if (above.test(before)) return 'over'
  return below.test(before) ? 'under' : 'exact'
}

/** By the words behind it; 上下级, 上下游 are none. */
export function hedgeAfter(after: string): Hedge | undefined {
  if (/^ ?(?:左右(?![岸江两侧])|上下(?![游级班联左车学山楼功]))/.test(after)) return 'about'
  if (/^ ?以上/.test(after)) return 'over'
  if (/^ ?(?:以下|以内|之内)/.test(after)) return 'under'
  return undefined
}
