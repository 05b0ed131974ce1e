import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../src/engine/model/report.ts'
import { loadReport } from '../../src/node/engine.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const ledgers: Record<string, { unit: string; figures: string }> = {
  archive: {
    unit: '清川县档案馆',
    figures: `接收档案: {值: 28640, 单位: 卷（件）, 上年: 24500, 目标: 26000, 合计: [文书档案, 专业档案]}
文书档案: {值: 15320, 单位: 件, 占: 接收档案}
专业档案: {值: 13320, 单位: 卷}
馆藏总量: {值: 86.47, 单位: 万卷（件）, 上年: 83.48}
数字化扫描: {值: 412.6, 单位: 万页, 目标: 400}
`,
  },
  court: {
    unit: '清川县人民法院',
    figures: `新收案件: {值: 8463, 单位: 件, 上年: 7912}
审结案件: {值: 8127, 单位: 件, 上年: 7540, 占: 新收案件}
民事案件: {值: 4936, 单位: 件, 上年: 4710, 占: 审结案件}
执行到位金额: {值: 3.27, 单位: 亿元, 上年: 2.85}
服判息诉率: {值: 92.4, 单位: '%', 上年: 91.1, 目标: 92}
人均结案: {值: 287, 单位: 件, 上年: 268}
法官人数: {值: 41, 单位: 人}
`,
  },
  enterprise: {
    unit: '东江水务集团有限公司',
    figures: `售水量: {值: 1.86, 单位: 亿吨, 上年: 1.79, 目标: 1.85}
营业收入: {值: 64820, 单位: 万元, 上年: 61350, 目标: 64000}
利润总额: {值: 7236, 单位: 万元, 上年: 7540}
管网漏损率: {值: 9.8, 单位: '%', 上年: 11.2, 上限: 10}
水质合格率: {值: 99.96, 单位: '%', 上年: 99.93}
新建管网: {值: 128, 单位: 公里, 目标: 120}
改造老旧管网: {值: 53.6, 单位: 公里, 占: 新建管网}
`,
  },
  fishery: {
    unit: '望湖县农业农村局',
    figures: `水产品产量: {值: 28.7, 单位: 万吨, 上年: 26.1}
蔬菜产量: {值: 416000, 单位: 吨, 上年: 400000}
渔业产值: {值: 41.6, 单位: 亿元, 上年: 43.3}
`,
  },
  weather: {
    unit: '云溪县气象局',
    figures: `新建自动气象站: {值: 12, 单位: 个, 目标: 10, 上年: 8}
自动气象站总数: {值: 148, 单位: 个, 上年: 136}
发布预警信号: {值: 360, 单位: 次, 上年: 300}
累计发布预警信号: {值: 4200, 单位: 次}
新增信息员: {值: 240, 单位: 名, 目标: 200}
在册信息员: {值: 2460, 单位: 名, 目标: 3000}
小微企业首贷户: {值: 320, 单位: 户, 上年: 280}
首贷户: {值: 860, 单位: 户, 上年: 800}
检验船舶: {值: 1260, 单位: 艘次, 上年: 1200}
灭火器: {值: 540, 单位: 具, 目标: 500}
服务窗口数: {值: 86, 单位: 窗口, 上年: 80}
森林覆盖率: {值: 43.7, 单位: '%', 上年: 41.2}
蔬菜产量: {值: 6.3, 单位: 万吨}
粮食总产量: {值: 7, 单位: 万吨}
`,
  },
  fund: {
    unit: '云溪市住房公积金管理中心',
    figures: `缴存额: {值: 38.62, 单位: 亿元, 上年: 35.37}
发放个人住房贷款: {值: 14.85, 单位: 亿元}
新开户职工: {值: 1.85, 单位: 万人}
办件量: {值: 45200, 单位: 件, 上年: 41800}
`,
  },
  parks: {
    unit: '湖滨新区投资促进局',
    figures: `签约项目: {值: 86, 单位: 个, 上年: 71, 目标: 80}
工业项目: {值: 52, 单位: 个, 占: 签约项目}
协议投资: {值: 318.5, 单位: 亿元, 上年: 276.4}
到位资金: {值: 142.7, 单位: 亿元, 上年: 120.9, 目标: 140, 历年: {2022: 98.3, 2021: 87.6}}
实际利用外资: {值: 2.13, 单位: 亿美元, 上年: 2.31}
开工率: {值: 83.7, 单位: '%', 上年: 80.2}
`,
  },
}

export type Trade = 'archive' | 'court' | 'enterprise' | 'fishery' | 'fund' | 'parks' | 'weather'

const folder = suiteFolder()

let made = 0

/** The folder of a report on 2024 whose ledger is of a trade that no sample is of; `section` is its one section. */
export function folderOf(
  trade: Trade,
  section = '成绩:\n  - 小标题: 履职尽责\n    正文: 各项工作有序推进。\n',
): string {
  const home = join(folder, `${trade}-${made++}`)
  mkdirSync(home, { recursive: true })
  const { unit, figures } = ledgers[trade]!
  const head = `标题: ${unit}2024年工作总结\n单位: ${unit}\n年度: 2024\n成文日期: 2024-12-20\n署名: ${unit}\n模板: standard\n`
  writeFileSync(join(home, 'report.yaml'), head)
  writeFileSync(join(home, 'figures.yaml'), figures)
  writeFileSync(join(home, '01.yaml'), `标题: 主要工作\n${section}`)
  return home
}

/** Such a report. */
export async function reportOf(trade: Trade): Promise<Report> {
  const { value, diagnostics } = await loadReport(folderOf(trade))
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return value
}
