import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { SourceFile } from '../text/source.ts'

/**
 * Braces that were to be `{{…}}` and are none: ｛｛part.heading｝｝, {part.heading}, {{part.heading｝｝. They would be printed as
 * they stand in every report. A brace by itself, or around Chinese words, may be meant.
 */
const meant =
  /(?<!\\)(?:[｛{]{1,2}\s*([#/>]?\s*[a-z][\w.-]*(?:\s[^{}｛｝\n]{0,60})?)\s*[｝}]{1,2}|｛｛[^{}｛｝\n]{1,60}｝｝)/g

export function otherBraces(source: SourceFile, text: string, start: number): Diagnostic[] {
  return [...text.matchAll(meant)].flatMap((match) => {
    const [written, name] = match
    const from = start + match.index
    if (name === undefined && !/^｛｛/.test(written)) return []
    const inner = written.replace(/[｛｝{}]/g, '').trim()
    return [
      error('template/other-braces', `“${written}”会照样印出来：要印数据，用两层英文花括号`, {
        at: { source, start: from, end: from + written.length },
        hint: `请写成 {{${inner}}}；要印花括号本身，在前面加 \\`,
      }),
    ]
  })
}
