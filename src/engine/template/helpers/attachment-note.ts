import { inlinesOf, isPresent } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{attachment-note attachments}}`: 附件说明 (GB/T 9704-2012 7.3.4); nothing when there are no attachments. */
export const attachmentNote: Helper = {
  name: 'attachment-note',
  title: '附件说明',
  parameters: [{ title: '附件', accepts: ['list'] }],
  options: {},
  result: 'blocks',
  run([attachments = null]) {
    const names = (Array.isArray(attachments) ? attachments : []).flatMap((one) => {
      const name = typeof one === 'object' && one !== null && 'fields' in one ? one.fields.name : one
      return name !== undefined && isPresent(name) ? [inlinesOf(name)] : []
    })
    return { type: 'blocks', children: names.length > 0 ? [{ type: 'attachment-note', names }] : [] }
  },
}
