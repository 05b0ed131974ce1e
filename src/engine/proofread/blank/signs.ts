import type { Blank } from './missing-number.ts'

const opening = '（(【[［〔{｛<＜'
const open = `[${opening.replace('[', '\\[')}]`
const close = '[）)】\\]］〕}｝>＞]'
/** Names of what is to be put in: [数字], {金额}, 〔单位名称〕. */
const meant =
  '(?:(?:具体|实际|相关|对应)[\\u4e00-\\u9fff]{2,6}|(?:单位|项目|部门|企业|公司|学校|医院|机构|活动|会议|地区|人员|领导)(?:名称|姓名)|数字|数值|金额|年份|姓名|百分比|地名|某某|X+|x+|Ｘ+|×+|N)'
/** What a note in brackets says of a place that is open. 待核销 and 待报废 go on otherwise. */
const awaited =
  '(?:数据|数字|金额|名单|时间|内容|此数|此数据|该数据|此处)?(?:暂|尚|仍)?(?:待|需|须|请|有待)(?:[\\u4e00-\\u9fff]{0,8}?)(?:核|核实|核对|核定|核准|核查|确认|填|填写|填报|补|补充|补全|完善|更新|定|查|提供|统计)'

/** Signs and words that stand for what is still to be written. */
export const blankSigns: readonly Blank[] = [
  { needs: ['【'], pattern: /【[^】]{0,30}?(?:待报|待补|待填|待定|待核|填写|补充)[^】]{0,60}】/g },
  {
    needs: [opening, '待需须请未空缺暂'],
    pattern: new RegExp(
      `${open}(?:${awaited}|待报|未定|空缺|暂缺|缺数据?|暂无数据)(?:后?再?(?:定|补|填|报))?(?:[，,：:][^）)】\\]]{0,60})?${close}`,
      'g',
    ),
  },
  { needs: ['（(', '待'], pattern: /[（(](?:待补充?|待填写?)[：:]?(?![缴办种贴偿助课检休植])[^）)\d]{0,60}[）)]/g },
  {
    needs: [opening, '填补写注插添'],
    pattern: new RegExp(
      `${open}(?:请|需|可)?(?:填(?:写|入|上|报)?|补充?|写明|注明|插入|添加)(?:具体|实际|相关|准确|详细|数字|数据|金额|名称|人数|时间|日期|单位名|图|表|情况)[^）)】\\]\\d]{0,20}${close}`,
      'g',
    ),
  },
  { needs: ['TFt'], pattern: /(?<![A-Za-z])(?:TBD|TODO|TBC|FIXME|tbd|todo)(?![A-Za-z])/g },
  {
    needs: ['待'],
    pattern:
      /(?<=数据|数字|数|金额|名单|情况|时间)待(?:填|补充?|核实?|报)(?=[，。；）]|$)|^待(?:补充?|填写?|报|核实?|续|完善|更新)[。…]{0,2}$/g,
  },
  { needs: ['附此'], pattern: /附[件表图][XxＸ×](?![A-Za-z×])|(?<![（(【[])此处(?:应|需|请)?(?:插入|填写|填入|粘贴)/g },
  // A single X between Chinese characters stands for a number, unless it names a ray or a shape.
  {
    needs: ['XxＸｘ×'],
    pattern:
      /(?<![A-Za-z0-9.《“+＋])(?:[XxＸｘ×]{2,}|[XＸ](?=[\u4e00-\u9fff]))(?![A-Za-z0-9])(?!光|线|射线|染色体|形|型|轴|波段)/g,
  },
  // 202X年, 20××年; ×月×日, which multiplies nothing.
  { needs: ['XxＸ×*_○□△?？', '年'], pattern: /(?<!\d)(?:19|20)(?:\d[XxＸ×*_○□△]|[XxＸ×*_○□△?？]{2})(?=年)/g },
  { needs: ['×'], pattern: /(?:(?<=^|[，。；：（、“\s年月于在自从至到])×(?=月(?![数均])|日)|(?<=[×月])×(?=日))/g },
  {
    needs: ['*_＿'],
    pattern:
      /(?<!\*)\*{2,}(?![\d*])|[_＿]{2,}|\*(?!数量|单价|面积|人数|天数|月数|户数|亩数|标准|系数|比例|权重|次数|件数|分值|得分|价格|时间|单产|号[的项为]|为|注|备注|说明[：:]|以上|本表)(?=[\u4e00-\u9fff%％])/g,
  },
  // Squares and circles; 二○○四 is a year, and “□□” speaks of the signs.
  { needs: ['□△▢◇◯'], pattern: /(?<![□△▢◇◯“])(?:□{2,}|△{2,}|▢{2,}|◇{2,}|◯{2,})(?![□△▢◇◯”])/g },
  {
    needs: ['○〇'],
    pattern: /(?<![一二三四五六七八九十百千零〇○\d“])[○〇]{2,}(?![一二三四五六七八九十百千零〇○\d年”])/g,
  },
  { needs: ['某'], pattern: /某某|某(?=[市县区镇乡村局委办科院校厂年月日]|街道|单位|同志)/g },
  {
    needs: ['[【［〔{｛<＜'],
    pattern: new RegExp(
      `(?<=[\\u4e00-\\u9fff])[\\[【［]${meant}[\\]】］](?=[%％\\u4e00-\\u9fff，。；、]|$)|(?:〔${meant}〕|[{｛]${meant}[}｝]|[<＜]${meant}[>＞])|^[\\[【［](?:具体[\\u4e00-\\u9fff]{2,6}|(?:单位|项目|部门|企业)名称|姓名|金额|地名)[\\]】］](?=[\\u4e00-\\u9fff])`,
      'g',
    ),
  },
  {
    needs: ['（(【〔《['],
    pattern:
      /[（(][ \u3000]+[）)](?=[%％\u4e00-\u9fff]|$)|【[ \u3000]*】|〔[ \u3000]*〕|(?<!书名号)《[ \u3000]*》(?![标符])|(?<=[\u4e00-\u9fff])\[[ \u3000]*\](?=[%％\u4e00-\u9fff])/g,
  },
]
