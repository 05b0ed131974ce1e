import { isProse, proseParagraphs } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{paragraphs opening}}`: a text that may have several paragraphs. */
export const paragraphs: Helper = {
  name: 'paragraphs',
  title: '按段输出文字（文字可以有几段）',
  parameters: [{ title: '文字', accepts: ['text'] }],
  result: 'blocks',
  run([value]) {
    return { type: 'blocks', children: value !== undefined && isProse(value) ? proseParagraphs(value) : [] }
  },
}
