import { isLabelPattern, partedLabel } from '../outline/label.ts'
import { outlineDepth } from '../outline/outline.ts'
import { offeredLabels } from '../text/label-styles.ts'
import { chineseNumeral, inArabicDigits } from '../text/numerals.ts'
import { own } from '../text/own.ts'
import { choice, integer, measure, once, parsed, refuse } from '../yaml/values.ts'

/** The kinds of values that rows of several tables have. */

/** 2024, 2024年, 2024年度, ２０２４ and 二〇二四年 are the same year. */
export const year = () =>
  parsed(
    (written) => {
      const digits = inArabicDigits(written.normalize('NFKC'))
      const year = /^((?:19|2\d)\d\d)\s*(?:年度?)?$/.exec(digits)?.[1]
      return year === undefined ? refuse('应为四位数的年份', { hint: '请写成 2023 这样的半角数字' }) : Number(year)
    },
    {
      anyOf: [
        { type: 'integer', minimum: 1900, maximum: 2999 },
        { type: 'string', pattern: '^[0-9０-９〇○零一二三四五六七八九]{4} ?(年度?)?$' },
      ],
    },
  )

export const arrangement = () => choice({ 'by-kind': '按类别', 'by-section': '按章节' })

export const headingForm = once(() => choice({ 'own-line': '独行', 'run-in': '接排' }))

const styleNames: Record<string, string> = { 大纲: 'outline', outline: 'outline', 无: 'none', none: 'none' }

/** How a list is written: a name, or the first item's label, whose pattern the others follow. */
export const enumerateStyle = once(() =>
  parsed(
    (written) =>
      own(styleNames, written) ?? (isLabelPattern(written) ? partedLabel(written) : refuse(enumerateExpected, asFirst)),
    {
      // To an editor 1. is a number.
      anyOf: [{ enum: [...offeredLabels, ...Object.keys(styleNames)] }, { type: ['string', 'number'] }],
    },
  ),
)

const examples = offeredLabels.map((label) => label.replace('，', '')).join('、')
const enumerateExpected = `应为“大纲”“无”，或第一项的编号（${examples}……）`

const asFirst = { hint: '请照写第一项的编号，连同它的标点，后面各项照它类推' }

/** The label of a level's first item. */
export const labelPattern = once(() =>
  parsed((written) =>
    isLabelPattern(written)
      ? partedLabel(written)
      : refuse('应为这一级的第一个编号，如 一、 （一） 1. （1） ①', asFirst),
  ),
)

/** `none`: the items stand as they were written, with nothing between. */
export const joiner = once(() => choice({ '；': '；', '。': '。', none: '无' }))

export const isName = (written: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(written)

/** The nearest name that there may be: my-set for «My Set». */
function legalName(written: string): string {
  const near = written
    .normalize('NFKC')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return near === '' ? 'annual-report' : near
}

/** The name of a set or a profile, which its folder or file has as well. */
export const nameOf = (what: '文件夹' | '文件') =>
  parsed((written) =>
    isName(written)
      ? written
      : refuse('应由小写字母、数字和连字符组成', { hint: `请改成“${legalName(written)}”，${what}也用这个名称` }),
  )

/** The number of a list's first item. */
export const firstNumber = once(() => integer(1, 9999, { hint: '请写第一项的序号，如 3' }))

/** A share of the width of a text or a table. */
export const percent = (more = '') =>
  measure(
    (written) => {
      const value = Number(/^(\d{1,3}(?:\.\d+)?)\s*[%％]?$/.exec(written)?.[1])
      return value > 0 && value <= 100 ? value : undefined
    },
    '应为1到100之间的百分数',
    `请写成 30% 这样的百分数${more}`,
  )

/** What is said of a level that no outline has. */
export const levelExpected = `应为1到${outlineDepth}级中一级的序号`
export const levelHint = `层次最多${chineseNumeral(outlineDepth)}级，请写1到${outlineDepth}之间的数字`

/** A level of the outline, from 1. */
export const level = once(() => integer(1, outlineDepth, { expected: levelExpected, hint: levelHint }))
