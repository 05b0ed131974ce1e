/** What stands beside the words of a row, as its slots hold it: texts, lists, and maps as lists of pairs. */
export type Kept = null | string | readonly Kept[] | KeptMap

export interface KeptMap {
  readonly pairs: readonly (readonly [key: string, value: Kept])[]
}

export const isKeptList = (value: Kept): value is readonly Kept[] => Array.isArray(value)

export const isKeptMap = (value: Kept): value is KeptMap =>
  value !== null && typeof value === 'object' && 'pairs' in value

/** Rows of cells: a list of lists of texts, some of which may be a line of its own (组: 一、收入). */
export const isGrid = (value: readonly Kept[]): boolean =>
  value.some(isKeptList) && value.every((row) => (isKeptList(row) ? row.every(isText) : isKeptMap(row)))

const isText = (value: Kept): boolean => value === null || typeof value === 'string'

/** Something of the same shape that says nothing yet. */
export function blankLike(value: Kept): Kept {
  if (isKeptList(value)) return value.map(blankLike)
  if (isKeptMap(value)) return { pairs: value.pairs.map(([key, one]) => [key, blankLike(one)]) }
  return ''
}

/** A list with another entry in a place. */
export const withEntry = (list: readonly Kept[], at: number, entry: Kept): Kept[] =>
  list.map((one, index) => (index === at ? entry : one))

/** A list with a further entry behind one, of the shape of its rows of cells or of the one before it. */
export function withNew(list: readonly Kept[], at: number): Kept[] {
  const like = isGrid(list) ? list.find(isKeptList) : list[at]
  return [...list.slice(0, at + 1), blankLike(like ?? ''), ...list.slice(at + 1)]
}

export const without = (list: readonly Kept[], at: number): Kept[] => list.filter((_, index) => index !== at)

/** A map that says something else under one of its keys. */
export const withPair = ({ pairs }: KeptMap, at: number, value: Kept): KeptMap => ({
  pairs: pairs.map((pair, index) => (index === at ? [pair[0], value] : pair)),
})

/** What may be put beside the words of an item, and what it says first. */
export const addable: Readonly<Record<string, Kept>> = {
  表格: {
    pairs: [
      ['列', ['项目', '数量']],
      ['行', [['', '']]],
    ],
  },
  分项写法: '一是',
  接排: '是',
  尾句: '',
  续文: '',
}
