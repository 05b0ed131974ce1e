import { matchRule, writtenParts } from '../find.ts'

/**
 * Years are written with four figures (GB/T 15835-2011 5.2.1).
 *
 * Bad: 23年度重点工作全面完成。
 * Bad: 比22年同期增长5%。
 * Bad: 自19年10月起实施。
 * Bad: ’98年抗洪以来。
 * Bad: 24年，我局坚持服务大局，较23年增长8%。
 * Good: 2023年度重点工作全面完成。
 * Good: 深耕24年，我局成绩显著；比24年前增长8倍。
 * Good: 近10年全市投入增长5%，历时15年。
 * Good: 使用10年以上的设备全部更新，服役20年上下。
 * Good: 2021—23年上半年累计签约。
 */
const pattern =
  /(?<![\d.．—–～~\-近约过来满达第历经超足连至到用])(?:[01234]\d|9\d)年(?:度|同期|底|末|初|上半年|下半年|\d{1,2}月)|(?<=^|[。；])(?:1[89]|2[1-9])年[，,](?=[我全在是本各县市区局院校])|(?<=[比较])(?:1[89]|2[1-9])年(?=增|下降|减|提高|提升|上升|翻)|[’'‘]\d\d年/g

export const shortYear = matchRule(
  { name: 'short-year', severity: 'warning' },
  pattern,
  (match) => ({
    message: `年份“${/\d\d年/.exec(match[0])![0]}”没有写全`,
    hint: '请写成四位数的年份',
  }),
  writtenParts,
)
