import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, randomOf } from '../support/random.ts'

/** The files of a report folder by name. */
export type ReportFiles = Record<string, string | Uint8Array>

const units = ['青山县卫生健康局', '临江市医疗保障局', '北岭区应急管理局', '东湖街道办事处']
const sets = ['standard', 'by-section', 'half-year', 'project']
const words = ['健全机制', '压实责任', '基层', '群众', '全年', '服务能力', '“两癌”筛查', '专项整治', '数字化', '12.5%']
const marks = ['，', '，', '、', '；']

const sentence = (random: Random): string => {
  const parts = Array.from({ length: 3 + random.below(6) }, () => random.pick(words))
  return `${parts.map((part) => part + random.pick(marks)).join('')}成效明显。`
}

/** A valid report: the same number gives the same files. */
export function soundReport(number: number): ReportFiles {
  const random = randomOf(number)
  const unit = random.pick(units)
  const files: ReportFiles = {
    'report.yaml': [
      `标题: ${unit}|2023年工作总结（${number}）`,
      `单位: ${unit}`,
      '年度: 2023',
      '时段: 上半年',
      `模板: ${random.pick(sets)}`,
      `引言: ${sentence(random)}`,
      `署名: ${unit}`,
      '成文日期: 2023-12-20',
      ...(random.below(4) === 0 ? ['附件:', '  - 重点任务清单', '  - {名称: 大事记, 正文: 无。}'] : []),
      ...(random.below(4) === 0 ? ['编号: 自动'] : []),
    ].join('\n'),
    'figures.yaml': `签约人数: {值: ${877000 + random.below(999)}, 单位: 人}\n`,
  }
  const sections = 2 + random.below(3)
  for (let section = 1; section <= sections; section++) files[`${section}.yaml`] = soundSection(random)
  return files
}

function soundSection(random: Random): string {
  const item = () => `  - 小标题: ${random.pick(words)}工作\n    正文: ${sentence(random)}签约{{签约人数}}。`
  const table = '  - 正文: 情况见下表。\n    表格: {表题: 表, 列: [指标, 数], 行: [[甲, "1"], [乙, "2"]]}'
  return [
    `标题: ${random.pick(words)}`,
    '成绩:',
    ...Array.from({ length: 1 + random.below(4) }, item),
    ...(random.below(3) === 0 ? [table] : []),
    '问题:',
    `  - ${sentence(random)}`,
    '计划:',
    `  - ${sentence(random)}`,
  ].join('\n')
}

/** A way to break a report: what it does to the files, and what is said of it. */
interface Defect {
  change: (files: ReportFiles) => ReportFiles
  code: string
}

const inReport = (from: RegExp, to: string) => (files: ReportFiles) => ({
  ...files,
  'report.yaml': String(files['report.yaml']).replace(from, to),
})
const inSection = (from: RegExp, to: string) => (files: ReportFiles) => ({
  ...files,
  '1.yaml': String(files['1.yaml']).replace(from, to),
})

/** 统计 in GB 18030, which is no UTF-8. */
const gb18030 = new Uint8Array([0xcd, 0xb3, 0xbc, 0xc6, 0x0a])

/** The set whose template never ends, see `endlessSet`. */
const endless = 'endless'

/** The ten ways in which a report of a batch is broken. */
export const defects: Record<string, Defect> = {
  'a missing key': { change: inReport(/^单位:.*\n/m, ''), code: 'data/missing-key' },
  'bad YAML': { change: inSection(/^计划:/m, '计划: [甲, "乙'), code: 'yaml/' },
  'a bad encoding': { change: (files) => ({ ...files, '1.yaml': gb18030 }), code: 'file/not-utf8' },
  'an unknown template': { change: inReport(/^模板:.*$/m, '模板: standrad'), code: 'template/unknown-set' },
  'a template that never ends': {
    change: (files) =>
      inReport(/^署名:.*$/m, `署名: [${'甲局, '.repeat(19)}甲局]`)(inReport(/^模板:.*$/m, `模板: ${endless}`)(files)),
    code: 'template/too-long',
  },
  'a missing section': { change: inReport(/^年度/m, '章节: ["1", "没有"]\n年度'), code: 'report/section-not-found' },
  'an unknown figure': { change: inSection(/\{\{签约人数\}\}/, '{{签约数}}'), code: 'figures/unknown-figure' },
  'a bad layout': { change: inReport(/^年度/m, '版式: {每行字数: 一百}\n年度'), code: 'data/invalid-value' },
  'a full-width colon': { change: inReport(/^年度: 2023$/m, '年度：2023'), code: 'yaml/full-width-colon' },
  'an empty file': { change: (files) => ({ ...files, '1.yaml': '' }), code: 'data/empty-file' },
}

/** Six nested loops over a list of twenty: 64 million steps, of which the check of the set sees one. */
export const endlessSet: ReportFiles = {
  'template.yaml': [
    `name: ${endless}`,
    'title: 没有尽头',
    'version: 1.0.0',
    'arrange: by-kind',
    'parts:',
    '  achievements: {heading: 成绩, group: flat}',
    '  problems: {heading: 问题, group: flat}',
    '  plans: {heading: 计划, group: flat}',
    'outline:',
    '  - {label: 一、, heading: own-line}',
    'template: report.hbs',
  ].join('\n'),
  'report.hbs': `${'{{#each signature as |one|}}'.repeat(6)}甲{{/each}}${'{{/each}}'.repeat(5)}\n`,
}

/** Writes files into a folder, which is made. */
export function writeFiles(folder: string, files: ReportFiles): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
}
