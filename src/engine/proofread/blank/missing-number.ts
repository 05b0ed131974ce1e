import { han } from '../rules/marks.ts'
import { before, countingUnits, plainUnits } from './units.ts'

/** A way to leave a number out. */
export interface Blank {
  /** Signs without which the pattern finds nothing: of each set one stands in the text. Of thirty patterns most are then not even compiled. */
  needs: readonly string[]
  pattern: RegExp
  /** True: cells of tables say it of their column: 增长%, 约 人. */
  notInCells?: true
  /** The message; `“……”还没有填写` when absent. */
  message?: (written: string) => string
}

/** What stands before % and is a number all the same, or makes the sign a word. */
const numeral = '一二三四五六七八九十百千万亿零〇两半几数余多来点'
const unitOf = (written: string): string => written.replace(/[ \u3000—…._-]/g, '')
const noNumber = (written: string): string => `“${unitOf(written)}”前面没有数字`

/** A unit whose number was left out, with what was put in its place: nothing, blanks, dots, dashes, one sign. */
export const missingNumbers: readonly Blank[] = [
  {
    // «增长%», «约 %»: a sign of percent behind a word. «以%表示» and “%” speak of the sign.
    needs: ['%％‰'],
    pattern: new RegExp(
      `(?<=[${han}]|[${han}][ \\u3000]{1,8})(?<![${numeral}])(?<!(?:单位为?|以|用|符号)[ ]?)[%％‰](?![^，。；]{0,2}表示|”)`,
      'g',
    ),
    notInCells: true,
    message: noNumber,
  },
  {
    needs: ['个', '点'],
    pattern: /(?:提高|上升|下降|增加|回落|提升|扩大|收窄|降低|减少)个百分点/g,
    notInCells: true,
    message: () => '“个百分点”前面没有数字',
  },
  {
    // «约 亿元», «投入   万元»: no word of Chinese is set apart like that.
    needs: [' \u3000\t'],
    pattern: new RegExp(
      `(?<=[${han}])[ \\u3000\\t]{1,12}(?=${plainUnits.replace('[%％‰]', '[%％‰]{9}')}(?:[${han}，。；、）]|$))`,
      'g',
    ),
    notInCells: true,
    message: () => '这里的空白还没有填写',
  },
  {
    needs: [' \u3000\t'],
    pattern: new RegExp(`(?<=${before})[ \\u3000\\t]{1,12}(?=${countingUnits})`, 'g'),
    notInCells: true,
    message: () => '这里的空白还没有填写',
  },
  {
    // «完成投资亿元，»: at the end of a clause it is no 亿元村 and no 万元产值.
    needs: ['万亿', '元'],
    pattern:
      /(?<=投入|投资|资金|收入|支出|完成|总计|合计|累计|共计|产值|税收|节约|减少|新增|增加|争取|发放|补助|下拨|罚款|损失|缴纳)[万亿]元(?=[，。；、]|$)/g,
    notInCells: true,
    message: noNumber,
  },
  {
    needs: ['共惠'],
    pattern:
      /(?<!所|公)共(?:有|计)?(?:件(?=[\u4e00-\u9fff])|场次|人次|人(?=参加|参与|受益)|家(?=[医企单机]))|惠及[人户家](?=[，。；])/g,
    message: (written) => `“${written.replace(/^(?:共[有计]?|惠及)/, '')}”前面没有数字`,
  },
  {
    // «……万元», «——万元», «--%».
    needs: ['….—-'],
    pattern: new RegExp(
      `(?<=[${han}])(?:…{1,3}|\\.{2,6}|—{2,}|-{2,})(?=(?:[万亿]?元|[%％‰]|人次|万人|[件户](?=[${han}，。；])))`,
      'g',
    ),
  },
  {
    // «投入？万元», «办结？？件»; a question ends before a word and not before a unit.
    needs: ['？?'],
    pattern: new RegExp(
      `(?<=${before})[？?]{1,4}(?=${plainUnits}|${countingUnits})|(?<=[${han}\\d])[？?]{2,4}(?=${plainUnits}|${countingUnits})`,
      'g',
    ),
  },
  { needs: ['□△○◯〇×NnＮ'], pattern: new RegExp(`(?<=${before})[□△○◯〇×NnＮ](?=${plainUnits}|${countingUnits})`, 'g') },
  {
    needs: ['（(', '）)'],
    pattern:
      /(?<=[\u4e00-\u9fff])(?<!括号)（）(?!”)|(?<=[\u4e00-\u9fff])[（(][）)](?=[%％‰]|[万亿]?元|[万亿件个家户人场次项名])|(?<=[\u4e00-\u9fff])[（(](?:数字|数值|金额|人数|数量|百分比)[）)](?=[%％‰]|[万亿]?元|[件户家场次名]|人次)/g,
  },
]
