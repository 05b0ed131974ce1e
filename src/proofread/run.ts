import type { Diagnostic } from '../diagnostic.ts'
import { inlineGroups } from '../document/inline-groups.ts'
import type { Document, Inline } from '../document/types.ts'
import { positionOf, type Span } from '../source.ts'
import { rules } from './rules/index.ts'
import type { Finding, Rule } from './types.ts'

/** Reads a finished document by all rules; each finding stands at its place in the report's files. */
export function proofread(document: Document): Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const group of inlineGroups(document)) {
    const pieces = flatten(group)
    const text = pieces.map((piece) => piece.value).join('')
    for (const rule of rules) {
      for (const finding of rule.check(text)) {
        const diagnostic = toDiagnostic(rule, finding, placeOf(pieces, finding))
        // A text printed twice (a heading, and again in the contents) is one mistake.
        found.set(JSON.stringify([rule.code, diagnostic.position, diagnostic.message]), diagnostic)
      }
    }
  }
  return [...found.values()]
}

interface TextPiece {
  value: string
  origin?: Span
}

function flatten(inlines: readonly Inline[]): TextPiece[] {
  return inlines.flatMap((inline): TextPiece[] => {
    if (inline.type === 'strong') return flatten(inline.children)
    if (inline.type === 'text' || inline.type === 'figure-text') return [inline]
    return []
  })
}

/** Where a finding stands: exact when its piece is in the file as it is printed, else the whole piece. */
function placeOf(pieces: readonly TextPiece[], finding: Finding): Span | undefined {
  let at = 0
  for (const { value, origin } of pieces) {
    const offset = finding.start - at
    if (offset >= 0 && offset < value.length) {
      if (!origin || origin.end - origin.start !== value.length) return origin
      return { ...origin, start: origin.start + offset, end: origin.start + Math.min(value.length, finding.end - at) }
    }
    at += value.length
  }
  return undefined
}

function toDiagnostic(rule: Rule, finding: Finding, at: Span | undefined): Diagnostic {
  const { code, severity } = rule
  return {
    code,
    severity,
    message: finding.message,
    ...(at && { position: positionOf(at) }),
    ...(finding.hint && { hint: finding.hint }),
  }
}
