import { han } from '../rules/marks.ts'
import type { Blank } from './missing-number.ts'
import { before, countingUnits, plainUnits } from './units.ts'

/** What ends a number with its unit, so that the unit begins no other word. */
const ends = '(?=[，。；、）]|$)'
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const small = capitals.toLowerCase()
/** Letters that nobody counts with: one of those that stand for any number, or one of them over and over. */
const letters = '(?:([A-Z])\\1{1,3}|([a-z])\\2{1,3}|[NMYZnmyz]|ABC|abc)'

/** Letters and signs in the place of a number or a name. */
export const standIns: readonly Blank[] = [
  // 完成投资YY亿元, 增长Z%.
  { needs: [capitals + small], pattern: new RegExp(`(?<=[${han}])${letters}(?=${plainUnits})(?![%％]?[A-Za-z])`, 'g') },
  // 培训N次，; 第N次 and 每N人 are words.
  {
    needs: ['NM'],
    pattern: new RegExp(`(?<=[${han}])(?<![第每按以满的])[NM](?=(?:人次|[次人件户家场项批])[，。；）])`, 'g'),
  },
  { needs: [capitals], pattern: new RegExp(`(?<=${before})([A-Z])\\1{1,3}(?=${countingUnits})`, 'g') },
  // YY年, YY镇.
  {
    needs: ['YZ'],
    pattern:
      /(?<![A-Za-z0-9])(?:(?<=^|[，。；：、“自于在到至])Y{2,4}(?=年)|(?:19|20)YY(?=年)|(?:YY|ZZ)(?=[市县区镇乡局村月日]|街道|单位|公司|同志))/g,
  },
  // X.X万元, xx.x%.
  { needs: ['XxＸ×', '.．'], pattern: /(?<![A-Za-z0-9.])[XxＸ×]{1,3}[.．][XxＸ×]{1,3}(?![A-Za-z0-9.×])/g },
  {
    needs: ['@＠＆&_＿'],
    pattern: new RegExp(
      `(?<=[${han}])[@＠＆&]{1,4}(?=${plainUnits})|(?<=[${han}])[_＿](?=${plainUnits}|${countingUnits})`,
      'g',
    ),
  },
  { needs: ['0'], pattern: new RegExp(`(?<=[${han}])0{2,}(?:[.．]0+)?(?=${plainUnits})`, 'g') },
  // 获得“XX”称号; “XX”表示 speaks of the letters.
  {
    needs: ['“', 'XxＸ×* \u3000'],
    pattern: /“(?:[XxＸ]{2,}|×{2,}|\*{2,}|[ \u3000]+)”(?!表示|代表|代替|符号|字样|替代)/g,
  },
  // 新增就业……人, 新增就业？人: at the end of a clause.
  {
    needs: ['…—？?'],
    pattern: new RegExp(`(?<=[${han}])(?:…{1,2}|—{1,2}|[？?])(?=(?:[人件户家次场个项名亩吨]|人次)[，。；])`, 'g'),
  },
  // 投资-   万元, as a sheet writes that there is none.
  {
    needs: ['-', '元'],
    pattern: new RegExp(`(?<=[${han}])[ \\u3000]{0,3}-[ \\u3000]{0,6}(?=[万亿]?元${ends})`, 'g'),
    notInCells: true,
  },
  // 截至  月  日, 2024年 月 日.
  {
    needs: [' \u3000', '月日'],
    pattern:
      /(?<=(?:19|20)\d\d年)[ \u3000]+月(?:[ \u3000]*日)?|(?<=[至到于在自从]|^)[ \u3000]+月[ \u3000]+日|(?<=\d月)[ \u3000]+日/g,
    message: () => '这里的月、日还没有填写',
  },
]

const bracketed = (words: string): string => `[（(【](?:${words})[）)】]`

/** Notes that a part of the text is left out or left to somebody else. */
export const openNotes: readonly Blank[] = [
  { needs: ['（(【', '空留待暂'], pattern: new RegExp(bracketed('空|空白|空着|留空|待附|待后附|暂略'), 'g') },
  // （略） behind a name list or an attachment is how a text is made public.
  {
    needs: ['略'],
    pattern: new RegExp(
      `(?<!(?:附件|附表|附图|名单|图表|原文|条文|附录|签名|落款)[^，。；]{0,12})${bracketed('略|从略|下略|以下略|以上略|内容略|此处略|此处省略|(?:此处)?略去[^）]{0,8}|此处[^）]{0,2}(?:省略|略去)[^）]{0,8}')}`,
      'g',
    ),
  },
  { needs: ['略'], pattern: /(?<=[：:])略[。]?$|^略[。]?$|(?<=具体(?:数据|数字|情况|内容))略(?=[，。；）]|$)/g },
  {
    needs: ['….', '：:'],
    pattern: /(?<=(?:如下|以下|[有是为]|包括|做法|措施|成效|问题|打算|情况|认为)[：:])(?:…{1,2}|\.{3,6})$/g,
  },
  {
    needs: ['此', '处'],
    pattern: /[（(【]此处(?:填|插|补|缺|待|加|写|贴|空|应|需|请|删|改)[^（）()【】]{0,16}[）)】]/g,
  },
  {
    needs: ['（(', '请等待'],
    pattern:
      /[（(](?:具体|此处|该|此|详细)?(?:数字|数据|金额|数额|人数|名单|情况|时间)[^（）()，]{0,4}(?:请|等|待)[^（）()]{1,14}(?:补|填|供|核|核实|核对|报|定|确认|完善)[^（）()]{0,3}[）)]/g,
  },
  {
    needs: ['【[［（(', '图表照'],
    pattern: /^[【[［（(](?:此处)?(?:图表?|插图|表格?|图片|照片|配图)[ \d一二三四五]{0,3}[】\]］）)]$/g,
  },
  // 争取资金（财务科提供）万元.
  {
    needs: ['（(', '）)'],
    pattern: new RegExp(
      `(?<=[${han}])[（(](?!人民币|美元|含)[${han}]{2,10}[）)](?=(?:[万亿]元|[%％‰]|人次|个百分点)${ends})`,
      'g',
    ),
    notInCells: true,
  },
  // 完成率达[比例]; [日期]字段 names a field.
  {
    needs: ['[［{｛<＜【'],
    pattern: new RegExp(
      `(?<=[${han}])[\\[［{｛<＜【](?:比例|占比|增幅|增速|数量|数额|总额|次数|人次|人数|名次|日期|地点|比率|百分数|同比)[\\]］}｝>＞】](?=[，。；、${han}]|$)(?!字段|栏|列|项|标签|按钮|菜单|等)`,
      'g',
    ),
  },
]
