import * as z from 'zod'
import type { RuleSetting } from '../report/types.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import { parsed, refuse } from '../yaml/values.ts'

const severities: Record<string, RuleSetting> = {
  off: 'off',
  关: 'off',
  info: 'info',
  提示: 'info',
  warning: 'warning',
  警告: 'warning',
  error: 'error',
  错误: 'error',
}

/** The rules that measure by a number: from how many characters on. */
const measured = new Set(['long-sentence', 'missing-stop'])

/** What people write for the settings, and what they mean. */
const meant: readonly [RegExp, string][] = [
  [/^(?:关闭|关掉|不查|不检查|不用查|停用|禁用|忽略|否|无|不|no|false|none|close)$/i, '请写成“关”'],
  [/^(?:开|开启|打开|启用|检查|查|是|有|on|yes|true)$/i, '要查的不用写，请删去这一项；要更严的写“警告”或“错误”'],
  [/^(?:提醒|信息|告知|一般|notice)$/i, '请写成“提示”'],
  [/^(?:告警|warn|注意)$/i, '请写成“警告”'],
  [/^(?:报错|严重|禁止|必须|err|fatal)$/i, '请写成“错误”'],
]

const hintFor = (written: string): string | undefined => meant.find(([pattern]) => pattern.test(written))?.[1]

const expected = '应为“关”“提示”“警告”或“错误”'

const setting = (name: string) =>
  parsed<RuleSetting>(
    (written) => {
      const severity = severities[written]
      if (severity !== undefined) return severity
      const hint = hintFor(written)
      if (hint !== undefined) return refuse(expected, { hint })
      const number = /^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined
      if (!measured.has(name)) {
        return refuse(expected, number === undefined ? {} : { hint: '这条规则没有字数可设' })
      }
      return number ?? refuse(`${expected}，或字数`, { hint: '字数写成 120 这样的整数' })
    },
    measured.has(name)
      ? { anyOf: [{ enum: Object.keys(severities) }, { type: 'integer', minimum: 1, maximum: 99999 }] }
      : { enum: Object.keys(severities) },
  )

const rule = (zh: string, about: string) => ({ zh, about })

/** 检查: the rules of proofreading (proofread/rules), each with how it is set. */
export const ruleFields: KeyShape = {
  placeholder: rule('未填的空', 'XX、某市、____、【待补】等还没有填写的地方'),
  'markup-residue': rule('标记残留', '###、**、表格线、链接、表情符号等没有去掉的标记'),
  'sheet-residue': rule('表格软件残留', 'Excel、WPS 表格留下的 ####、#REF!、=SUM(…)、1.2E+05 等'),
  'assistant-phrase': rule('套话残留', '写作助手的话：以下是为您生成的……'),
  year: rule('年份', '标题、开头、落款等处与报告年度不符的年份'),
  'repeated-paragraph': rule('重复段落', '与前文相同的段落'),
  'repeated-sentence': rule('重复句子', '与前文相同的句子'),
  'printed-twice': rule('印两次', '又写进正文的标题、称谓、署名、日期、小标题、列名；模板印了两处的内容'),
  'outline-gap': rule('序号', '一、（一）1.等序号缺漏或重复'),
  'list-gap': rule('一是', '一是、二是、三是缺漏或重复'),
  'label-mark': rule('序号标点', '（一）、 第一、 等序号后面的标点'),
  'arabic-label': rule('阿拉伯序号', '1、应为1.（默认关）'),
  'heading-stop': rule('标题句号', '独行标题末尾的标点'),
  'fixed-wording': rule('固定用语', '与固定写法差一两个字的人名、会议名、政治用语'),
  'no-sections': rule('无章节', '文件夹里没有章节文件'),
  'section-title': rule('章节标题', '没有标题、标题相同的章节'),
  signature: rule('署名日期', '没有写署名或成文日期'),
  'unit-name': rule('单位名称', '标题、署名等处的单位名称和“单位”只差一个字'),
  'caption-number': rule('图表序号', '图1、表2等重复、缺漏，或文中说到的没有'),
  'attachment-content': rule('附件内容', '只写名称的附件，名称接近由台账生成的表'),
  'problem-without-plan': rule('问题无计划', '写了问题、全文没有写计划'),
  'wrong-word': rule('错别字', '签定、台帐、做为等常见错别字'),
  'doubled-character': rule('重字', '的的、了了'),
  until: rule('截止', '截止与截至'),
  'half-width-mark': rule('半角标点', '中文里的半角标点'),
  'repeated-mark': rule('重复标点', '重复的标点'),
  'missing-stop': rule('段末标点', '段末没有标点；数字是从多少字起算'),
  'joined-lines': rule('接行', '每行都是完整的句子，会接成一段'),
  unbalanced: rule('配对', '不配对的引号、括号、书名号'),
  'quoted-list': rule('引号顿号', '并列的引号、书名号之间的顿号（默认关）'),
  invisible: rule('看不见的字符', '零宽空格、不换行空格、手动换行、符号字体的项目符号等'),
  'look-alike': rule('形近字符', '⼈、⻓这样的部首字符，･ 等别种间隔号，数字里的字母 O、l'),
  'word-spaces': rule('汉字空格', '句子里汉字之间的空格'),
  'number-spaces': rule('数字空格', '数字中间和前后的空格'),
  'full-width-figure': rule('全角数字', '全角的数字和百分号'),
  'broken-number': rule('残缺数字', '小数点前后缺数字，表格里被逗号分开的数'),
  'impossible-number': rule('不会有的数', '减少2倍、下降120%、合格率102%、率达到97个百分点'),
  'short-year': rule('两位年份', '没有写全的年份'),
  'approximate-twice': rule('重复约数', '约……左右'),
  'number-range': rule('数字范围', '15～30%一类写法'),
  'document-number': rule('发文字号', '发文字号的括号和序号'),
  letterhead: rule('版头版记', '版头的发文字号、密级等写法，年份与日期'),
  'long-sentence': rule('长句', '过长的句子；数字是字数'),
  contradiction: rule('台账矛盾', '指标名后面手写的数、同比与台账不一样'),
  'typed-number': rule('手写数字', '与台账里的数相同，却是手写的'),
  'column-heading': rule('列名', '列名说的年份、上年、目标与列里的数不是一回事'),
  'template-words': rule('模板用语', '模板里指标前后的字与它的写法不合'),
  'template-number': rule('模板数字', '模板里写死的数字'),
  relations: rule('数字关系', '合计、占比、同比等对不上的数字'),
}

/** 检查 of a report or a template set: each rule of proofreading with how grave it is, or its number. */
export const rulesSchema = z.strictObject(
  Object.fromEntries(Object.keys(ruleFields).map((name) => [name, setting(name).optional()])),
)

/** The settings that were made. */
export function toRuleSettings(data: z.output<typeof rulesSchema> | undefined): Record<string, RuleSetting> {
  const made: Record<string, RuleSetting> = {}
  for (const [name, value] of Object.entries(data ?? {})) if (value !== undefined) made[name] = value
  return made
}
