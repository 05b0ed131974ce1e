import * as z from 'zod'
import { nearest } from '../text/nearest.ts'
import { flag, parsed, refuse, scalar } from '../yaml/values.ts'
import { type Field, type Fields, field, mapOf } from './field.ts'
import type { OwnKeyType } from './own-key-type.ts'

/** Keys of a set's own for report.yaml, as its manifest says them (键). */

/** The words for the types; the first Chinese one is the one that is shown. */
const typeWords: Record<OwnKeyType, string> = {
  text: '文字 文本 字符 string',
  paragraphs: '段落 多段 长文字 长文本',
  number: '数字 数 数值',
  date: '日期',
  flag: '是否 是/否 boolean',
  list: '列表 多项',
}

const types = new Map(
  Object.entries(typeWords).flatMap(([type, words]) =>
    [type, ...words.split(' ')].map((word) => [word, type] as const),
  ),
)

/** How a type is called. */
export const typeName = (type: OwnKeyType): string => typeWords[type].split(' ')[0]!

const shownTypes = (Object.keys(typeWords) as OwnKeyType[]).map(typeName)

const type = parsed((written) => {
  const found = types.get(written)
  if (found !== undefined) return found
  const near = nearest(written, shownTypes)
  const expected = `应为${shownTypes.map((one) => `“${one}”`).join('、')}中的一个`
  return refuse(expected, { hint: near ? `是不是“${near}”？` : '请写其中一个；不写的是文字' })
})

const ownKeyFields = {
  name: field(['名称', '中文名', '中文'], '报告里写的中文名称', scalar(), {
    manual: '报告里写的中文名称；键本身就是中文的不用写',
  }),
  type: field('类型', '文字、段落、数字、日期、是否、列表', type, {
    manual:
      '文字（text，默认）、段落（paragraphs，可以有几段）、数字（number）、日期（date）、是否（flag）、列表（list）',
  }),
  required: field(['必备', '必须', '必写', '必填'], '是：报告一定要写', flag(), { manual: '是：报告一定要写' }),
  about: field(['说明', 'description'], '写什么，给填报的人看', scalar(), {
    manual: '写什么；编辑器里、缺了它的提示里都会显示',
  }),
  options: field(['选项', '可选'], '只能写这里列出的', z.array(scalar()), {
    manual: '一个列表：只能写其中一个，如 [市级, 县级]；只用于文字',
  }),
}

const ownKey = z.union([type, mapOf(ownKeyFields)])

const anyKey: Field = field([], '报告里的一个键', ownKey, { keys: ownKeyFields })
const ownKeys: Fields = { '*': anyKey }

/** The row of template.yaml. */
export const ownKeysField = field(
  ['键', '自有键'],
  '这套模板自己的键，写在 report.yaml 里',
  z.record(z.string(), ownKey),
  {
    keys: ownKeys,
    manual: '这套模板自己的键：报告在 report.yaml 里写，模板用 `{{名称}}` 印，见[自己的键](#自己的键)',
  },
)

/** The rows of one such key, for the manual. */
export { ownKeyFields }
