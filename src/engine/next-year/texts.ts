import { walkProse } from '../report/walk-prose.ts'
import { pendingText } from '../terms/pending.ts'
import type { Edit } from '../text/edits.ts'
import { spanText } from '../text/source.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import type { YamlNode, YamlText } from '../yaml/nodes.ts'
import { lineStart, type NextYear } from './entries.ts'
import { movedIn } from './years.ts'

/** What a sentence in the outline is to be replaced by. */
const openText = '【待补：今年的情况】'

/** Edits of the texts of a file: their years moved on, or each made a comment of the outline. `skips`: texts that go anyway. */
export function nextTexts(
  root: YamlNode,
  keys: KeyShape,
  { moving, keep }: NextYear,
  skips: (text: YamlText) => boolean,
): { edits: Edit[]; years: number } {
  const edits: Edit[] = []
  let years = 0
  walkProse(root, keys, (node, kind, isBody) => {
    if (kind === 'figure' || kind === 'file' || skips(node)) return
    if (isBody && keep === 'outline') {
      edits.push(...asComment(node))
      return
    }
    const moved = movedIn(node, moving, isBody)
    years += moved.length
    edits.push(...moved)
  })
  return { edits, years }
}

/** A text as a comment above the line that it begins in, and an open place where it stood. */
function asComment({ value, span }: YamlText): Edit[] {
  if (value.trim() === '' || value.includes(pendingText)) return []
  const { text } = span.source
  const at = lineStart(text, span.start)
  const indent = /^ */.exec(text.slice(at))![0]
  const lines = value.split('\n').filter((one) => one.trim() !== '')
  const comment = lines.map((one, index) => `${indent}# ${index === 0 ? '去年：' : ''}${one.trim()}\n`).join('')
  const isBlock = /^[|>]/.test(spanText(span))
  return [
    { start: at, end: at, text: comment },
    { ...span, text: isBlock ? `${openText}\n` : openText },
  ]
}
