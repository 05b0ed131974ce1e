import { inlinesOf, isMap, isPresent } from '../value.ts'
import { linesOf } from './letterhead-block.ts'
import type { Helper } from './types.ts'

/** `{{colophon-block colophon}}`: 版记 (GB/T 9704-2012 7.4) at the foot of the last page; nothing for a report without. */
export const colophonBlock: Helper = {
  name: 'colophon-block',
  title: '版记：抄送机关、印发机关和印发日期，排在最后一面的版心下边缘；写在最后',
  parameters: [{ title: '版记', accepts: ['map'] }],
  options: {},
  result: 'blocks',
  run([value = null]) {
    if (!isMap(value)) return { type: 'blocks', children: [] }
    const { cc = null, issuer = null, date = null } = value.fields
    return {
      type: 'blocks',
      children: [
        {
          type: 'colophon',
          cc: linesOf(cc),
          ...(isPresent(issuer) && { issuer: inlinesOf(issuer) }),
          ...(isPresent(date) && { date: inlinesOf(date) }),
        },
      ],
    }
  },
}
