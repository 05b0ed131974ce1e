import { spanIn, type TextParagraph } from '../../document/running-text.ts'
import type { Report } from '../../model/report.ts'
import { keptByValue } from '../../text/kept.ts'
import { spanText } from '../../text/source.ts'
import { type Blank, missingNumbers } from '../blank/missing-number.ts'
import { blankSigns } from '../blank/signs.ts'
import { openNotes, standIns } from '../blank/stand-ins.ts'
import { isUnnamed } from '../blank/unnamed.ts'
import { placeOfMatch } from '../find.ts'
import { strongPairs } from '../markup/strong-pairs.ts'
import type { Finding, Rule, TextPlace } from '../types.ts'

/**
 * Places left to be filled in: a third of the summaries on the web still have some.
 *
 * Bad: 全年完成更名的有X家。
 * Bad: 尊敬的**主席：
 * Bad: XX年，在区委的领导下，各项工作有序推进。
 * Bad: 尊敬的*主席：
 * Bad: 共办理xx件，办结率为×××。
 * Bad: 家庭医生签约率达____%。
 * Bad: 在【待补：上级】的领导下，工作有序推进。
 * Bad: 全年办结【待报】件。
 * Bad: 某市卫生健康委员会
 * Bad: 全市共有  家医疗机构达标，占（ ）%。
 * Good: 新购X光机2台，“五个一”行动有序开展。
 * Good: 某些环节还有欠缺，某种程度上影响了进度。
 * Good: 场地为30×20米，XXL号防护服50套。
 * Good: 每户按3*人数计算，单价*数量据实结算，得分*权重汇总。
 * Good: 注：*为初步核算数，带*号的为必填项。
 * Good: 工作总结¶*注：以上为快报数。
 * Good: 突出**重点工作**，推进__放管服__改革。
 * Good: 两条X形道路贯通，检验X染色体异常3例。
 * Bad: 在某某县委的领导下，工作有序推进。
 * Bad: 全年完成投资[具体金额]亿元，【单位名称】获评优秀。
 * Good: 通报李某某受贿案、王某某等人违纪案，看望欧阳某某同志。
 * Good: 推行“1+X证书”试点，组织AI+X跨学科项目。
 * Good: 【时间】6月18日¶数据库保存[数据]字段。
 * Bad: 粮食产量同比增长%，畜牧业产值约 亿元。
 * Bad: 全年办结□□件，□□为重点（待核）。
 * Bad: 202X年×月×日召开动员大会。
 * Good: 增长率以%表示，计量单位为万元，万元产值能耗下降3%。
 * Good: 某公司诉某镇政府一案，被告人李××、赵**等服判。
 * Bad: 完成投资YY亿元，增长Z%。
 * Bad: 召开会议N次，争取资金@@万元。
 * Bad: YY年，在YY镇召开现场会。
 * Bad: 完成投资X.X万元。
 * Bad: 完成投资00万元。
 * Bad: 我局获得“XX”称号。
 * Bad: 全年新增就业……人。
 * Bad: 全年新增就业？人。
 * Bad: 截至  月  日，全部完成。
 * Bad: 2024年 月 日召开动员大会。
 * Bad: 全年开展检查（空）次。
 * Bad: 存在的主要问题：（略）。
 * Bad: 主要做法如下：……
 * Bad: 这一年成效明显（此处略去500字）。
 * Bad: 争取资金若干万元（具体数字请财务科补）。
 * Bad: 全年争取资金（财务科提供）万元。
 * Bad: 完成率达{比例}，占[占比]。
 * Bad: 下一步打算：略
 * Bad: 工作总结¶【图表1】¶投入资金-   万元。
 * Good: 全县先进集体名单（略），YY型生产线，N95口罩，第N次会议。
 * Good: 单位GDP能耗下降3.2%，减排COD120吨，VOCs12吨，AAA级信用贷款12亿元。
 * Good: 推广“XX”表示未知数的写法，按每N人一组编组，实行“网格+N”模式。
 * Good: 00后占比12%，100万元以上项目12个，折合（人民币）35万元。
 * Good: 以人为本……人民至上，略有增长，方略攻略并举，（空管站）保障有力。
 * Good: 数据（由统计部门提供）真实，此处（指项目所在地）交通便利，界面上有[日期]字段。
 * Good: 会议认为：……必须坚持问题导向，截至12月31日全部完成。
 * Good: 待核销药品（待核销12种）已清理，试卷中的“□”表示一个数。
 */
/** True for a whole piece that stands otherwise in its file: a reference, printed as 【待报】. */
const isPrinted = ({ pieces }: TextParagraph, match: RegExpExecArray): boolean =>
  match[0] === '【待报】' &&
  pieces.some((piece) => piece.start === match.index && piece.text === match[0] && piece.origin && !piece.exact)

const blanks: readonly Blank[] = [...blankSigns, ...missingNumbers, ...standIns, ...openNotes]

export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'warning',
  check: (text, { report }) => {
    const whole = text.paragraphs.map((paragraph) => paragraph.text).join('\n')
    const possible = blanks.filter((blank) => mayBeIn(whole, blank))
    const found = text.paragraphs.flatMap((paragraph) => blanksOf(paragraph, possible))
    return report ? [...found, ...openUnit(report, found)] : found
  },
}

/** 单位 is printed nowhere, but stands in the properties of the document and in the red head. */
function openUnit({ unit: { origin } }: Report, found: readonly Finding[]): Finding[] {
  const written = spanText(origin)
  // 某局 may hide a name on purpose.
  const signs = blankSigns.map(({ pattern }) => new RegExp(pattern.source).exec(written))
  const open = signs.find((one) => one !== null && !/^某+$/.test(one[0]))
  const isTold = found.some(({ at }) => {
    const span = 'paragraph' in at ? spanIn(at.paragraph, at.start, at.end) : at
    return span?.source === origin.source && span.start >= origin.start && span.end <= origin.end
  })
  if (!open || isTold) return []
  return [{ at: origin, message: notWritten(open[0]), hint: '请在 report.yaml 的“单位”里写上本单位的名称' }]
}

/** Whether a text has a sign of each kind that the blank has: an expression is compiled for no other. */
const mayBeIn = (text: string, { needs }: Blank): boolean =>
  needs.every((one) => [...one].some((sign) => text.includes(sign)))

type Placed = Finding & { at: TextPlace }

function blanksOf(paragraph: TextParagraph, blanks: readonly Blank[]): Finding[] {
  const { text, kind } = paragraph
  const found = blanks.flatMap((blank): Placed[] => {
    const { pattern, notInCells, message = notWritten } = blank
    if ((notInCells && kind === 'cell') || !mayBeIn(text, blank)) return []
    // `matchAll` copies the pattern each time, which takes longer than most paragraphs do.
    pattern.lastIndex = 0
    const findings: Placed[] = []
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (isMeant(paragraph, match)) continue
      const hint = '请换成实际的名称或数字；没有就改写这句话'
      findings.push({ at: placeOfMatch(paragraph, match), message: message(match[0]), hint })
    }
    return findings
  })
  return found.length > 1 ? withoutRepeats(found) : found
}

const notWritten = (written: string): string =>
  written.trim() === '' ? '这里的空白还没有填写' : `“${written}”还没有填写`

/** True for a sign that stands for itself. */
function isMeant(paragraph: TextParagraph, match: RegExpExecArray): boolean {
  const [written] = match
  const { text } = paragraph
  const [start, end] = [match.index, match.index + written.length]
  if (/[*_]/.test(written) && strongMarks(paragraph).has(start)) return true
  // «3*5», «A*B» multiply.
  if (written === '*' && /[0-9A-Za-z）)]/.test(text[start - 1] ?? '')) return true
  if (/^(?:某+|[XxＸｘ×]{2,}|\*{1,})$/.test(written) && paragraph.kind !== 'title' && isUnnamed(text, start, end))
    return true
  // What the ledger prints for an open figure is reported at the ledger.
  return isPrinted(paragraph, match)
}

/** A place that two patterns find is reported once. */
function withoutRepeats(found: readonly Placed[]): Placed[] {
  let end = -1
  return [...found]
    .sort((a, b) => a.at.start - b.at.start)
    .filter(({ at }) => {
      if (at.start < end) return false
      end = at.end
      return true
    })
}

/** Where marks of strong words stand: such words are marked, not left out (markup-residue). Of one paragraph many are asked. */
const strongMarks = keptByValue(
  ({ text }: TextParagraph) => new Set(strongPairs(text).flatMap(({ start, end, mark }) => [start, end - mark])),
)
