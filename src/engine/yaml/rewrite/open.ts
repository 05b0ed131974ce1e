import { legalText } from '../../text/legal-text.ts'
import { offsetAt } from '../../text/source.ts'
import { oneDocument } from '../document-marks.ts'
import { mergeConflict } from '../merge-conflict.ts'
import { parseText } from '../parse.ts'
import type { Syntax } from '../syntax.ts'
import { joinThousands } from '../thousands.ts'
import { scalarText } from './scalar-value.ts'
import { Unrewritable } from './unrewritable.ts'
import type { YamlValue } from './value.ts'

/** A file as it is rewritten: its structure, and what every part of it says. */
export interface Opened {
  /** The file's text as it was parsed: line ends are LF, without a byte-order mark. */
  readonly text: string
  readonly root: Syntax | null
  /** What a part of the structure says. */
  valueOf(node: Syntax | null): YamlValue
}

/** Opens a file; what cannot be rewritten with certainty is refused. */
export function openYaml(source: string): Opened {
  const text = legalText(source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'))
  const file = { path: '', text }
  if (mergeConflict(file)) throw new Unrewritable('merge-conflict', 0)
  const document = oneDocument(file, text)
  const [several] = document.diagnostics
  if (several) throw new Unrewritable('several-documents', several.position ? offsetAt(file, several.position) : 0)
  const parsed = parseText(document.text)
  const [mistake] = parsed.errors
  if (mistake) throw new Unrewritable('not-yaml', mistake.pos[0])
  const values = new Map<Syntax, YamlValue>()
  const opened: Opened = {
    text: document.text,
    root: parsed.contents && joined(document.text, parsed.contents),
    valueOf: (node) => (node ? values.get(node)! : null),
  }
  if (opened.root) readValue(opened.text, opened.root, values)
  return opened
}

/** The structure with the thousands of numbers in braces put together again. */
function joined(text: string, node: Syntax): Syntax {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => item && joined(text, item)) }
  if (node.kind !== 'map') return node
  const pairs = node.flow ? joinThousands(text, node.pairs, 0) : node.pairs
  return { ...node, pairs: pairs.map(({ key, value }) => ({ key, value: value && joined(text, value) })) }
}

function readValue(text: string, node: Syntax, values: Map<Syntax, YamlValue>): YamlValue {
  const value = saidBy(text, node, values)
  values.set(node, value)
  return value
}

function saidBy(text: string, node: Syntax, values: Map<Syntax, YamlValue>): YamlValue {
  if (node.kind === 'alias') throw new Unrewritable('alias', node.start)
  if (node.hasTag || node.anchor !== undefined) throw new Unrewritable(node.hasTag ? 'tag' : 'anchor', node.start)
  if (node.kind === 'scalar') return scalarText(text, node)
  if (node.kind === 'list') return node.items.map((item) => item && readValue(text, item, values))
  const pairs = new Map<string, YamlValue>()
  for (const { key, value } of node.pairs) {
    if (key?.kind !== 'scalar') throw new Unrewritable('key', key?.start ?? node.start)
    const written = keyText(text, key)
    if (pairs.has(written)) throw new Unrewritable('duplicate-key', key.start)
    pairs.set(written, value && readValue(text, value, values))
  }
  return pairs
}

/** A key as it was written. */
export function keyText(text: string, key: Syntax): string {
  if (key.kind !== 'scalar' || key.hasTag || key.anchor !== undefined) throw new Unrewritable('key', key.start)
  const value = scalarText(text, key)
  if (value === null && key.start === key.end) throw new Unrewritable('key', key.start)
  return value ?? text.slice(key.start, key.end)
}
