import type { MovedData } from './moved-data.ts'

/** What is told of the data since a document was made of them. */
export function movedLines({ state, figures, gone, otherTexts }: MovedData): string[] {
  if (state === 'unknown') return []
  if (state === 'same') return ['    数据还是生成它时的数据']
  const named = figures.map(
    ({ figure, before, after }) => `      ${figure}：${before === undefined ? '现在是' : `${before} → `}${after}`,
  )
  return [
    `    数据在那以后改过：${figures.length + gone > 0 ? `${figures.length + gone}个指标变了` : '指标没有变，变的是文字'}`,
    ...named,
    ...(gone > 0 ? [`      台账里少了${gone}个指标`] : []),
    ...(otherTexts && figures.length > 0 ? ['      文字也改过：用 impact 看'] : []),
  ]
}

/** The same as `--json` has it. */
export const jsonData = (moved: MovedData | undefined) =>
  moved && { state: moved.state, figures: moved.figures, gone: moved.gone }
