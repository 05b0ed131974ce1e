import { isScalar } from 'yaml'
import { type Diagnostic, error, type Result } from '../diagnostic.ts'
import { type SourceFile, startOf } from '../source.ts'
import { type Build, buildNode } from './build-tree.ts'
import { replaceForbidden } from './characters.ts'
import { mostDepth, tooDeepAt } from './depth.ts'
import type { KeyShape } from './key-shape.ts'
import type { YamlTree } from './nodes.ts'
import { parseText } from './parse.ts'
import { reportAnchors } from './refused.ts'
import { syntaxError } from './syntax-errors.ts'

/**
 * Reads a YAML file into a tree with English keys. Every mistake costs only its own place: what could not be read is a
 * hole in the tree, everything else is there.
 */
export function readTree(source: SourceFile, keys: KeyShape): Result<YamlTree> {
  const deep = tooDeepAt(source.text)
  if (deep !== undefined) {
    const at = { source, start: deep, end: deep + 1 }
    const refusal = error('yaml/too-deep', `嵌套超过${mostDepth}层`, {
      at,
      hint: '请检查括号是否都已闭合、缩进是否正确',
    })
    return { value: { source, root: { kind: 'hole', span: at, why: 'broken' } }, diagnostics: [refusal] }
  }
  const { text, diagnostics } = replaceForbidden(source)
  const parsed = parseText(text)
  const build: Build = {
    source,
    text,
    spanOf: (start, end) => ({ source, start, end }),
    broken: new Set(),
    diagnostics: [],
    keys,
    anchors: new Map(),
    aliased: new Set(),
  }
  diagnostics.push(...parsed.errors.slice(0, 1).map((one) => syntaxError(build, one, 0)))
  if (!parsed.contents || (isScalar(parsed.contents) && parsed.contents.source === '')) {
    return { value: { source, root: undefined }, diagnostics }
  }
  const root = buildNode(build, parsed.contents, 0, { entry: { zh: '', keys }, listDepth: 0 })
  reportAnchors(build)
  return { value: { source, root }, diagnostics: [...diagnostics, ...build.diagnostics] }
}

export function emptyFile(source: SourceFile): Diagnostic {
  return error('data/empty-file', '文件是空的，没有任何内容', {
    at: startOf(source),
    hint: '请按模板写上内容，或删去这个文件',
  })
}
