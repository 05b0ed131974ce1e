import { flatInlines } from '../document/inline-groups.ts'
import { assertNever, type Inline } from '../document/types.ts'
import type { Span } from '../text/source.ts'

/**
 * A stretch of a printed text by who wrote it. `figure`: the ledger. `data`: the report's files. `set`: the template set.
 * `made`: nobody, as it was counted, added up or put between two texts.
 */
export interface Token {
  by: 'figure' | 'data' | 'set' | 'made'
  text: string
  /** Of a figure. */
  name?: string
  form?: string
  origin?: Span
}

/** Whether a file, by its path, is one of the report's own. */
export type IsOfReport = (path: string) => boolean

/** The stretches of a text, in order. */
export function tokensOf(inlines: readonly Inline[], isOfReport: IsOfReport): Token[] {
  return flatInlines(inlines).flatMap((inline): Token[] => {
    switch (inline.type) {
      case 'text': {
        const { value, origin } = inline
        if (!origin) return [{ by: 'made', text: value }]
        return [{ by: isOfReport(origin.source.path) ? 'data' : 'set', text: value, origin }]
      }
      case 'figure-text': {
        const { name, form = '', cell, value, origin } = inline
        const shown = form === 'value' && cell ? '' : form
        return [{ by: 'figure', text: value, name, form: shown, ...(origin && { origin }) }]
      }
      case 'reference':
      case 'break':
      case 'note':
        return []
      default:
        return assertNever(inline)
    }
  })
}

/** What a text is but for the numbers of the ledger: each stands as its name and form. */
export const frameOf = (tokens: readonly Token[]): string =>
  tokens.map((one) => (one.by === 'figure' ? `\u0001${one.name}\u0002${one.form}\u0001` : one.text)).join('')

/** What of a text somebody wrote into the report's files. */
export const writtenIn = (tokens: readonly Token[]): string =>
  frameOf(tokens.filter(({ by }) => by === 'figure' || by === 'data'))

export const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('')
