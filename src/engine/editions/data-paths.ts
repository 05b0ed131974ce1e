import { figuresFields } from '../fields/figure.ts'
import { headingsFields, reportFields } from '../fields/report.ts'
import { sectionFields } from '../fields/section.ts'
import type { Report, Section } from '../model/report.ts'
import { lastAtMost } from '../text/bisect.ts'
import type { SourceFile } from '../text/source.ts'
import type { KeyShape } from '../yaml/key-shape.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'

/** The path of keys to the text at a place of a file: `achievements.0.text`; `undefined` where no text stands. */
export type PathAt = (file: string, offset: number) => string | undefined

interface Entry {
  start: number
  end: number
  path: string
}

/** How the texts of a report are found by their keys. Each file is read once more, when it is first asked for. */
export function dataPaths(report: Report): PathAt {
  const shapes = new Map<string, { source: SourceFile; keys: KeyShape }>()
  for (const { origin } of report.figures.values())
    shapes.set(origin.source.path, { source: origin.source, keys: figuresFields })
  for (const section of report.sections) {
    const { source } = section.origin
    shapes.set(source.path, { source, keys: withParts(section) })
  }
  shapes.set(report.source.path, { source: report.source, keys: withOwn(report) })
  const read = new Map<string, Entry[]>()
  return (file, offset) => {
    const known = shapes.get(file)
    // A sheet is no tree of keys.
    if (!known || known.source.sheet) return undefined
    const entries = read.get(file) ?? entriesOf(known.source, known.keys)
    read.set(file, entries)
    const entry = entries[lastAtMost(entries.length, offset, (index) => entries[index]!.start)]
    return entry && offset <= entry.end ? entry.path : undefined
  }
}

/** The keys of a section's file, with those of its set's own parts. */
function withParts({ others = [] }: Section): KeyShape {
  if (others.length === 0) return sectionFields
  const { achievements } = sectionFields
  return {
    ...sectionFields,
    ...Object.fromEntries(others.map(({ kind, name: zh }) => [kind, { ...achievements, zh }])),
  }
}

/** The keys of report.yaml, with those of its set's own. */
function withOwn({ own = [], headings, sections }: Report): KeyShape {
  if (own.length === 0 && Object.keys(headings).length === 0) return reportFields
  const others: KeyShape = Object.fromEntries(own.map(({ key, name: zh }) => [key, { zh, prose: 'text' }]))
  const parts: KeyShape = Object.fromEntries(
    (sections[0]?.others ?? []).map(({ kind, name: zh }) => [kind, { zh, prose: 'text' }]),
  )
  return { ...reportFields, ...others, headings: { ...reportFields.headings, keys: { ...headingsFields, ...parts } } }
}

function entriesOf(source: SourceFile, keys: KeyShape): Entry[] {
  const { root } = readTree(source, keys).value
  const found: Entry[] = []
  const visit = (node: YamlNode, path: readonly string[]): void => {
    if (node.kind === 'text') found.push({ start: node.span.start, end: node.span.end, path: path.join('.') })
    else if (node.kind === 'list')
      for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)])
    else if (node.kind === 'map') {
      for (const [name, { key, value }] of node.entries) {
        // Of a figure the name itself is printed, too.
        if (keys === figuresFields && path.length === 0) found.push({ start: key.start, end: key.end, path: name })
        visit(value, [...path, name])
      }
    }
  }
  if (root) visit(root, [])
  return found.sort((a, b) => a.start - b.start)
}
