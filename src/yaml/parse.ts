import { Composer, Lexer, type Node, Parser, type YAMLError, YAMLParseError } from 'yaml'

/** The text of a YAML document as the library composed it, and what it found wrong. Offsets count in `text`. */
export interface Parsed {
  contents: Node | null
  errors: readonly YAMLError[]
}

/** Deeper files are refused while they are parsed: composing them takes seconds, or takes the process down with it. */
export const mostDepth = 100

/**
 * Parses one document. `failsafe`: every scalar stays the text that was written. Keys are not compared here, which
 * would take quadratic time; aliases and tags are left in the tree, where they are refused with their place. A text
 * that nests deeper than `mostDepth` has the one error RESOURCE_EXHAUSTION, where it does.
 */
export function parseText(text: string): Parsed {
  const { stackTraceLimit } = Error
  // The library's errors are values to us. With a stack in each, a file of many mistakes would take seconds.
  Error.stackTraceLimit = 0
  try {
    return compose(text)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function compose(text: string): Parsed {
  const composer = new Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false, logLevel: 'silent' })
  const guard: Guard = { parser: new Parser(), tooDeepAt: undefined }
  for (const document of composer.compose(tokensOf(text, guard), true, text.length)) {
    if (guard.tooDeepAt !== undefined) break
    // Tags are reported by the tree builder, which sees all of them.
    return { contents: document.contents, errors: document.errors.filter((one) => one.code !== 'TAG_RESOLVE_FAILED') }
  }
  const at = guard.tooDeepAt ?? 0
  return { contents: null, errors: [new YAMLParseError([at, at + 1], 'RESOURCE_EXHAUSTION', 'Too deep')] }
}

interface Guard {
  parser: Parser
  tooDeepAt: number | undefined
}

/** The parser's tokens, as far as its stack of open collections does not grow too high. */
function* tokensOf(text: string, guard: Guard) {
  const { parser } = guard
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > mostDepth + 2) {
      guard.tooDeepAt = parser.offset - 1
      return
    }
  }
  yield* parser.end()
}
