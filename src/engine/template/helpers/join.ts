import type { Inline } from '../../document/types.ts'
import { inlinesOf, isPresent, isString } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{join signature "、"}}`: the texts of a list in one line. */
export const join: Helper = {
  name: 'join',
  title: '把一列文字连成一行，第二个参数是连接符，默认“、”',
  parameters: [
    { title: '列表', accepts: ['list'] },
    { title: '连接符', accepts: ['text'], optional: true },
  ],
  result: 'inline',
  run([list = null, separator = '、']) {
    const between: Inline = { type: 'text', value: isString(separator) ? separator : '、' }
    const texts = Array.isArray(list) ? list.filter(isPresent).map(inlinesOf) : []
    return { type: 'inline', children: texts.flatMap((text, index) => (index === 0 ? text : [between, ...text])) }
  },
}
