import { plainText } from '../../document/plain-text.ts'
import type { Inline } from '../../document/types.ts'
import { inlinesOf, isPresent } from '../value.ts'
import type { Helper } from './types.ts'

const sign = (value: string): Inline => ({ type: 'text', value })

/** `{{brackets line}}`: a text in brackets, as 附注 are (GB/T 9704 7.3.6); one that has its own stays. */
export const brackets: Helper = {
  name: 'brackets',
  title: '给文字加圆括号；已有圆括号的照印',
  parameters: [{ title: '文字', accepts: ['text'] }],
  result: 'inline',
  run([text = null]) {
    const children = isPresent(text) ? inlinesOf(text) : []
    const isBracketed = /^\s*[（(].*[）)]\s*$/s.test(plainText(children))
    return { type: 'inline', children: isBracketed ? children : [sign('（'), ...children, sign('）')] }
  },
}
