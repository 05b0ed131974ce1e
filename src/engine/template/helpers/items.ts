import { itemBlocks } from '../items.ts'
import { isItems, isNumber } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{items part.items level=2}}`: items with their headings, labels, texts and tables, down to the last level. */
export const items: Helper = {
  name: 'items',
  title: '逐级输出分项：小标题、正文、表格和下级分项；level 为起始层次（1 到 5），默认 1',
  parameters: [{ title: '分项', accepts: ['items'] }],
  options: { level: 'level' },
  result: 'blocks',
  run([value], { level }) {
    const lists = value !== undefined && isItems(value) ? value.lists : []
    const start = level !== undefined && isNumber(level) ? level : 1
    return { type: 'blocks', children: itemBlocks(lists, start) }
  },
}
