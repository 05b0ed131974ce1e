import type { YAMLError } from 'yaml'
import type { ScalarStyle } from './scalar-text.ts'

/** The structure of a text, and what is wrong with it. */
export interface Parsed {
  /** Absent for a text without anything. */
  contents: Syntax | null
  errors: readonly YAMLError[]
}

/** Deeper files are refused while they are parsed: composing them takes seconds, or takes the process down with it. */
export const mostDepth = 100

/**
 * The structure of a YAML text: which maps, lists and scalars it has and where they stand. What a scalar says is not in
 * it: that is worked out from the text (scalar-text.ts). Offsets count in the text that was parsed.
 */
export type Syntax = SyntaxMap | SyntaxList | SyntaxScalar | SyntaxAlias

interface Stretch {
  start: number
  /** Behind its last character: for a block collection that of its last entry, blanks and comments left out. */
  end: number
  /** A tag was written before it. */
  hasTag?: true
  /** The anchor that was written before it. */
  anchor?: string
}

export interface SyntaxMap extends Stretch {
  kind: 'map'
  /** In braces. */
  flow: boolean
  pairs: SyntaxPair[]
}

/** A key without anything has no node; neither has a value where even the colon is missing. */
export interface SyntaxPair {
  key: Syntax | null
  value: Syntax | null
}

export interface SyntaxList extends Stretch {
  kind: 'list'
  /** In brackets. */
  flow: boolean
  items: (Syntax | null)[]
}

export interface SyntaxScalar extends Stretch {
  kind: 'scalar'
  style: ScalarStyle
}

/** `*name`: what it stands for is not looked up. */
export interface SyntaxAlias extends Stretch {
  kind: 'alias'
  name: string
}

/** Where a block collection ends, by its last entry; a block text ends where the next line starts. */
export function blockEnd(text: string, last: { start: number; end: number }): number {
  let at = last.end
  while (at > last.start && /\s/.test(text[at - 1]!)) at--
  return at
}
