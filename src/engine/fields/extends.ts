import { isRange } from '../text/versions.ts'
import { parsed, refuse } from '../yaml/values.ts'

/** What a set builds on: another set, in one of some versions; without versions any. */
export interface Base {
  name: string
  range?: string
}

/** jianghai@1, jianghai@^1.2; `undefined` for what is neither. */
export function readBase(written: string): Base | undefined {
  const [, name, range] = /^([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*[@＠]\s*(\S.*))?$/.exec(written.trim()) ?? []
  if (name === undefined || (range !== undefined && !isRange(range))) return undefined
  return { name, ...(range !== undefined && { range }) }
}

const example =
  '请写成 jianghai@1 这样：继承的模板的名称、@ 和版本；@1 是所有 1.x，@1.2 是所有 1.2.x，@^1.2 是 1.2 及以后的 1.x'

/** The value of 继承, kept as it is written. */
export const baseName = () =>
  parsed((written) => (readBase(written) ? written : refuse('应为另一套模板的名称和版本', { hint: example })), {
    type: 'string',
  })
