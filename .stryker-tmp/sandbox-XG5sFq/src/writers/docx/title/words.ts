/**
 * What a title line is not broken inside, beyond the words that Intl.Segmenter finds: it takes 工作 and 总结 apart, and
 * 办公 from 室.
 */
// @ts-nocheck

const compounds = [
  ...['工作总结', '工作报告', '工作要点', '工作计划', '工作安排', '工作打算', '工作情况', '工作汇报', '工作方案'],
  ...['总结报告', '情况报告', '情况汇报', '情况通报', '情况总结', '述职报告', '总体方案', '实施方案', '行动计划'],
  ...['委员会', '管理委员会', '办公室', '领导小组', '指挥部', '管理局', '监督局', '分公司', '事务局', '人民政府'],
  ...['自治县', '自治州', '自治区', '开发区', '街道办事处', '党支部', '发展和改革', '农业农村', '科学技术'],
  ...['人力资源', '社会保障', '住房和城乡建设', '城乡建设', '卫生健康', '卫生计生', '卫生和计划生育', '生态环境'],
  ...['自然资源', '市场监督管理', '应急管理', '公共卫生', '疾病预防控制', '医药卫生', '乡村振兴', '安全生产'],
  ...[
    '食品安全',
    '交通安全',
    '专项行动',
    '专项整治',
    '学习贯彻',
    '贯彻落实',
    '党风廉政建设',
    '意识形态',
    '营商环境',
    '高质量发展',
  ],
  ...['国民经济', '社会发展', '社会主义', '上半年', '下半年', '全年', '本年度', '下一步', '下一阶段'],
]

/** Numbers with what is counted: 2023年度, 1—6月, 第三季度, 二十大, 前三季度. Latin words and figures are whole too. */
const figures =
  /[第近]?[\d０-９]+(?:[.．,，:：/∶][\d０-９]+)*(?:[—–~～-][\d０-９]+(?:\.\d+)?)?(?:[%％‰]|个百分点|年度|季度|年|月份|月|日|万元|亿元|[\p{Script=Han}])?/gu
const chineseFigures =
  /[第前后近]?[〇零一二三四五六七八九十百千万两]+(?:季度|周年|年度|年|月份|月|日|届|次|大|个|项|轮|批|期|级|场|全会|方面)/gu
const latinWords = /[A-Za-z][A-Za-z0-9.+&'-]*/g

/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** The stretches of a title that belong together. */
export function wholeStretches(text: string, ownWords: readonly string[]): Stretch[] {
  const matches = [figures, chineseFigures, latinWords].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
  return [...matches, ...[...compounds, ...ownWords].flatMap((word) => occurrences(text, word))]
}

function occurrences(text: string, word: string): Stretch[] {
  const found: Stretch[] = []
  if (word === '') return found
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length })
  }
  return found
}
