import type { TextParagraph } from '../../document/running-text.ts'
import { writtenParts } from '../find.ts'
import { bullets, type ListMark, runTogether } from '../markup/lists.ts'
import { citations, listsSources, type Residue, residues } from '../markup/residues.ts'
import { strongPairs } from '../markup/strong-pairs.ts'
import type { Finding, Rule, TextEdit } from '../types.ts'

/** What to do about markup, by where it comes from. */
const fromWord: Readonly<Record<string, string>> = {
  失效的引用: '这是 Word 的交叉引用断了以后留下的（被引用的图、表、标题或书签已删去），请改成要指的名称或编号',
  批注: '这是 Word 的批注带进来的，请处理后删去',
  'Word 的域代码': '这是从 Word 里复制域时带来的，请换成它显示的文字或数',
}

/** What a list is called whose items were run together. */
const together = '连在一起的编号'

/** What most paragraphs have nothing of. */
const quick =
  /[#*`|>[［【_~<&$\\=†\u2300-\u2bff]|\u20e3|\ufe0f|[-+][ \t]|^:{3}|---|\d[.．]|\p{Emoji_Presentation}|turn\d|[\ue200-\ue202‣]|错误[！!]|Error!|批注|\{|@所|^(?:点击|复制|展开|收起|下载|阅读|查看)|本文来|\[(?:图|表|链|视|语|动)/u

/**
 * Markup that a drafting assistant, a chat program or a web page leaves behind: it is printed as it stands.
 *
 * Bad: ### 主要工作
 * Bad: 工作总结¶### 主要工作- 抓培训- 抓考核
 * Bad: 工作总结¶- 抓培训，全年12场。
 * Bad: 工作总结¶* 抓培训，全年12场。
 * Bad: 工作总结¶1. 抓培训2. 抓考核3. 抓督查
 * Bad: 工作总结¶| 指标 | 数量 || --- | --- || 签约 | 12 |
 * Bad: 工作总结¶> 全年签约12万人。
 * Bad: 工作总结¶推行`一窗受理`改革。
 * Bad: 工作总结¶详见[统计公报](https://example.com/a)。
 * Bad: 工作总结¶突出**重点**工作，**人才强县**成效明显。
 * Bad: 工作总结¶**市场监管**：全年检查12次。
 * Bad: 工作总结¶推进__放管服__改革。
 * Bad: 工作总结¶*强化保障*：落实经费300万元。
 * Bad: 工作总结¶✅ 签约12万人。
 * Bad: 工作总结¶抓培训<br>抓考核
 * Bad: 工作总结¶签约&nbsp;12万人，<b>增长5%</b>。
 * Bad: 工作总结¶增长率为$\frac{12}{10}$，占$x^2$。
 * Bad: 工作总结¶签约12万人【3†来源】，覆盖率[^1]提高。
 * Bad: 重点做好：1. 抓项目2. 抓招商
 * Bad: 工作总结¶抓培训2. 抓考核
 * Bad: 要点：1. 抓早 2. 抓细 3. 抓实。
 * Bad: |指标|数值|
 * Bad: |---|---|
 * Bad: > 全年完成投资3亿元。
 * Bad: **重点工作**取得突破。
 * Bad: __重点工作__取得突破。
 * Bad: 各项工作再上新台阶🎉。
 * Bad: 实现**高质量发展**目标。
 * Bad: >> 全年完成投资3亿元。
 * Bad: 详见[官网](example.gov.cn)和[附表](附表.xlsx)。
 * Bad: 工作总结¶➤ 抓培训，全年12场。
 * Bad: 工作总结¶签约12万人turn0search3，增长5%<!-- 已核 -->。
 * Bad: 工作总结¶进度如错误！未找到引用源。所示。
 * Bad: 工作总结¶批注 [A1]：这里要核实。
 * Bad: 工作总结¶[图片]
 * Bad: 工作总结¶全年成效明显[1]。¶收入增长5%【2】，排名第一[3][4]。
 * Bad: 工作总结¶收入增长$62.5$万元，增长$3.2%$。
 * Bad: 工作总结¶抓培训^[1]^，成效明显。¶抓考核[[2]](https://example.cn/b)，成效明显[来源]。
 * Bad: 工作总结¶[x] 抓培训，全年12场。
 * Bad: 工作总结¶:::info
 * Bad: 工作总结¶**抓培训。**全年办班12期。
 * Bad: 工作总结¶**强化保障：**落实经费300万元。
 * Good: 工作总结¶学习[第四卷]心得，开设#乡村振兴#专栏，在“@青禾发布”发稿，→形成“收集→分办”闭环，☆级农家乐12户。
 * Good: 工作总结¶全年成效明显[1]。¶[1] 据统计公报。
 * Good: 工作总结¶见附件[1]，完成[3]件，印发〔2024〕5号、[2024]5号文，评为【5】级。
 * Good: 工作总结¶推进“一老一小”【1】建设。¶名词解释：【1】一老一小：指老人和儿童。
 * Good: 工作总结¶开展批注式阅读，纠正错误！引导下载全文12万次。
 * Good: 全年完成**件，增长**%。
 * Good: 某市**年取消药品加成让利患者近**亿元，**镇、**村率先完成。
 * Good: 新建★级厕所3座，1.5万人受益，2.3万人参保。
 * Good: 重点是：1.抓项目；2.抓招商。
 * Good: 工作总结¶详见附件2. 清单，图2. 走势，签约2.5万人。
 * Good: 气温-3℃以下，A>B，网址为 www.gov.cn。
 * Good: 工作总结¶——抓培训，全年12场。¶——抓考核，全年4次。
 * Good: 工作总结¶实行5*8小时值守，布设3*4网格，按单价*数量计算。
 * Good: 工作总结¶#1 机组投产，#2机组在建。
 * Good: 工作总结¶★重点工程，※注意事项，①抓培训，●抓考核，☆☆☆，✓合格。
 * Good: 工作总结¶单价$5，总价$20，汇率1$=7元。
 * Good: 工作总结¶印发《甲办法》（2024年）[附件1](见后)，指标<5%且>3%。
 * Good: 工作总结¶1.抓培训。2.抓考核。3.抓督查。
 * Good: 工作总结¶1.建成学校2.5万平方米，增长3.2%。
 * Good: 工作总结¶京沪- 沪昆通道畅通，气温-3至- 1度。
 * Good: 工作总结¶-3.2%的降幅收窄。¶- 1 -
 * Good: 工作总结¶与**公司、**单位签订协议，在**市**县召开。
 * Good: 工作总结¶投资约**萬元,占总数的三成,建成**个站点。
 * Good: 工作总结¶签约率达__%，满意率达__%。
 * Good: 工作总结¶R&D投入占比2.5%，AT&T;等企业。
 */
export const markupResidue: Rule = {
  name: 'markup-residue',
  severity: 'warning',
  check(text) {
    const parts = writtenParts(text)
    const sorts = listsSources(parts) ? residues : [...residues, citations]
    return parts.flatMap((one) => (quick.test(one.text) ? residuesOf(one, sorts) : []))
  },
}

function residuesOf(paragraph: TextParagraph, sorts: readonly Residue[]): Finding[] {
  const { text, kind } = paragraph
  const byName = new Map<string, Stretch[]>()
  const add = (name: string, found: readonly Stretch[]) => {
    if (found.length > 0) byName.set(name, [...(byName.get(name) ?? []), ...found])
  }
  for (const { name, pattern, instead } of sorts) {
    add(
      name,
      [...text.matchAll(pattern)].map((match) => {
        const [start, end] = [match.index, match.index + match[0].length]
        // In a table a tick is an answer.
        const by = kind === 'cell' && name === '表情符号' ? undefined : instead?.(match, text)
        return { start, end, edits: by === undefined ? [] : [{ paragraph, start, end, text: by }] }
      }),
    )
  }
  if (kind !== 'cell') {
    add('Markdown 的列表标记', bullets(text).map(listMark))
    add(together, runTogether(text).map(listMark))
  }
  add(
    'Markdown 的加粗标记',
    strongPairs(text).map(({ start, end, mark }) => ({
      start,
      end,
      edits: [
        { paragraph, start, end: start + mark, text: '' },
        { paragraph, start: end - mark, end, text: '' },
      ],
    })),
  )
  return [...byName].map(([name, found]) => reported(paragraph, name, found))

  function listMark({ start, end, goes }: ListMark): Stretch {
    return { start, end, edits: goes ? [{ paragraph, start, end, text: '' }] : [] }
  }
}

/** A stretch of markup with what takes it out. */
interface Stretch {
  start: number
  end: number
  edits: TextEdit[]
}

function reported(paragraph: TextParagraph, name: string, found: readonly Stretch[]): Finding {
  const { start, end } = found[0]!
  const written = paragraph.text.slice(start, end).trim()
  const shown = written.length > 12 ? `${written.slice(0, 12)}……` : written
  const count = found.length > 1 ? `，这一段有${found.length}处` : ''
  const edits = found.flatMap((one) => one.edits)
  const rest = found.some((one) => one.edits.length === 0)
  return {
    at: { paragraph, start, end },
    message:
      name === together
        ? `编号“${shown}”和前一项连在一起${count}`
        : `这里有${name.replace(/^M/, ' M')}“${shown}”，会照样印出${count}`,
    hint:
      fromWord[name] ??
      (rest
        ? '多半是从写作助手或网页里带来的，请删去；几项连在一起的，请各写一条'
        : '多半是从写作助手或网页里带来的，请删去'),
    ...(edits.length > 0 && { edits, apart: true }),
  }
}
