import { layoutKeys } from '../layout/keys.ts'
import type { KeyEntry, KeyShape } from '../yaml/key-shape.ts'

/**
 * The one table of the keys of everything a person writes, English and Chinese. What a key's value may be is said by
 * the schema of its file (report/schema.ts and its like); a test keeps the two alike.
 */

type More = Pick<KeyEntry, 'prose' | 'paragraphs' | 'line' | 'blank' | 'file' | 'figure' | 'bare' | 'keys' | 'each'>

const key = (zh: string | readonly string[], about: string, more: More = {}): KeyEntry => ({ zh, about, ...more })
const text = { prose: 'text' } as const
const paragraphs = { prose: 'text', paragraphs: true } as const
const title = { prose: 'title' } as const
const cell = { prose: 'text', blank: true } as const

/** `*`: any name; the entry says what its value is. */
const freeKeys = (about: string, more: More = {}): KeyShape => ({ '*': key([], about, more) })

/** 分项写法 as a map. */
export const enumerateKeys: KeyShape = {
  style: key('样式', '第一项的编号：一是、一要、第一、首先、——；大纲（默认）或无'),
  inline: key('接排', '是：各项接排成一段'),
  joiner: key('连接', '接排时各项之间的标点：；或。；不写时照各项末尾写的'),
  start: key('起始', '从几开始编，如 3'),
}

/** A column below a head of several. */
const lowerColumnKeys: KeyShape = {
  heading: key('列名', '表头里的文字', cell),
  align: key('对齐', '左、中或右'),
  width: key('列宽', '占表宽的百分数'),
}

/** The column of a table, or a head over several. */
export const columnKeys: KeyShape = {
  ...lowerColumnKeys,
  columns: key('列', '表头分两行的，下面的各列', { ...cell, line: 'words', each: lowerColumnKeys }),
}

/** Figures of a table that stand together. */
export const groupKeys: KeyShape = {
  group: key('组', '这一组的名称，单独占一行', text),
  figures: key('指标', '这一组的指标', { figure: true, line: 'words' }),
  subtotal: key('小计', '是：组后加一行各指标的和；或者指标的名称，印它的数', { figure: 'single' }),
}

export const tableKeys: KeyShape = {
  caption: key('表题', '表格上方的标题', text),
  unit: key('单位', '表格右上方的计量单位，如 万元', text),
  note: key('注', '表格下方的说明', paragraphs),
  columns: key('列', '各列的列名，或列名、对齐、列宽、下面的列；台账的表格可写 本年=2024年', {
    ...cell,
    line: 'words',
    each: columnKeys,
  }),
  rows: key('行', '每行一个列表，或一行文字，各格用逗号或制表符隔开，格数与列数相同；占一整行的写成 组: ……', {
    ...cell,
    line: 'cells',
    each: { group: groupKeys.group! },
  }),
  figures: key('指标', '用台账里的指标，代替“行”：指标或组的列表，全部，或可比（有上年、上期或目标的）', {
    figure: true,
    line: 'words',
    each: groupKeys,
  }),
  total: key('合计', '是：最后加一行各指标的和；或者指标的名称，印它的数', { figure: 'single' }),
  thousands: key('千分位', '是：台账的数每三位加一个逗号，如 1,234.5'),
  merge: key('合并', '是：首列空着的格子与上面一格合并'),
}

export const pictureKeys: KeyShape = {
  file: key('文件', '图片的文件名，PNG 或 JPEG，放在报告文件夹里', { file: true }),
  caption: key('图题', '图片下方的标题', text),
  alt: key('替代文字', '图上有什么，读屏软件念给看不见的人听；不写时用图题', text),
  width: key('宽', '占版心宽的百分数'),
}

export const chartKeys: KeyShape = {
  type: key('类型', '柱形：各指标本年与上年对比；折线：各年的变化'),
  caption: key('图题', '图表下方的标题', text),
  alt: key('替代文字', '图表说明什么，读屏软件念给看不见的人听；不写时用图题', text),
  figures: key('指标', '画哪些指标，单位要相同', { figure: true, line: 'words' }),
  columns: key('列', '柱形图画哪几组数，默认 [上年, 本年]；可写 本年=2024年', { ...cell, line: 'words' }),
}

const picture = (about: string): KeyEntry => key('图片', about, { file: true, keys: pictureKeys, each: pictureKeys })
const chart = (about: string): KeyEntry => key('图表', about, { keys: chartKeys, each: chartKeys })

/** What items and attachments have in common: the list one level down and how it is written. */
const itemListOf = (about: string): KeyShape => ({
  items: key('分项', about, { ...text, each: () => itemKeys }),
  enumerate: key('分项写法', '分项如何编号：一是、一要、第一、首先、——、大纲、无', { keys: enumerateKeys }),
  inline: key('接排', '是：各分项接排成一段'),
  joiner: key('连接', '接排时各项之间的标点：；或。；不写时照各项末尾写的'),
  start: key('起始', '第一个分项从几开始编，如 3'),
  tail: key('尾句', '接排的分项写完以后，在同一段里接着写的话', paragraphs),
  after: key('续文', '分项写完以后，回到上一级另起一段写的话', paragraphs),
})

/** An item of 成绩, 问题, 计划 or 分项. */
export const itemKeys: KeyShape = {
  heading: key('小标题', '本条的标题', text),
  text: key('正文', '文字；空一行另起一段', paragraphs),
  ...itemListOf('下一级的各条'),
  label: key('编号', '照写的编号，代替自动编号'),
  'heading-form': key('标题形式', '独行或接排'),
  table: key('表格', '表格：列和行，或指标；几个表格写成列表', { keys: tableKeys, each: tableKeys }),
  picture: picture('图片的文件名；几张写成列表'),
  chart: chart('由台账生成的图表；几个写成列表'),
}

/** 成绩, 问题 or 计划 written as a map. */
export const itemListKeys: KeyShape = {
  intro: key('引言', '第一条之前的段落', paragraphs),
  ...itemListOf('各条'),
}

const items = { ...text, keys: itemListKeys, each: itemKeys }

/** A section file. */
export const sectionKeys: KeyShape = {
  title: key('标题', '本章节的标题；无：没有标题', text),
  label: key('编号', "照写的编号，代替自动编号；'' 是不编号"),
  owner: key('责任科室', '提供本章节材料的科室', text),
  intro: key('引言', '章节标题下的段落', paragraphs),
  achievements: key('成绩', '主要工作及成效，一条一项', items),
  problems: key('问题', '存在的问题，一条一项', items),
  plans: key('计划', '下一步工作，一条一项', items),
  after: key('续文', '本章节最后的段落', paragraphs),
}

export const headingsKeys: KeyShape = {
  achievements: key('成绩', '成绩部分的标题；无：没有标题', text),
  problems: key('问题', '问题部分的标题；无：没有标题', text),
  plans: key('计划', '计划部分的标题；无：没有标题', text),
}

export const numberingKeys: KeyShape = {
  mode: key('方式', '手写：编号是文字；自动：由 Word 编号'),
  labels: key('标签', '各级第一个编号，如 一、 （一） 1. （1）', { keys: freeKeys('这一级的第一个编号') }),
  continuous: key('连续', '全文连续编号的级别；是：各级都连续'),
  forms: key('标题形式', '各级标题独行或接排', { keys: freeKeys('独行或接排') }),
}

export const attachmentKeys: KeyShape = {
  name: key('名称', '附件的名称', title),
  text: key('正文', '附件的正文', paragraphs),
  ...itemListOf('附件的各条'),
  table: key('表格', '附件的表格；几个表格写成列表', { keys: tableKeys, each: tableKeys }),
  landscape: key('横排', '是：这个附件用横放的纸'),
  picture: picture('附件的图片；几张写成列表'),
  chart: chart('附件的图表；几个写成列表'),
}

/** 允许误差 as a map. */
export const toleranceKeys: KeyShape = {
  value: key('值', '可以接受的差'),
  reason: key('原因', '为什么有这个差'),
}

/** A figure of the ledger. */
export const figureKeys: KeyShape = {
  label: key(['名称', '表中名称'], '表格、图表里印的名称，不写时印指标名'),
  value: key('值', '数值，照写照印'),
  unit: key('单位', '人、家、万元、%、‰、个百分点……'),
  previous: key('上年', '上年同期数'),
  history: key('历年', '更早各年的数，如 {2021: 98, 2022: 105}，画折线图用', { keys: freeKeys('这一年的数') }),
  'last-period': key('上期', '上一个季度、上一个月等上一期的数'),
  target: key('目标', '本年目标'),
  max: key('上限', '不得超过的数'),
  min: key('下限', '不得低于的数'),
  formula: key('公式', '用指标名计算：+ − × ÷ 和括号', { bare: true }),
  sum: key('合计', '应加成本数的各项指标', { line: 'words', bare: true }),
  'share-of': key('占', '本数是哪一项的一部分', { bare: true }),
  decimals: key('小数', '印出的小数位数'),
  tolerance: key('允许误差', '勾稽时可以接受的差，或差和原因', { keys: toleranceKeys }),
  keep: key('留用', '文中像是旧数、其实没有错的数：改数以后不再提醒'),
  source: key('来源', '提供数据的科室'),
  note: key('备注', '不印出的说明'),
}

/** figures.yaml: the figures by their names. */
export const figuresKeys: KeyShape = freeKeys('指标的名称', { keys: figureKeys })

/** 版式 as a map: the profile's name, and the settings that differ from it. */
export const layoutOverrideKeys: KeyShape = {
  profile: key('方案', '版式方案的名称'),
  ...layoutKeys,
}

/** 检查: the rules of proofreading (proofread/rules), each with how it is set. */
export const rulesKeys: KeyShape = {
  placeholder: key('未填的空', 'XX、某市、____、【待补】等还没有填写的地方'),
  'markup-residue': key('标记残留', '###、**、表格线、链接、表情符号等没有去掉的标记'),
  'sheet-residue': key('表格软件残留', 'Excel、WPS 表格留下的 ####、#REF!、=SUM(…)、1.2E+05 等'),
  'assistant-phrase': key('套话残留', '写作助手的话：以下是为您生成的……'),
  year: key('年份', '标题、开头、落款等处与报告年度不符的年份'),
  'repeated-paragraph': key('重复段落', '与前文相同的段落'),
  'repeated-sentence': key('重复句子', '与前文相同的句子'),
  'printed-twice': key('印两次', '又写进正文的标题、称谓、署名、日期、小标题、列名；模板印了两处的内容'),
  'outline-gap': key('序号', '一、（一）1.等序号缺漏或重复'),
  'list-gap': key('一是', '一是、二是、三是缺漏或重复'),
  'label-mark': key('序号标点', '（一）、 第一、 等序号后面的标点'),
  'arabic-label': key('阿拉伯序号', '1、应为1.（默认关）'),
  'heading-stop': key('标题句号', '独行标题末尾的标点'),
  'fixed-wording': key('固定用语', '与固定写法差一两个字的人名、会议名、政治用语'),
  'no-sections': key('无章节', '文件夹里没有章节文件'),
  'section-title': key('章节标题', '没有标题、标题相同的章节'),
  signature: key('署名日期', '没有写署名或成文日期'),
  'unit-name': key('单位名称', '标题、署名等处的单位名称和“单位”只差一个字'),
  'caption-number': key('图表序号', '图1、表2等重复、缺漏，或文中说到的没有'),
  'attachment-content': key('附件内容', '只写名称的附件，名称接近由台账生成的表'),
  'problem-without-plan': key('问题无计划', '写了问题、全文没有写计划'),
  'wrong-word': key('错别字', '签定、台帐、做为等常见错别字'),
  'doubled-character': key('重字', '的的、了了'),
  until: key('截止', '截止与截至'),
  'half-width-mark': key('半角标点', '中文里的半角标点'),
  'repeated-mark': key('重复标点', '重复的标点'),
  'missing-stop': key('段末标点', '段末没有标点；数字是从多少字起算'),
  'joined-lines': key('接行', '每行都是完整的句子，会接成一段'),
  unbalanced: key('配对', '不配对的引号、括号、书名号'),
  'quoted-list': key('引号顿号', '并列的引号、书名号之间的顿号（默认关）'),
  invisible: key('看不见的字符', '零宽空格、不换行空格、手动换行、符号字体的项目符号等'),
  'look-alike': key('形近字符', '⼈、⻓这样的部首字符，･ 等别种间隔号，数字里的字母 O、l'),
  'word-spaces': key('汉字空格', '句子里汉字之间的空格'),
  'number-spaces': key('数字空格', '数字中间和前后的空格'),
  'full-width-figure': key('全角数字', '全角的数字和百分号'),
  'broken-number': key('残缺数字', '小数点前后缺数字，表格里被逗号分开的数'),
  'impossible-number': key('不会有的数', '减少2倍、下降120%、合格率102%、率达到97个百分点'),
  'short-year': key('两位年份', '没有写全的年份'),
  'approximate-twice': key('重复约数', '约……左右'),
  'number-range': key('数字范围', '15～30%一类写法'),
  'document-number': key('发文字号', '发文字号的括号和序号'),
  letterhead: key('版头版记', '版头的发文字号、密级等写法，年份与日期'),
  'long-sentence': key('长句', '过长的句子；数字是字数'),
  contradiction: key('台账矛盾', '指标名后面手写的数、同比与台账不一样'),
  'typed-number': key('手写数字', '与台账里的数相同，却是手写的'),
  'column-heading': key('列名', '列名说的年份、上年、目标与列里的数不是一回事'),
  'template-words': key('模板用语', '模板里指标前后的字与它的写法不合'),
  'template-number': key('模板数字', '模板里写死的数字'),
  relations: key('数字关系', '合计、占比、同比等对不上的数字'),
}

export const letterheadKeys: KeyShape = {
  mark: key('发文机关标志', '红字的发文机关，如 镜湖区卫生健康局文件；联合行文写成列表；不写时用“单位”加“文件”', text),
  number: key('发文字号', '如 镜卫发〔2024〕12号', text),
  signers: key('签发人', '上行文的签发人，一个或几个', text),
  copy: key('份号', '如 000001', text),
  secrecy: key(['密级', '密级和保密期限'], '如 机密★1年', text),
  urgency: key('紧急程度', '特急或加急', text),
}

export const colophonKeys: KeyShape = {
  cc: key(['抄送', '抄送机关'], '抄送的机关，一个或几个；“抄送：”和句号自动印', text),
  issuer: key('印发机关', '如 镜湖区卫生健康局办公室', text),
  date: key('印发日期', '如 2024-12-28；“印发”两字自动印', text),
}

const letterhead = key('版头', '红头：发文机关标志、发文字号等；是：照模板；否：不印', { keys: letterheadKeys })
const colophon = key('版记', '最后一面下边的抄送和印发；是：照模板；否：不印', { keys: colophonKeys })

/** report.yaml. */
export const reportKeys: KeyShape = {
  title: key('标题', '报告的标题；| 表示在此换行', title),
  subtitle: key('副标题', '标题下的一行，或几行的列表（日期和会议、报告人）；| 表示在此换行', title),
  unit: key('单位', '报告单位', text),
  year: key('年度', '报告的年份，如 2023'),
  period: key('时段', '全年（默认）、上半年、第三季度……', text),
  template: key('模板', '模板名称，默认 standard'),
  arrange: key('结构', '按类别或按章节'),
  headings: key('部分标题', '成绩、问题、计划三部分的标题', { keys: headingsKeys }),
  numbering: key('编号', '手写或自动，或各级编号的设置', { keys: numberingKeys }),
  addressee: key('称谓', '标题下顶格的称谓，如 各位委员：', text),
  opening: key('引言', '第一个标题之前的段落', paragraphs),
  closing: key('结语', '最后的段落', paragraphs),
  signature: key('署名', '署名单位，一个或几个', text),
  date: key('成文日期', '2023-12-20 印成 2023年12月20日；其他写法照印', text),
  sample: key('样例', '是：样例，有了别的报告以后，不写名称的 build 和 check 不处理它'),
  seal: key('盖章', '是：按加盖印章的位置排署名和日期'),
  letterhead,
  colophon,
  contents: key('目录', '是：正文前列出目录'),
  attachments: key('附件', '附件的名称，或名称和内容', { ...title, each: attachmentKeys }),
  'attachment-note': key('附件说明', '否：正文后不列附件名称，附件照印'),
  sections: key('章节', '章节文件名（不带 .yaml），按顺序列出', { line: 'words' }),
  layout: key('版式', '版式方案的名称，或与它不同的设置', { keys: layoutOverrideKeys }),
  rules: key(['检查', '规则'], '文字检查规则的设置：关、提示、警告、错误，或一个数', { keys: rulesKeys }),
  figures: key('指标', '台账，也可写在 figures.yaml、figures.xlsx 或 figures.csv 里', { keys: figuresKeys }),
  words: key('词语', '标题换行时不拆开的词语'),
  thousands: key('千分位', '是：台账的表格和图表里，数每三位加一个逗号'),
  rounding: key('修约', '四舍五入（默认），或四舍六入五成双（GB/T 8170）'),
  'previous-report': key('上年报告', '上年报告的文件夹，如 ../jinghu-2022，用来核对上年数'),
}

/** An attachment that a set offers. */
const setAttachmentKeys: KeyShape = {
  name: key('名称', '附件的名称'),
  table: key('表格', '由台账生成的表格', { keys: tableKeys }),
}

const partKeys: KeyShape = {
  heading: key('标题', '这一部分的标题'),
  group: key('分组', 'section：各条排在所属章节之下；flat：各条合成一列'),
  enumerate: key('分项写法', '各条如何编号：一是、一要、第一……', { keys: enumerateKeys }),
}

const outlineKeys: KeyShape = {
  label: key('编号', '这一级的第一个编号，如 （一）'),
  heading: key('标题形式', '独行或接排'),
  restart: key('重新编号', '否：全文连续编号'),
}

/** template.yaml: the manifest of a template set. */
export const manifestKeys: KeyShape = {
  name: key('名称', '文件夹名，小写字母、数字和连字符'),
  title: key('标题', '这套模板的名称，给人看'),
  version: key('版本', '如 1.0.0'),
  arrange: key('结构', '按类别或按章节'),
  parts: key('部分', '成绩、问题、计划三部分', {
    keys: {
      achievements: key('成绩', '成绩部分', { keys: partKeys }),
      problems: key('问题', '问题部分', { keys: partKeys }),
      plans: key('计划', '计划部分', { keys: partKeys }),
    },
  }),
  outline: key('层次', '各级编号，从第一级开始', { each: outlineKeys }),
  numbering: key('编号', '手写或自动，或各级编号的设置', { keys: numberingKeys }),
  layout: key('版式', '版式方案的名称，或与它不同的设置', { keys: layoutOverrideKeys }),
  template: key('模板', '入口模板的文件名'),
  attachments: key('附件', '报告只写名称就能附上的表', { each: setAttachmentKeys }),
  letterhead,
  colophon,
  requires: key('必备', '报告必须写的键、章节和指标', {
    keys: {
      keys: key('键', 'report.yaml 里必须写的键'),
      sections: key('章节', '必须有的章节'),
      figures: key('指标', '必须有的指标'),
    },
  }),
  words: key('词语', '标题换行时不拆开的词语'),
  rules: key(['检查', '规则'], '文字检查规则的设置：关、提示、警告、错误，或一个数', { keys: rulesKeys }),
}
