import type { LinkedLedger } from './types.ts'

/** What the other report is about, when that is not the same time a year ago. */
export function otherTime(
  { year: theirs, period: then }: LinkedLedger,
  year: number | undefined,
  period: string | undefined,
): string | undefined {
  const time = (written: string | undefined): string =>
    (written ?? '').replace(/\s|(?:19|20)\d\d年(?:度)?|—|–|-|至|~/g, '').replace(/^全年$/, '')
  if (theirs !== undefined && year !== undefined && theirs !== year - 1) return `${theirs}年的`
  if (time(period) !== time(then)) return `${then ?? '全年'}的，这一份是${period ?? '全年'}的`
  return undefined
}
