import { parsed, refuse } from '../yaml/values.ts'
import { dateAdvice, readDate } from './date.ts'

/** 成文日期 and 印发日期: figures are written out, and have to be a day. */
export const date = () =>
  parsed((written) => {
    const read = readDate(written)
    return read ?? refuse('应为真实存在的日期', { code: 'data/invalid-date', hint: dateAdvice(written) })
  })
