import { inlinesOf, isMap, isPresent, type Value } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{letterhead-block letterhead}}`: 版头 (GB/T 9704-2012 7.2); nothing for a report without. */
export const letterheadBlock: Helper = {
  name: 'letterhead-block',
  title: '版头：份号、密级、紧急程度、发文机关标志、发文字号、签发人、红色分隔线',
  parameters: [{ title: '版头', accepts: ['map'] }],
  options: {},
  result: 'blocks',
  run([value = null]) {
    if (!isMap(value)) return { type: 'blocks', children: [] }
    const { mark = null, number = null, signers = null, copy = null, secrecy = null, urgency = null } = value.fields
    return {
      type: 'blocks',
      children: [
        {
          type: 'letterhead',
          marks: linesOf(mark),
          ...(isPresent(number) && { number: inlinesOf(number) }),
          signers: linesOf(signers),
          ...(isPresent(copy) && { copy: inlinesOf(copy) }),
          ...(isPresent(secrecy) && { secrecy: inlinesOf(secrecy) }),
          ...(isPresent(urgency) && { urgency: inlinesOf(urgency) }),
        },
      ],
    }
  },
}

/** A list of texts as the lines that they are printed on. */
export const linesOf = (list: Value) => (Array.isArray(list) ? list.filter(isPresent).map(inlinesOf) : [])
