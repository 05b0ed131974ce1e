/** A word before a number that says in which way something went. */
export interface Movement {
  text: string
  down: boolean
  /** 增幅达8.0%: the rate stands without a verb. */
  noun: boolean
  /** Where it begins in the text. */
  start: number
}

const movement =
  /(增长|增加|新增|净增|上升|提高|提升|上涨|增幅|增速|涨幅|多|扩大|增|下降|减少|降低|下滑|回落|降幅|少|缩小|降|减)(?:幅度)?(?:了|为|达到?|约|近|超过?)*$/

/** The word of movement that a text ends with. */
export function movementBefore(text: string): Movement | undefined {
  const match = movement.exec(text.trimEnd())
  if (!match) return undefined
  const word = match[1]!
  return {
    text: word,
    down: /[降减滑落少缩]/.test(word),
    noun: /[幅速]$/.test(word) || match[0].includes('幅度'),
    start: match.index,
  }
}
