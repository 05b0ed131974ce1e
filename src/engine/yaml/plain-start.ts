import type { SourceEdit } from '../text/source.ts'

/**
 * An edit after which a text begins with `{{`: at the beginning of a text without quotes YAML would read braces as a map,
 * so that the text gets quotes, too. Nothing where the quotes cannot be set with certainty.
 */
export function withQuotes(edit: SourceEdit): SourceEdit[] {
  const { source, start, end } = edit
  const line = source.text.lastIndexOf('\n', start - 1) + 1
  const before = source.text.slice(line, start)
  // Behind a quote, inside a text, or in a block (|) there is nothing to do.
  if (!/(?:^|\s)-\s+$|[:：]\s+$|[[{,]\s*$/.test(before)) return [edit]
  const next = source.text.indexOf('\n', end)
  const stop = next < 0 ? source.text.length : next
  const rest = source.text.slice(end, stop).trimEnd()
  const more = /^\n( *)(?![\s#])(?!- )[^\n]/.exec(source.text.slice(stop))
  const goesOn =
    more !== null &&
    more[1]!.length > /^ */.exec(before)![0].length &&
    !/[^:：]+[:：](?: |\n|$)/.test(lineAt(source.text, stop + 1))
  // In [ ] and { } the text ends somewhere on the line; «'» and comments would have to be read.
  if (goesOn || /[[{]/.test(before) || /'|\s#/.test(rest)) return []
  const at = end + rest.length
  return [
    { ...edit, text: `'${edit.text}` },
    { source, start: at, end: at, text: "'" },
  ]
}

const lineAt = (text: string, start: number): string => {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end)
}
