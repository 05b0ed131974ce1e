import type * as z from 'zod'
import type { RuleSetting } from '../model/report.ts'
import { parsed, refuse } from '../yaml/values.ts'
import { field, mapOf } from './field.ts'

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

/** `isMeasured`: the rule measures by a number, from how many characters on. */
const setting = (isMeasured: boolean) =>
  parsed<RuleSetting>(
    (written) => {
      const severity = severities[written]
      if (severity !== undefined) return severity
      const hint = hintFor(written)
      if (hint !== undefined) return refuse(expected, { hint })
      const number = /^[1-9]\d{0,4}$/.test(written) ? Number(written) : undefined
      if (!isMeasured) {
        return refuse(expected, number === undefined ? {} : { hint: '这条规则没有字数可设' })
      }
      return number ?? refuse(`${expected}，或字数`, { hint: '字数写成 120 这样的整数' })
    },
    isMeasured
      ? { anyOf: [{ enum: Object.keys(severities) }, { type: 'integer', minimum: 1, maximum: 99999 }] }
      : { enum: Object.keys(severities) },
  )

// One for all of them: to make schemas is a good part of starting the program.
const [plain, measured] = [setting(false), setting(true)]
const rule = (zh: string, about: string) => field(zh, about, plain)
const measuredRule = (zh: string, about: string) => field(zh, about, measured)

/** 检查: the rules of proofreading (proofread/rules), each with how it is set. */
export const ruleFields = {
  placeholder: rule(
    '未填的空',
    'XX、X家、某市、____、【待补】、（待核）、□□件、×月×日，`增长%`这样前面没有数字的单位等；案例里的某公司、李某某不算',
  ),
  'markup-residue': rule('标记残留', '写作助手、网页留下的 ###、**、- 、表格线、链接、<br>、表情符号等'),
  'sheet-residue': rule('表格软件残留', 'Excel、WPS 表格留下的 ####、#REF!、#N/A、=SUM(B2:B5)、1.2E+05、2024/5/1 0:00'),
  'assistant-phrase': rule('套话残留', '“以下是为您生成的……”“希望以上内容对您有所帮助”等写作助手的话'),
  year: rule('年份', '标题、开头、落款等处与报告年度不符'),
  'repeated-paragraph': rule('重复段落', '与前文相同的段落'),
  'repeated-sentence': rule('重复句子', '与前文相同的句子'),
  'printed-twice': rule(
    '印两次',
    '标题、称谓、署名、成文日期、小标题、附件名称又写进了正文，表格里又写了一行列名、同一个指标写了两次；模板把同一段内容印在两处',
  ),
  'outline-gap': rule('序号', '一、（一）1. 等缺漏或重复'),
  'list-gap': rule('一是', '一是、二是、三是缺漏或重复'),
  'label-mark': rule('序号标点', '（一）、 第一、 等序号后面多用、错用的标点'),
  'arabic-label': rule('阿拉伯序号', '1、应为 1.'),
  'heading-stop': rule('标题句号', '单独成行的标题末尾的标点'),
  'fixed-wording': rule('固定用语', '与固定写法差一两个字的：中国人民共和国、高质量发发展'),
  'no-sections': rule('无章节', '文件夹里没有章节文件；有引言、结语或附件时只提示'),
  'section-title': rule('章节标题', '别的章节有标题、这个没有；标题相同'),
  signature: rule('署名日期', '没有写署名或成文日期；情况通报、工作要点不查'),
  'unit-name': rule('单位名称', '标题、署名、印发机关里的单位名称和“单位”只差一个字'),
  'caption-number': rule('图表序号', '图题、表题里的图1、表2等重复、缺漏，或文中说的“见图3”没有'),
  'attachment-content': rule('附件内容', '只写名称的附件，名称和由台账生成的表只差一点，表不会印出来；两个附件同名'),
  'problem-without-plan': rule('问题无计划', '写了问题，全文没有写计划'),
  'last-year-matters': rule('上年事项', '“上年计划”“上年问题”里还没有写完成情况、整改情况的'),
  'last-year-words': rule('上年语句', '与上年报告一字不差的句子；套话和标题不算'),
  'wrong-word': rule('错别字', '签定、台帐、做为等'),
  'doubled-character': rule('重字', '的的、了了'),
  until: rule('截止', '截止6月底应为截至6月底'),
  'half-width-mark': rule('半角标点', '中文里的英文标点'),
  'repeated-mark': rule('重复标点', '。。 ，， ,， /。 等'),
  'missing-stop': measuredRule('段末标点', '段末没有标点；数字是从多少字起算'),
  'joined-lines': rule('接行', '文件里每行都是完整的句子，会接成一段印出'),
  unbalanced: rule('配对', '不配对的引号、括号、书名号'),
  'quoted-list': rule('引号顿号', '并列的引号、书名号之间的顿号'),
  invisible: rule('看不见的字符', '零宽空格、不换行空格、手动换行、符号字体的项目符号等'),
  'look-alike': rule('形近字符', 'PDF 转出的 ⼈、⻓，･ • 等别种间隔号，数字里的字母（1O万、9l%），乱码 � 等'),
  'word-spaces': rule('汉字空格', '句子里汉字之间、标点前面的空格；从表格里粘贴来的制表符（Tab）'),
  'number-spaces': rule('数字空格', '数字中间和前后的空格'),
  'full-width-figure': rule('全角数字', '全角的数字和百分号'),
  'broken-number': rule('残缺数字', '小数点前后缺数字；表格里 21,356 这样的数被逗号分成两格'),
  'impossible-number': rule('不会有的数', '减少2倍、下降120%、合格率102%、率达到97个百分点'),
  'short-year': rule('两位年份', '没有写全的年份'),
  'approximate-twice': rule('重复约数', '约……左右'),
  'number-range': rule('数字范围', '15～30%应为15%～30%'),
  'document-number': rule('发文字号', '发文字号的括号和序号'),
  letterhead: rule('版头版记', '版头的发文字号、密级等写法，年份与日期'),
  'long-sentence': measuredRule('长句', '过长的句子；数字是从多少字起算'),
  contradiction: rule(
    '台账矛盾',
    '手写的数、同比、完成率、占比、上年数与台账不一样（不是紧跟指标名的，是警告）；一句里前面说的是台账外的数，后面的算它的：`抽检食品2860批次，合格率98.3%`；计划和目标里的不算，低于今年数的只提示；写别的年份的章节按那一年看',
  ),
  'typed-number': rule('手写数字', '与台账里的数相同，却是手写的'),
  'column-heading': rule('列名', '列名说的年份、上年、目标与列里印的数不是一回事：`上年=2024年`（年度是2024的）'),
  'template-words': rule('模板用语', '模板里指标前后的字与它的写法不合：把上年的数说成今年的，单位、方向词印两遍'),
  'template-number': rule('模板数字', '模板里写死的数字'),
  relations: rule(
    '数字关系',
    '合计、占比、同比、完成率、平均数等对不上的数字，前后写法不一的数字，列举与个数不符，下降后面说创新高，表格里手写的合计行、增幅列；拿不准的只提示',
  ),
}

/** 检查 of a report or a template set: each rule of proofreading with how grave it is, or its number. */
export const rulesSchema = mapOf(ruleFields)

/** The settings that were made. */
export function toRuleSettings(data: z.output<typeof rulesSchema> | undefined): Record<string, RuleSetting> {
  const made: Record<string, RuleSetting> = {}
  for (const [name, value] of Object.entries(data ?? {})) if (value !== undefined) made[name] = value
  return made
}
