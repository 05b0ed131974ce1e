import { figuresFields, figuresSchema } from '../../src/engine/fields/figure.ts'
import { reportFields, reportSchema } from '../../src/engine/fields/report.ts'
import { sectionFields, sectionSchema } from '../../src/engine/fields/section.ts'
import { checkFile } from '../../src/engine/report/check-file.ts'
import type { Diagnostic } from '../../src/engine/text/diagnostic.ts'

/** Sound files of each kind, for tests that break them. */
export const samples = {
  report: `标题: 青山区卫生健康局|2023年工作总结
副标题: 送审稿
单位: 青山区卫生健康局
年度: 2023
模板: standard
部分标题:
  成绩: 主要工作及成效
  问题: 存在的问题
引言: |
  2023年，全局上下同心协力，各项任务如期完成。

  现将全年工作总结如下。
编号: {方式: 手写}
署名:
  - 青山区卫生健康局
  - 青山区疾病预防控制局
成文日期: 2023-12-20
附件:
  - 名称: 主要指标完成情况
    表格:
      表题: 主要指标
      列: [指标, 完成数]
      行:
        - [家庭医生签约, 87.7万人]
        - [应急演练, 4场]
  - 名单
`,
  section: `标题: 全面建强公共卫生应急体系
责任科室: 应急办
引言: 今年以来，应急体系建设扎实推进，各项演练有序开展。
成绩:
  # 每一条一项
  - 小标题: 落实各项防控措施
    正文: 全年组织应急演练{{应急演练}}，区管医疗机构全部设立发热诊室。
    分项写法: 一是
    分项:
      - 完善应急响应机制，健全工作预案。
      - 小标题: 健全监测体系
        正文: 多点触发的监测预警网络基本建成。
      - 储备应急物资，定期轮换补充。
  - 小标题: 守护重点人群健康
    正文: |
      老年人健康管理率稳步提高。

      孕产妇和儿童保健服务进一步加强。
  - 编号: 三、
    标题形式: 接排
    小标题: 抓好能力建设
    正文: 培训基层医务人员，提升救治能力。
问题:
  - 监测预警能力与要求相比仍有差距。
  - 正文: 专业人员数量不足，结构有待优化。
计划:
  分项写法: {样式: 一要, 接排: 是}
  分项:
    - 正文: 继续完善制度，补齐短板弱项。
    - 正文: 加大投入力度，改善设备条件。
`,
  figures: `# 应急
应急演练: {值: 4, 单位: 场, 来源: 应急办}
签约人数: {值: 877483, 单位: 人, 上年: 812345}
药占比: {值: 30.5, 单位: '%', 上限: 33}
抽检单位: {值: 169, 单位: 家, 合计: [公共场所, 学校]}
公共场所:
  值: 123
  单位: 家
学校: {值: 46, 单位: 家}
`,
}

export type SampleKind = keyof typeof samples

/** Everything that is said about a file of a kind. */
export function diagnose(kind: SampleKind, text: string): Diagnostic[] {
  const source = { path: `${kind}.yaml`, text }
  if (kind === 'report') return checkFile(source, reportSchema, reportFields).diagnostics
  if (kind === 'figures') return checkFile(source, figuresSchema, figuresFields).diagnostics
  return checkFile(source, sectionSchema, sectionFields).diagnostics
}
