import { describe, expect, test } from 'vitest'
import { profileFields, profileSchema } from '../../src/engine/fields/layout.ts'
import { type KeyShape, mapShape } from '../../src/engine/yaml/key-shape.ts'
import { readYaml } from '../../src/engine/yaml/read-yaml.ts'

/** What is said of a profile with a line. */
const said = (line: string) =>
  readYaml({ path: 'mine.yaml', text: `名称: mine\n${line}\n` }, profileSchema, profileFields).diagnostics

describe('A wrong setting', () => {
  test.each([
    ['行距: 宽', '“行距”应为8到100之间的磅数，这里是“宽”'],
    ['行距: 1000', '“行距”应为8到100之间的磅数，这里是“1000”'],
    ['页边距: 窄', '“页边距”应为“标准”或“电子公文”，这里是“窄”'],
    ['页边距: {上: 三}', '“上”应为0到100之间的毫米数，这里是“三”'],
    ['页边距: {上: 101}', '“上”应为0到100之间的毫米数，这里是“101”'],
    ['页边距: [37, 35]', '“页边距”应为文字或一组“键: 值”，这里却是列表'],
    ['每页行数: [22]', '“每页行数”应为文字，这里却是列表'],
    ['加粗: 是', '“加粗”应为一组“键: 值”，这里却是文字'],
    ['加粗: {标题: 粗}', '“标题”应为“是”或“否”，这里是“粗”'],
    ['字号: {标题: 九号}', '“标题”应为字号，或5到72之间的磅数（可到半磅），这里是“九号”'],
    ['字号: {标题: 16.3}', '“标题”应为字号，或5到72之间的磅数（可到半磅），这里是“16.3”'],
    ['字体: {正文: a;b}', '“正文”应为字体名称，这里是“a;b”'],
    ["字体: {正文: ''}", '“正文”应为字体名称，这里是“”'],
    ['数字字体: a;b', '“数字字体”应为times、同正文，或字体名称，这里是“a;b”'],
    ['页码: 左', '“页码”应为“外侧”或“居中”或“无”，这里是“左”'],
    ['首行缩进: 1.5', '“首行缩进”应为0到8的整数，这里是“1.5”'],
    ['空行: {标题后: 多}', '“标题后”应为0到10的整数，这里是“多”'],
    ['每页行数: 22字', '“每页行数”应为10到60的整数，这里是“22字”'],
    ['每页行数: 二十二行', '“每页行数”应为10到60的整数，这里是“二十二行”'],
    ['每页行数: 22行左右', '“每页行数”应为10到60的整数，这里是“22行左右”'],
    ['字浩: {标题: 三号}', '不认识的键“字浩”'],
    ['字号: {图题: 三号}', '不认识的键“图题”'],
  ])('%s is reported what it may be', (line, message) => {
    expect(said(line)).toMatchObject([{ severity: 'error', message, position: { file: 'mine.yaml', line: 2 } }])
  })

  test.each([
    ['2.54厘米', '四边要分开写，单位是毫米：{上: 25.4, 下: 25.4, 左: 25.4, 右: 25.4}'],
    ['25 mm', '四边要分开写，单位是毫米：{上: 25, 下: 25, 左: 25, 右: 25}'],
    ['上3.7厘米、下3.5厘米、左2.8厘米、右2.6厘米', '四边要分开写，单位是毫米：{上: 37, 下: 35, 左: 28, 右: 26}'],
    ['上3.7 下3.5 左2.8 右2.6cm', '四边要分开写，单位是毫米：{上: 37, 下: 35, 左: 28, 右: 26}'],
    ['2.54厘米 3.17厘米', '四边要分开写，单位是毫米，如 {上: 37, 下: 35, 左: 28, 右: 26}'],
    ['窄', '请改成其中一个，英文写法是 classic、gbt33476'],
  ])('of margins (%s) is reported how to set the four sides', (margins, hint) => {
    expect(said(`页边距: ${margins}`).map((one) => one.hint)).toEqual([hint])
  })
})

test('No two settings of one map have one Chinese name', () => {
  const visit = (shape: KeyShape): void => {
    const names = Object.values(shape).flatMap((entry) => entry.zh)
    expect(new Set(names).size).toBe(names.length)
    for (const entry of Object.values(shape)) {
      const below = mapShape(entry)
      if (below) visit(below)
    }
  }
  visit(profileFields)
})
