import { labelParts } from '../../text/labels.ts'
import { numeralSigns } from '../../text/numerals.ts'
import { matchRule, writtenParts } from '../find.ts'

/**
 * The mark after a label (GB/T 15834-2011 B.3): none after brackets, a comma after 第一 and 首先.
 *
 * Bad: （一）、强化组织领导
 * Bad: (1)、强化组织领导
 * Bad: 第一、要强化组织领导。
 * Bad: 首先、要强化组织领导。
 * Good: （一）强化组织领导
 * Good: 第一，要强化组织领导。
 * Good: 第一、第二产业比重下降。
 */
const pattern = new RegExp(
  `^(${labelParts.bracketed})[、.．，]|^(${labelParts.ordinal}|首先|其次|再次|最后)、(?!第?[${numeralSigns}])`,
  'g',
)

// Behind a computed label it is a label too many (outline/label-twice).
export const labelMark = matchRule(
  { name: 'label-mark', severity: 'warning' },
  pattern,
  (match) => {
    const [written, bracketed, word] = match
    if (bracketed !== undefined) {
      return {
        message: `序号“${bracketed}”后面不用“${written.slice(bracketed.length)}”`,
        hint: '带括号的序号后面不加标点',
        edit: bracketed,
      }
    }
    return { message: `“${word}”后面应为逗号`, hint: `请写成“${word}，”`, edit: `${word}，` }
  },
  (text) => writtenParts(text).filter((one) => !one.labelled),
)
