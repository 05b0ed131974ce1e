import { type Diagnostic, error, type Result } from '../text/diagnostic.ts'
import { type SourceFile, startOf } from '../text/source.ts'
import type { Build } from './build.ts'
import { buildNode } from './build-tree.ts'
import { replaceForbidden } from './characters.ts'
import { oneDocument } from './document-marks.ts'
import type { KeyShape } from './key-shape.ts'
import { mergeConflict } from './merge-conflict.ts'
import type { YamlTree } from './nodes.ts'
import { parseText } from './parse.ts'
import { recoverNode } from './recover.ts'
import { reportAnchors } from './refused.ts'
import { repairLines } from './repair/repair-lines.ts'
import { replaceHashes } from './sheet-hashes.ts'
import { looksMistaken } from './suspicion.ts'
import { mostDepth, type Parsed } from './syntax.ts'

/**
 * Reads a YAML file into a tree with English keys. Every mistake costs only its own place: what could not be read is a
 * hole in the tree, everything else is there. A valid file is parsed once and nothing more.
 */
export function readTree(source: SourceFile, keys: KeyShape): Result<YamlTree> {
  const conflict = mergeConflict(source)
  if (conflict) return unread(source, conflict, 0)
  const cleaned = replaceForbidden(source)
  const { text: written, secondAt, diagnostics } = oneDocument(source, cleaned.text)
  const { text, broken, diagnostics: reported } = replaceHashes(source, written)
  diagnostics.push(...cleaned.diagnostics, ...reported)
  const build: Build = {
    source,
    text,
    spanOf: (start, end) => ({ source, start, end }),
    broken,
    diagnostics,
    keys,
    secondAt,
    anchors: new Map(),
  }
  const parsed = parseText(text)
  // To the parser a line that starts with a tab or stands too far in is one level deeper; mended, the file may be flat.
  if (
    isTooDeep(parsed) &&
    !/^ *\t/m.test(text) &&
    isTooDeep(parseText(mended({ ...build, diagnostics: [] })[0].text))
  ) {
    return tooDeep(source, parsed.errors[0]!.pos[0])
  }
  const isValid = parsed.errors.length === 0 && (!parsed.contents || parsed.contents.kind === 'map')
  const top = { entry: { zh: '', keys }, listDepth: 0 }
  const root =
    isValid && !looksMistaken(text, keys)
      ? buildNode(build, parsed.contents, 0, top)
      : recoverNode(...mended(build), top)
  reportAnchors(build)
  const nothing = root.kind === 'hole' && root.why === 'empty'
  return { value: { source, root: nothing ? undefined : root }, diagnostics }
}

const isTooDeep = (parsed: Parsed): boolean => parsed.errors[0]?.code === 'RESOURCE_EXHAUSTION'

/** The file with the mistakes of its lines reported and mended, ready to be read. */
function mended(build: Build): [Build, { text: string; base: number }] {
  const { source } = build
  const repaired = repairLines(build.text, build.keys, build.spanOf)
  build.diagnostics.push(...repaired.diagnostics)
  const next: Build = {
    ...build,
    text: repaired.text,
    broken: new Set([...repaired.broken, ...[...build.broken].map(repaired.after)]),
    spanOf: (start, end) => ({ source, start: repaired.before(start), end: repaired.before(end) }),
  }
  return [next, { text: repaired.text, base: 0 }]
}

function tooDeep(source: SourceFile, offset: number): Result<YamlTree> {
  const at = { source, start: offset, end: offset + 1 }
  const hint = '请检查括号是否都已闭合、缩进是否正确'
  return unread(source, error('yaml/too-deep', `嵌套超过${mostDepth}层`, { at, hint }), offset)
}

/** A file of which one thing is said and nothing read. */
function unread(source: SourceFile, why: Diagnostic, offset: number): Result<YamlTree> {
  const span = { source, start: offset, end: offset + 1 }
  return { value: { source, root: { kind: 'hole', span, why: 'broken' } }, diagnostics: [why] }
}

/** What is said of a file that holds nothing. */
export function emptyFile(source: SourceFile): Diagnostic {
  return error('data/empty-file', '文件是空的，没有任何内容', {
    at: startOf(source),
    hint: '请写上内容，或删去这个文件',
  })
}
