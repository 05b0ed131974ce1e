import { matchRule } from '../find.ts'

/**
 * 截止 for 截至. 截止 is to come to an end («报名截止»); up to a time is 截至.
 *
 * Bad: 截止2023年底，共签约87万人。
 * Bad: 截止目前，全市共有2021人成为家庭医生。
 * Bad: 截止到11月30日，完成投资3亿元。
 * Bad: 截止到今年6月末，存款余额12亿元。
 * Good: 报名截止时间为6月30日，截止日期不变。
 * Good: 截至2023年底，共签约87万人。
 * Good: 申报工作于6月30日截止。
 */
const pattern =
  /截止(?:到|至)?(?=[0-9０-９〇○一二三四五六七八九十]{1,4}(?:年|月|日|时)|目前|现在|当前|今[年日天]|年底|年末|月底|月末|本[年月季]|上[半年月季]|[去昨]年|\d)/g

export const until = matchRule({ name: 'until', severity: 'warning' }, pattern, (match) => ({
  message: `“${match[0]}”应为“截至”`,
  hint: '“截止”是到期停止；说“到某个时候为止”用“截至”',
  edit: '截至',
}))
