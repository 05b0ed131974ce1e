import type { Node, Pair, Parser, Scalar } from 'yaml'
import { library } from './library.ts'
import type { ScalarStyle } from './scalar-text.ts'
import { blockEnd, mostDepth, type Parsed, type Syntax, type SyntaxPair } from './syntax.ts'

type Library = ReturnType<typeof library>

/**
 * Parses one document with the `yaml` library. `failsafe`: every scalar stays the text that was written. Keys are not
 * compared here, which would take quadratic time; aliases and tags are left in the tree, where they are refused with
 * their place. A text that nests deeper than `mostDepth` has the one error RESOURCE_EXHAUSTION, where it does.
 */
export function parseFully(text: string): Parsed {
  const { stackTraceLimit } = Error
  // The library's errors are values to us. With a stack in each, a file of many mistakes would take seconds.
  Error.stackTraceLimit = 0
  try {
    return compose(text, library())
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function compose(text: string, yaml: Library): Parsed {
  const composer = new yaml.Composer({ schema: 'failsafe', version: '1.2', uniqueKeys: false, logLevel: 'silent' })
  const guard: Guard = { parser: new yaml.Parser(), tooDeepAt: undefined }
  for (const document of composer.compose(tokensOf(text, guard, yaml), true, text.length)) {
    if (guard.tooDeepAt !== undefined) break
    // Tags are reported by the tree builder, which sees all of them.
    const errors = document.errors.filter((one) => one.code !== 'TAG_RESOLVE_FAILED')
    return { contents: document.contents && syntaxOf(document.contents, text, yaml), errors }
  }
  const at = guard.tooDeepAt ?? 0
  return { contents: null, errors: [new yaml.YAMLParseError([at, at + 1], 'RESOURCE_EXHAUSTION', 'Too deep')] }
}

interface Guard {
  parser: Parser
  tooDeepAt: number | undefined
}

/** The parser's tokens, as far as its stack of open collections does not grow too high. */
function* tokensOf(text: string, guard: Guard, yaml: Library) {
  const { parser } = guard
  for (const lexeme of new yaml.Lexer().lex(text)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > mostDepth + 2) {
      guard.tooDeepAt = parser.offset - 1
      return
    }
  }
  yield* parser.end()
}

const styles: Record<string, ScalarStyle> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'block',
  BLOCK_FOLDED: 'block',
}

/** A node of the library as ours. */
function syntaxOf(node: Node, text: string, yaml: Library): Syntax {
  const [start, end] = node.range ?? [0, 0]
  if (yaml.isAlias(node)) return { kind: 'alias', start, end, name: node.source }
  const own = node as Node & { tag?: string; anchor?: string; flow?: boolean }
  const properties = { ...(own.tag && { hasTag: true as const }), ...(own.anchor && { anchor: own.anchor }) }
  const flow = own.flow ?? false
  if (yaml.isMap(node)) {
    const pairs = (node.items as Pair<Node | null, Node | null>[]).map(
      ({ key, value }): SyntaxPair => ({
        key: key && syntaxOf(key, text, yaml),
        value: value && syntaxOf(value, text, yaml),
      }),
    )
    const last = pairs.at(-1)?.value ?? pairs.at(-1)?.key ?? { start, end }
    return { kind: 'map', start, end: flow ? end : blockEnd(text, last), ...properties, flow, pairs }
  }
  if (yaml.isSeq(node)) {
    const items = (node.items as (Node | null)[]).map((item) => item && syntaxOf(item, text, yaml))
    const last = items.at(-1) ?? { start, end }
    return { kind: 'list', start, end: flow ? end : blockEnd(text, last), ...properties, flow, items }
  }
  return { kind: 'scalar', start, end, ...properties, style: styles[(node as Scalar).type ?? 'PLAIN']! }
}
