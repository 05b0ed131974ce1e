/**
 * The tags of a template in order, without its comments: read from left to right once, whatever is written. What is not
 * closed is no tag.
 */
export function* tagsOf(text: string): Generator<string> {
  let at = text.indexOf('{{')
  while (at >= 0) {
    const comment = /^\{\{~?!(--)?/.exec(text.slice(at, at + 6))
    const close = comment?.[1] ? '--' : '}}'
    const end = text.indexOf(close, at + (comment?.[0].length ?? 2))
    if (end < 0) return
    const next = end + close.length
    if (!comment) yield text.slice(at, next)
    at = text.indexOf('{{', next)
  }
}
