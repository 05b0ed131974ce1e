import type { SourceEdit, Span } from '../text/source.ts'

/** Words behind a # right where a value should begin: to YAML they are a comment. */
export interface BehindHash {
  words: string
  /** Quotes around them, where they are certainly no remark to oneself. */
  edits: SourceEdit[]
}

/** What a writer notes for later. */
const remark = /待|补|写|填|改|核|查|问|删|暂|TODO|todo|FIXME|[：:]$/

/** What stands as a comment where the value of a key should: `小标题: #1机组`. Nothing where a blank follows the #. */
export function behindHash({ source, end }: Span): BehindHash | undefined {
  const found = /^["']?[ \t]*[:：][ \t]+(#[^\s#!][^\n]{0,200})/.exec(source.text.slice(end, end + 260))
  if (!found) return undefined
  const words = found[1]!.trimEnd()
  const start = end + found[0].length - found[1]!.length
  const isPlain = !remark.test(words) && !words.includes("'") && !/\s#/.test(words)
  return { words, edits: isPlain ? [{ source, start, end: start + words.length, text: `'${words}'` }] : [] }
}
