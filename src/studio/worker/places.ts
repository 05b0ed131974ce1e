import { plainVocabulary, type Vocabulary } from '../../engine/fields/vocabulary.ts'
import { fileKind, keysOf } from '../../engine/new/schema-files.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { offsetAt, type SourceFile, type Span } from '../../engine/text/source.ts'
import { nodeAt, type YamlNode } from '../../engine/yaml/nodes.ts'
import { readTree } from '../../engine/yaml/read-tree.ts'
import type { RowAt } from '../outline/write-rows.ts'

/** Where in its file a paragraph of a row stands. */
interface Stretch {
  id: string
  part: RowAt['part']
  start: number
  end: number
  runs: { start: number; end: number; at: number }[]
}

/** A place in a row: offsets in its heading or its text. */
export interface InRow {
  id: string
  /** `kept`: it is beside its words. */
  part: RowAt['part']
  from: number
  to: number
}

/** The places of rows in the files, to find the row of a place. */
export class Places {
  private readonly byFile = new Map<string, Stretch[]>()
  private readonly sources = new Map<string, SourceFile>()

  /** `sources`: the files of the report by their names. Their paths are those that the engine shows. */
  constructor(
    sources: ReadonlyMap<string, SourceFile>,
    rows: readonly RowAt[],
    vocabulary: Vocabulary = plainVocabulary,
  ) {
    for (const [name, source] of sources) {
      const own = rows.filter(({ file }) => file === name)
      this.sources.set(source.path, source)
      const { root } = readTree(source, keysOf(fileKind(name), vocabulary)).value
      const stretches = root ? own.flatMap((row) => stretchOf(row, nodeAt(root, row.path))) : []
      this.byFile.set(
        source.path,
        stretches.sort((a, b) => a.start - b.start),
      )
    }
  }

  /** The row in which a place is. */
  rowAt({ source, start, end }: Span): InRow | undefined {
    const stretches = this.byFile.get(source.path) ?? []
    const found = stretches.find((one) => start >= one.start && start <= one.end)
    return found && { id: found.id, part: found.part, from: within(found, start), to: within(found, end) }
  }

  /** The row that a diagnostic is about. */
  rowOf({ position }: Diagnostic): InRow | undefined {
    const source = position && this.sources.get(position.file)
    if (!source) return undefined
    const start = offsetAt(source, position)
    return this.rowAt({ source, start, end: offsetAt(source, { line: position.endLine, column: position.endColumn }) })
  }
}

function stretchOf({ id, part, paragraph }: RowAt, node: YamlNode): Stretch[] {
  if (part === 'kept') return [{ id, part, start: node.span.start, end: node.span.end, runs: [] }]
  if (node.kind !== 'text') return []
  if (!node.paragraphs) {
    const { start, end } = node.span
    return paragraph > 0 ? [] : [{ id, part, start, end, runs: [{ start, end, at: 0 }] }]
  }
  const runs = node.paragraphs[paragraph]
  const [first, last] = [runs?.[0], runs?.at(-1)]
  if (!runs || !first || !last) return []
  let at = 0
  const placed = runs.map(({ text, span }) => {
    const run = { start: span.start, end: span.end, at }
    at += text.length
    return run
  })
  // What stands before the first paragraph (the sign of a block) belongs to it.
  const start = paragraph === 0 ? node.span.start : first.span.start
  return [{ id, part, start, end: last.span.end, runs: placed }]
}

function within({ runs }: Stretch, offset: number): number {
  const run = runs.findLast(({ start }) => start <= offset)
  return run ? run.at + Math.min(offset, run.end) - run.start : 0
}
