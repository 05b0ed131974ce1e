import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { Fields } from '../../src/engine/fields/field.ts'
import { profileFields, profileSchema } from '../../src/engine/fields/layout.ts'
import { manifestFields, manifestSchema } from '../../src/engine/fields/manifest.ts'
import { projectFields, projectSchema } from '../../src/engine/fields/project.ts'
import { reportFields, reportSchema } from '../../src/engine/fields/report.ts'
import { sectionFields, sectionSchema } from '../../src/engine/fields/section.ts'
import { readYaml } from '../../src/engine/yaml/read-yaml.ts'

/** Kinds of files, each with the keys that it must have. */
const files: Record<string, [z.ZodType, Fields, head: string]> = {
  report: [reportSchema, reportFields, '标题: 甲局总结\n单位: 甲局\n年度: 2024\n'],
  section: [sectionSchema, sectionFields, '标题: 服务\n'],
  manifest: [manifestSchema, manifestFields, 'name: own\ntitle: 本局\nversion: 1.0.0\n'],
  profile: [profileSchema, profileFields, 'name: own\n'],
  project: [projectSchema, projectFields, ''],
}

/** What is said of a file with these lines, in place of its own of that key. */
function said(kind: string, lines: string) {
  const [schema, fields, whole] = files[kind]!
  const head = whole.replace(new RegExp(`^${lines.split(':')[0]}:.*\n`, 'm'), '')
  const { diagnostics } = readYaml({ path: 'x.yaml', text: `${head}${lines}\n` }, schema, fields)
  return diagnostics.map(({ code, severity, message, hint }) => ({ code, severity, message, hint }))
}

test.each<[mistake: string, code: string, message: RegExp, places: [kind: string, lines: string][]]>([
  [
    'an unknown key',
    'data/unknown-key',
    /^不认识的键“字浩”$/,
    [
      ['report', '字浩: 甲'],
      ['report', '版式: {字浩: 甲}'],
      ['section', '字浩: 甲'],
      ['manifest', '字浩: 甲'],
      ['manifest', '版式: {字浩: 甲}'],
      ['profile', '字浩: 甲'],
      ['project', '字浩: 甲'],
    ],
  ],
  [
    'a list where a text belongs',
    'data/wrong-type',
    /^“.+?”应为文字，这里却是列表$/,
    [
      ['report', '称谓: [甲, 乙]'],
      ['report', '版式: {行距: [28, 30]}'],
      ['section', '责任科室: [甲, 乙]'],
      ['manifest', '模板: [甲, 乙]'],
      ['manifest', '版式: {行距: [28, 30]}'],
      ['profile', '行距: [28, 30]'],
      ['project', '数据: [甲, 乙]'],
    ],
  ],
  [
    'a text where a map belongs',
    'data/wrong-type',
    /^“.+?”应为一组“键: 值”，这里却是文字$/,
    [
      ['report', '部分标题: 甲'],
      ['report', '版式: {字号: 三号}'],
      ['manifest', '部分: 甲'],
      ['manifest', '版式: {字号: 三号}'],
      ['profile', '字号: 三号'],
    ],
  ],
  [
    'no flag',
    'data/invalid-value',
    /^“.+?”应为“是”或“否”，这里是“有”$/,
    [
      ['report', '盖章: 有'],
      ['report', '版式: {单页页码: 有}'],
      ['manifest', '层次: [{编号: 一、, 重新编号: 有}]'],
      ['manifest', '版式: {单页页码: 有}'],
      ['profile', '单页页码: 有'],
    ],
  ],
  [
    'none of the choices',
    'data/invalid-value',
    /^“.+?”应为“.+?”或“.+?”，这里是“随意”$/,
    [
      ['report', '结构: 随意'],
      ['report', '版式: {字体命名: 随意}'],
      ['manifest', '结构: 随意'],
      ['manifest', '版式: {字体命名: 随意}'],
      ['profile', '字体命名: 随意'],
    ],
  ],
  [
    'a number out of range',
    'data/invalid-value',
    /^“.+?”应为\d+到\d+的整数，这里是“99999”$/,
    [
      ['report', '指标: {甲: {值: 1, 小数: 99999}}'],
      ['report', '版式: {每页行数: 99999}'],
      ['section', '成绩: {起始: 99999, 分项: [完成任务。]}'],
      ['manifest', '版式: {每页行数: 99999}'],
      ['profile', '每页行数: 99999'],
    ],
  ],
  [
    'no legal name',
    'data/invalid-value',
    /^“name”应由小写字母、数字和连字符组成，这里是“我的”$/,
    [
      ['manifest', 'name: 我的'],
      ['profile', 'name: 我的'],
    ],
  ],
  [
    'nothing behind a key that must be there',
    'data/missing-value',
    /^“.+?”后面没有写内容$/,
    [
      ['report', '单位:'],
      ['manifest', 'version:'],
      ['profile', 'name:'],
    ],
  ],
])('Of %s the same is said wherever it is made', (_, code, message, places) => {
  for (const [kind, lines] of places) {
    expect(said(kind, lines), `${kind} ${lines}`).toMatchObject([
      { code, severity: 'error', message: expect.stringMatching(message), hint: expect.any(String) },
    ])
  }
})

test('A layout’s setting is wrong in the same words in a report, a set and a profile', () => {
  for (const setting of [
    '行距: 宽',
    '页边距: 2.54厘米',
    '每页行数: 五',
    '字体: {正文: a;b}',
    '页码: 左',
    '加粗: {标题: 粗}',
  ]) {
    const inProfile = said('profile', setting)
    expect(inProfile).toHaveLength(1)
    for (const kind of ['report', 'manifest']) expect(said(kind, `版式: {${setting}}`), setting).toEqual(inProfile)
  }
})

test('Of a key that must be there the same is said', () => {
  for (const [kind, key] of [
    ['report', '单位'],
    ['manifest', '版本'],
    ['profile', '名称'],
  ] as const) {
    const [schema, fields] = files[kind]!
    const { diagnostics } = readYaml({ path: 'x.yaml', text: 'layout: gbt9704\n' }, schema, fields)
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'data/missing-key', message: `缺少“${key}”` }))
  }
})
