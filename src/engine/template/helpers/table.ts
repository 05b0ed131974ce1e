import { exhibitBlocks } from '../exhibits.ts'
import { isTable } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{table attachment.table}}`: a table of the data; nothing when there is none. */
export const table: Helper = {
  name: 'table',
  title: '输出表格',
  parameters: [{ title: '表格', accepts: ['table'] }],
  result: 'blocks',
  run([value]) {
    return { type: 'blocks', children: value !== undefined && isTable(value) ? exhibitBlocks(value.exhibits) : [] }
  },
}
