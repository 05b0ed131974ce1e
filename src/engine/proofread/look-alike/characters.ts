import { pairs } from '../../text/pairs.ts'

/**
 * Characters that look like others: radicals of a dictionary, which converted PDFs hold in place of words; compatibility
 * ideographs; middle dots of other scripts; letters in a number; Cyrillic in a Latin word. And those that stand for
 * something that was lost.
 */

/** One of them, with what is to stand in its place; absent where somebody has to decide. */
export interface LookAlike {
  start: number
  end: number
  name: string
  instead?: string
}

/** Radicals of simplified characters, which Unicode does not say the words of. */
const simplifiedRadicals = pairs(
  '⺁厂⺇几⺝月⺜日⺟母⺠民⺼月⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟',
)
const cyrillic = pairs('АAВBСCЕEНHКKМMОOРPТTХXаaеeоoрpсcуyхx')

const units = '[万亿个件人元%％次家户场年月日名项亩吨]'

/** What is looked for, what it is called, and what was meant. */
const kinds: readonly { pattern: RegExp; name: string; meant(written: string): string | undefined }[] = [
  {
    name: '部首字符',
    pattern: /[\u2e80-\u2ef3\u2f00-\u2fd5]/g,
    meant: (written) => {
      const folded = written.normalize('NFKC')
      return folded === written ? simplifiedRadicals[written] : folded
    },
  },
  {
    name: '兼容汉字',
    pattern: /(?![﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩])[\uf900-\ufaff]/g,
    meant: (written) => written.normalize('NFKC'),
  },
  { name: '别种间隔号', pattern: /(?<=[\u4e00-\u9fff])[･•・∙⋅‧](?=[\u4e00-\u9fff])/g, meant: () => '·' },
  {
    name: '数字里的字母',
    pattern: new RegExp(
      `(?<![A-Za-z\\d.])(?:\\d[\\d.,]{0,12}[OolI][\\dOolI]{0,6}|[OolI]{1,2}\\d[\\d.]{0,12})(?=${units})`,
      'g',
    ),
    meant: (written) => written.replace(/[Oo]/g, '0').replace(/[lI]/g, '1'),
  },
  {
    name: '数字里的字母',
    pattern: /(?<=[年月日至—])[lI](?=[月日])|(?<=第)[lI](?=[批次届名位个])/g,
    meant: () => '1',
  },
  {
    name: '俄文字母',
    pattern: /(?<=[A-Za-z])[\u0410-\u044f]|[\u0410-\u044f](?=[A-Za-z])/g,
    meant: (written) => cyrillic[written],
  },
  { name: '图片留下的空位', pattern: /\ufffc/g, meant: () => undefined },
  { name: '已经损坏的字', pattern: /\ufffd/g, meant: () => undefined },
  { name: '只有某种字体才有的字', pattern: /[\ue000-\ue1ff\ue203-\uefff\uf100-\uf8ff]/g, meant: () => undefined },
]

const quick =
  /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff･•・∙⋅‧\ufffc\ufffd\ue000-\ue1ff\ue203-\uefff\uf100-\uf8ff\u0410-\u044f]|[OolI][\d.]|[\d.][OolI]|[年月日第至—][OolI][年月日批次届名位个]/
const kana = /[\u3041-\u3096\u30a1-\u30fa]/

/** The look-alikes of a text, in order. */
export function lookAlikes(text: string): LookAlike[] {
  if (!quick.test(text)) return []
  const isJapanese = kana.test(text)
  return kinds
    .flatMap(({ name, pattern, meant }) =>
      isJapanese && name === '别种间隔号' ? [] : [...text.matchAll(pattern)].map((match) => found(match, name, meant)),
    )
    .sort((a, b) => a.start - b.start)
}

function found(match: RegExpExecArray, name: string, meant: (written: string) => string | undefined): LookAlike {
  const [written] = match
  const instead = meant(written)
  return { start: match.index, end: match.index + written.length, name, ...(instead !== undefined && { instead }) }
}
