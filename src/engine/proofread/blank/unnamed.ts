import { doubleSurname, isSurname } from '../../wording/surnames.ts'

/** Words of reports of cases, which name neither persons nor places: 某公司诉某镇政府, 李××. */
const ofCases =
  /诉(?!求)|纠纷|一案|系列案|罪|被告|原告|被害|上诉|审理|侵权|公益诉讼|受贿|行贿|违纪|违法|违规|处分|赔偿|执行人|投诉|举报|患者|检察建议|立案|侦查|起诉|判决|裁定|嫌疑|通报|曝光|报警|接报|诈骗|查处|督办|督促某|履行法定职责|怠于履/

/** What shows that the agency itself was left unnamed, whatever else the sentence says. */
const isAgencyItself = /(?:在|按照|根据|围绕)某某?[^，。]{0,12}(?:领导|指导|部署|要求|关心|支持|安排)/

const role =
  /(?:被告人?|原告|罪犯|嫌疑人|当事人|执行人|申请人|患者|病人|学生|居民|村民|党员|老人|干部|职工|业主|代表|户主|上诉人|证人|同学|和|与|、|对|将|诉|查处|通报)$/
const goesOn =
  /^(?:案|等[人\d]|一案|诉|同志|因|犯|涉嫌|受贿|贪污|诈骗|盗窃|故意|危险|与|、|某|向|先生|女士|老人|[（(，][男女]|不服|申请|违)/
const notAName = /^(?:[省市县区州旗镇乡村局委年月日件个户家人次万亿元%％名场项]|单位|公司|学校|部门)/

/** True for a person or a party that a report of a case does not name, at a match of 某, ×× or **. */
export function isUnnamed(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 4)
  const byName = isSurname(text[start - 1]) || doubleSurname.test(text.slice(Math.max(0, start - 2), start))
  if (byName && text.startsWith('某', start)) return !notAName.test(after)
  const isOfCase = sentenceAt(text, start).isOfCase
  if (text.startsWith('某', start)) return isOfCase
  if (!byName || notAName.test(after)) return false
  return isOfCase || goesOn.test(after) || role.test(text.slice(Math.max(0, start - 6), start - 1))
}

/** A sentence of a text, and whether it reports a case. */
interface Sentence {
  text: string
  start: number
  end: number
  isOfCase: boolean
}

/** The last one that was asked for: of one sentence many places are asked. */
let last: Sentence = { text: '', start: 0, end: 0, isOfCase: false }

function sentenceAt(text: string, at: number): Sentence {
  if (last.text === text && last.start <= at && at < last.end) return last
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('！', at)) + 1
  const stop = text.indexOf('。', at)
  const end = stop < 0 ? text.length : stop + 1
  const sentence = text.slice(start, end)
  last = { text, start, end, isOfCase: ofCases.test(sentence) && !isAgencyItself.test(sentence) }
  return last
}
