import type { TextParagraph } from '../../document/running-text.ts'
import { isSurname } from '../../wording/surnames.ts'
import { firstPlaces } from '../find.ts'
import type { Finding, Rule, TextEdit } from '../types.ts'
import { han } from './marks.ts'

/** A blank left for a number («共有  家») is a place to be filled in. */
const pattern = new RegExp(
  `(?:(?<=[${han}])[ \\t\\u2000-\\u200a]{1,8}|(?<=[${han}\\d”》%])\\u3000)(?=[${han}“《])(?!(?<=[共计有达为占][ \\t\\u2000-\\u200a]{1,8})[家个件人次户所万亿])(?![月日][ \\t\\u3000，。底])`,
  'g',
)
/** A blank before a mark of Chinese, which brings its own. */
const beforeMark = new RegExp(`(?<=[${han}\\dA-Za-z%％”》）])[ \\t\\u2000-\\u200a]{1,8}(?=[，。；、！？])`, 'g')
/** A single blank inside brackets, beside a word; one for a number or a name to be filled in stays. */
const insideBrackets = new RegExp(
  `(?<=[（《【])[ \\t](?=[${han}A-Za-z\\d])(?![家个件人次户所万亿年月日元名盖签])|(?<=[${han}A-Za-z\\d%％])(?<![共计有达为占约第年月字号章是])[ \\t](?=[）》】])`,
  'g',
)
/** Words that are set apart on purpose: «第一章 总则», «附件1 名单», «来源 某局». */
const apart = /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条编部分篇讲]{1,2}|附件?|附表|附图|表|图|目)$/
/** Who reports, before a name or a place; and what follows a name there. */
const byline =
  /(?:记者|通讯员|作者|编辑|摄影|撰稿|供稿|来源|报道|电|讯|文|图)[ \t]*$|(?:记者|通讯员|作者)[ \t]+\S{2,4}$/
/** Two halves of a slogan in quotes: “才聚一方 智汇八方”. */
const slogan = /“[^”《，。；]{2,30}$/
/** A name in a network ends with a blank. */
const account = /[@＠][^\s，。；：、]{1,20}$/
const ended = /[。！？；：，][”’）》】]?$/
const single = new RegExp(`^[${han}]$`)

/**
 * Blanks between Chinese characters: a text from a PDF or a web page has them, Chinese writing none. In a sentence they are
 * taken out, before a mark too; names set to an equal width (张 三), names set apart by full-width blanks, titles and cells are left as they are. One finding for
 * the whole text.
 *
 * Bad: 工作总结¶全 力 抓好各项工作落实，成效明显。
 * Bad: 工作总结¶全年签约12万人，满意率 稳步提高。
 * Bad: 工作总结¶落实各项 “惠民”政策，群众满意。
 * Bad: 工作总结¶全 市 上 下 一 心，扎实推进各项工作。
 * Bad: 工作总结¶高 度 重 视 项目建设，成效明显。
 * Bad: 工作总结¶各项工作 有序推进，成效明显。
 * Bad: 工作总结¶各项工作有序推进 ，成效明显 。
 * Bad: 工作总结¶抓好A ，推广5G ，成效明显。
 * Bad: 工作总结¶抓好（ 重点）和（难点 ）工作。
 * Good: 工作总结¶参加培训（ 人），负责人（ ），共建（共 ）个，（A+ B）项，《 》一部。
 * Good: 工作总结¶据@某地发布 官方账号消息，阅读量1.2亿次。
 * Good: 工作总结¶张 三 李 四 王 五等同志参加。
 * Good: 工作总结¶全力抓好各项工作落实，成效明显。
 * Good: 工作总结¶本报讯（记者 王某 通讯员 李某）全力抓好落实。
 * Good: 工作总结¶开展“春风送岗 就业启航”活动12场。
 * Good: 工 作 总 结¶第一章 总则¶全力抓好落实。
 * Good: 工作总结¶出席会议的有张 三、李 四、欧阳某。
 * Bad: 工作总结¶全力　抓好各项工作落实，成效明显。
 * Good: 工作总结¶目　录¶第一条　为抓好落实，制定本办法。
 * Good: 工作总结¶参加人员：张三　李四　王五。
 * Good: 工作总结¶甲局　乙局　丙局获评先进。
 * Good: 工作总结¶全市共有  家医疗机构达标。
 * Good: 工作总结¶截至  月  日，各项工作全部完成。
 * Good: 工作总结¶采用 Word 编写，共 12 页。
 */
export const wordSpaces: Rule = {
  name: 'word-spaces',
  severity: 'warning',
  check({ paragraphs }, { report }) {
    const tabs = report ? paragraphs.flatMap(tabIn) : []
    const edits = paragraphs.flatMap(blanksOf)
    if (edits.length === 0) return tabs
    const count = edits.length > 1 ? `，全文有${edits.length}处` : ''
    const finding: Finding = {
      ...firstPlaces(edits.map((one) => ({ ...one, start: one.start - 1, end: one.end + 1 }))),
      message: `${edits.every(isBeforeMark) ? '标点前面' : edits.every(isBesideMark) ? '标点旁边' : '汉字之间'}有空格${count}`,
      hint: '多半是从 PDF 或网页里带来的，请删去',
      edits,
      apart: true,
    }
    return [...tabs, finding]
  },
}

function blanksOf(paragraph: TextParagraph): TextEdit[] {
  const { kind, text } = paragraph
  // A sentence: what is shorter, or ends without a mark, may be set apart on purpose.
  if (kind !== 'body' || !ended.test(text.trimEnd())) return []
  const marks = [...text.matchAll(beforeMark), ...text.matchAll(insideBrackets)].map(
    ({ index, 0: blank }): TextEdit => {
      return { paragraph, start: index, end: index + blank.length, text: '' }
    },
  )
  const words = [...text.matchAll(pattern)].flatMap((match): TextEdit[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const before = text.slice(Math.max(0, start - 30), start)
    if ((start < 9 && apart.test(text.slice(0, start))) || byline.test(before) || isName(text, start, end)) return []
    if (account.test(before)) return []
    if (match[0] === '\u3000' && isSetApart(text, start)) return []
    if (slogan.test(before) && !/^[“《]/.test(text[end]!)) return []
    return [{ paragraph, start, end, text: '' }]
  })
  return [...words, ...marks].sort((a, b) => a.start - b.start)
}

const isBeforeMark = ({ paragraph, end }: TextEdit): boolean =>
  /^[，。；、！？]/.test(paragraph.text.slice(end, end + 1))

const isBesideMark = ({ paragraph, start, end }: TextEdit): boolean =>
  /[（《【]$|^[，。；、！？）》】]/.test(paragraph.text.slice(Math.max(0, start - 1), start)) ||
  /^[，。；、！？）》】]/.test(paragraph.text.slice(end, end + 1))

/** Cells of a sheet that were pasted into a text, and not into a table. What is a sentence loses its tabs with its blanks. */
function tabIn(paragraph: TextParagraph): Finding[] {
  const { kind, text } = paragraph
  const start = text.indexOf('\t')
  if (start < 0 || kind === 'cell' || blanksOf(paragraph).some((one) => one.start <= start && start < one.end))
    return []
  const message = '这里有制表符（Tab），像是从表格里粘贴来的，会照样印出'
  const hint = '要印成表格，请写在“表格”的“行: |”下面；不是表格的，请改成标点'
  return [{ at: { paragraph, start, end: start + 1 }, message, hint }]
}

/** A full-width blank sets names and labels apart; alone in a clause, before more than a name, it was left behind. */
function isSetApart(text: string, at: number): boolean {
  const before = /[^，。；：、！？]{0,60}$/.exec(text.slice(Math.max(0, at - 60), at))![0]
  const after = /^[^，。；：、！？]{0,60}/.exec(text.slice(at + 1, at + 61))![0]
  if (/(?:长|主任|书记|主席|委员|代表|经理|同志)$/.test(before) && isSurname(after[0])) return true
  if (/\d$/.test(before)) return false
  return after.length < 4 || /^.{2,3}(?:同志|先生|女士|等)/.test(after) || /\u3000/.test(before + after)
}

/** «张 三»: two characters by themselves between marks. */
const isName = (text: string, start: number, end: number): boolean =>
  single.test(text[start - 1] ?? '') &&
  single.test(text[end] ?? '') &&
  isEdge(text[start - 2]) &&
  isEdge(text[end + 1]) &&
  areNames(text, start, end)

/** Of more than two characters set apart: one name, or a row of them, and not a sentence (高 度 重 视). */
function areNames(text: string, start: number, end: number): boolean {
  const before = /(?:\S\s+)*\S$/.exec(text.slice(Math.max(0, start - 40), start))![0]
  const after = /^\S(?:\s+\S(?=[\s、，。等]))*/.exec(text.slice(end, end + 40))![0]
  const row = `${before}${after}`.replace(/\s/g, '')
  const isBesideBlank = /\s/.test((text[start - 2] ?? '') + (text[end + 1] ?? ''))
  if (row.length <= 3) return (row.length === 2 && !isBesideBlank) || isSurname(row[0])
  return Array.from(row).every((one, index) => index % 2 > 0 || isSurname(one))
}

/** A mark, a word of a list, or the end of a text. */
const isEdge = (character: string | undefined): boolean =>
  character === undefined || /[、，。；：（）\s有和及是为等由]/.test(character)
