import type { TextParagraph } from '../../document/running-text.ts'
import type { Finding, Rule, TextEdit } from '../types.ts'
import { han } from './marks.ts'

/** A sign of Markdown or HTML that was meant to do something; `keep` is the group of a match that stays. */
interface Residue {
  what: string
  pattern: RegExp
  hint: string
  /** What `--fix` leaves of a match; without it a person has to decide. */
  keep?: (match: RegExpExecArray) => string
}

const word = `[${han}A-Za-z\\d“”《》（）、·—-]`
/** Two pairs of stars around words; «完成**件，增长**%» has places to fill in. */
const units = '年月日家个個件人名户次科所镇鎮县市区村项万亿元亩%％'
const bold = new RegExp(
  // Where a sentence or a part of it begins it may hold marks; inside a sentence it is a few words.
  `(?:(?<=^|[。；：，、“（\\s.．)）])\\*\\*(?![${units}])(?=${word})([^*]{2,60}?)|\\*\\*(?![${units}])(?=${word})([^*，。；：、,]{2,16}))\\*\\*(?![${units}])`,
  'g',
)

/** True when `**` at a place of a text opens or closes bold text. */
export function isBoldMark(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 70), at + 70)
  const from = Math.max(0, at - 70)
  return [...around.matchAll(bold)].some(
    (match) => from + match.index === at || from + match.index + match[0].length - 2 === at,
  )
}

const asText = '这里只写文字；层次用“小标题”和“分项”，编号自动加'

const residues: readonly Residue[] = [
  { what: '标题记号', pattern: /^#{1,6}[ \u3000]+/g, hint: asText, keep: () => '' },
  { what: '引用记号', pattern: /^>[ \u3000]*(?=\S)/g, hint: '请删去', keep: () => '' },
  // A dash of an office text is ——; a minus stands before a figure without a blank.
  { what: '列表记号', pattern: /^[-*+•][ \u3000]+(?=\S)/g, hint: asText, keep: () => '' },
  { what: '列表记号', pattern: new RegExp(`(?<=[。；！？：，])[-*+][ \\u3000]+(?=[${han}“《])`, 'g'), hint: asText },
  {
    what: '连在一起的列表',
    pattern: new RegExp(`(?:^|(?<=[。；：]))1[.．] ?(?=[${han}])[^。；]{1,80}?(?<=[${han}])2[.．] ?(?=[${han}])`, 'g'),
    hint: '请每项一条，写成“分项”',
  },
  { what: '表格记号', pattern: /\|[ \u3000]*:?-{2,}:?[ \u3000]*(?:\||$)|^\|(?:[^|]*\|){2,}/g, hint: '请写成“表格”' },
  {
    what: '加粗记号',
    pattern: bold,
    hint: '请删去星号',
    keep: (match) => match[1] ?? match[2]!,
  },
  {
    what: '加粗记号',
    pattern: new RegExp(`(?<!_)__(?=[${han}])([^_]{2,60}?)__(?![_%％家个件人户次所万亿元])`, 'g'),
    hint: '请删去下划线',
    keep: (match) => match[1]!,
  },
  { what: '代码记号', pattern: /`{3}\w*|`([^`]{1,80})`/g, hint: '请删去', keep: (match) => match[1] ?? '' },
  {
    what: '链接',
    pattern: /!?\[([^\][]{1,80})\]\((?:https?:|www\.|mailto:|#|\/)[^()\s]{0,300}\)/g,
    hint: '请只留文字',
    keep: (match) => match[1]!,
  },
  {
    what: '网页标签',
    pattern:
      /<\/?(?:br|p|b|strong|em|i|u|div|span|h[1-6]|ul|ol|li|table|thead|tbody|tr|t[dh]|font|sup|sub)\b[^<>]{0,80}>/gi,
    hint: '请删去',
    keep: () => '',
  },
  { what: '网页符号', pattern: /&(?:nbsp|ensp|emsp|amp|lt|gt|quot|#\d{2,5});/g, hint: '请换成它表示的字符或删去' },
  { what: '公式记号', pattern: /\$[^$]{0,60}\\[a-z]+[^$]{0,60}\$|\\\([^)]{1,80}\\\)|\\text\{/g, hint: '请写成文字' },
  {
    what: '表情符号',
    pattern: /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f)\ufe0f?/gu,
    hint: '请删去',
    keep: () => '',
  },
]

/** A text without any of these signs holds no residue. */
const suspicious = /[#>|*_`[<&$\\\p{Extended_Pictographic}]|^[-+•]|[。；！？：，][-+]|1[.．]/u

/**
 * Markdown, HTML and emoji that a drafting assistant or a web page left in a text; what they were to do is not done.
 *
 * Bad: 一、主要工作¶### 推进项目建设
 * Bad: - 完成投资3亿元。
 * Bad: 重点做好：1. 抓项目2. 抓招商
 * Bad: |指标|数值|
 * Bad: |---|---|
 * Bad: > 全年完成投资3亿元。
 * Bad: 使用`一网通办`系统。
 * Bad: 详见[公报](https://example.com)。
 * Bad: **重点工作**取得突破。
 * Bad: __重点工作__取得突破。
 * Bad: 全年完成投资3亿元<br>增长8%。
 * Bad: 全年&nbsp;完成投资3亿元。
 * Bad: 各项工作再上新台阶🎉。
 * Good: ——经济运行稳中向好。
 * Good: 每天5*8小时值守，#1机组并网，3*4米展位40个。
 * Bad: 实现**高质量发展**目标。
 * Good: 全年完成**件，增长**%。
 * Good: 某市**年取消药品加成让利患者近**亿元，**镇、**村率先完成。
 * Good: 新建★级厕所3座，1.5万人受益，2.3万人参保。
 * Good: 重点是：1.抓项目；2.抓招商。
 * Good: 气温-3℃以下，A>B，网址为 www.gov.cn。
 */
export const markupResidue: Rule = {
  name: 'markup-residue',
  severity: 'warning',
  check: (text) =>
    text.paragraphs.flatMap((paragraph) =>
      suspicious.test(paragraph.text) ? residues.flatMap((residue) => residuesIn(paragraph, residue)) : [],
    ),
}

function residuesIn(paragraph: TextParagraph, { what, pattern, hint, keep }: Residue): Finding[] {
  return [...paragraph.text.matchAll(pattern)].map((match) => {
    const at = { paragraph, start: match.index, end: match.index + match[0].length }
    const edits: TextEdit[] = keep ? [{ ...at, text: keep(match) }] : []
    return { at, message: `文字里留着${what}“${shortened(match[0])}”`, hint, ...(keep && { edits }) }
  })
}

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 18)}……` : text.trim())
