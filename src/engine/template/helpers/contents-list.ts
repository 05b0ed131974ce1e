import { isString } from '../value.ts'
import type { Helper } from './types.ts'

/** `{{contents-list}}`: an outline list of the headings that follow; the contents transform fills it. */
export const contentsList: Helper = {
  name: 'contents-list',
  title: '目录：列出后面的各级标题；title 为目录的标题',
  parameters: [],
  options: { title: 'text' },
  result: 'blocks',
  run(_, { title }) {
    const heading = title !== undefined && isString(title) ? title : '目　录'
    return { type: 'blocks', children: [{ type: 'contents', title: heading, entries: [] }] }
  },
}
