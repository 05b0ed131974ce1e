import type { RunningText } from '../document/running-text.ts'

/** A table of contents has no more entries; longer ones are read as text. */
const mostEntries = 300

/** 目录 by itself on a line. */
const isTitle = (text: string): boolean => text.replace(/\s/g, '') === '目录'

/** An entry without the dots and the page number that follow it. */
const bare = (text: string): string => text.replace(/[\s.．·…]*\d{0,3}\s*$/, '').trim()

/**
 * A text without its table of contents (目录 and the lines below it that the text begins paragraphs with further down):
 * it says again what the headings say, and counts their labels a second time.
 */
export function withoutContents(text: RunningText): RunningText {
  const { paragraphs } = text
  const from = paragraphs.findIndex((one) => isTitle(one.text))
  if (from < 0) return text
  const last = Math.min(from + mostEntries, paragraphs.length - 1)
  const entry = bare(paragraphs[from + 1]?.text ?? '')
  // The text begins where the first entry stands again: it is the first heading.
  const start = entry === '' ? -1 : paragraphs.findIndex(({ text }, at) => at > from + 1 && text.startsWith(entry))
  if (start < 0) return text
  const below = paragraphs.slice(start).map((one) => one.text)
  let to = from + 1
  while (to <= last && to < start) {
    const written = bare(paragraphs[to]!.text)
    if (written === '' || !below.some((one) => one.startsWith(written))) break
    to++
  }
  return { paragraphs: [...paragraphs.slice(0, from), ...paragraphs.slice(to)] }
}
