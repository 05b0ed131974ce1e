import type * as z from 'zod'
import { type Diagnostic, error } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { behindHash } from './behind-hash.ts'
import { shapeAt, type ValuePlace } from './build.ts'
import { entryOf, type KeyShape, shownName } from './key-shape.ts'
import { entryAt, hasLost, nodeAt, type YamlMap, type YamlNode, type YamlPath } from './nodes.ts'
import type { IssueParams } from './values.ts'

type Issue = z.core.$ZodIssue

/** The issues of a schema as diagnostics at their places; what follows from something already reported is left out. */
export function issuesToDiagnostics(root: YamlNode, keys: KeyShape, issues: readonly Issue[]): Diagnostic[] {
  return issues.flatMap((issue) => resolveUnion(issue)).flatMap((issue) => issueToDiagnostic(root, keys, issue))
}

/** Of a union the branch that was meant is the one whose type fits; when none fits, the types of all are expected. */
function resolveUnion(issue: Issue, path: YamlPath = []): Issue[] {
  const here = { ...issue, path: [...path, ...issue.path] } as Issue
  if (here.code !== 'invalid_union') return [here]
  const branches = here.errors.map((errors) => errors.flatMap((one) => resolveUnion(one, here.path)))
  const fits = branches.filter((branch) => !branch.some((one) => isTypeMismatch(one, here.path)))
  const best = fits.sort((a, b) => a.length - b.length)[0]
  if (best) return best
  const expected = branches.flatMap((branch) => branch.filter((one) => isTypeMismatch(one, here.path)).map(expectedOf))
  return [{ ...here, code: 'invalid_type', expected: [...new Set(expected)].join('或') } as unknown as Issue]
}

const isTypeMismatch = (issue: Issue, path: YamlPath): boolean =>
  issue.code === 'invalid_type' && issue.path.length === path.length

/** What YAML calls a map, in words that anybody knows. */
const pairs = '一组“键: 值”'

const typeNames: Record<string, string> = {
  string: '文字',
  object: pairs,
  record: pairs,
  array: '列表',
  tuple: '列表',
}

const expectedOf = (issue: Issue): string =>
  issue.code === 'invalid_type' ? (typeNames[issue.expected] ?? issue.expected) : ''

function issueToDiagnostic(root: YamlNode, keys: KeyShape, issue: Issue): Diagnostic[] {
  const parent = nodeAt(root, issue.path.slice(0, -1))
  const last = issue.path.at(-1)
  const entry = entryAt(root, issue.path)
  if (entry?.value.kind === 'hole' && entry.value.why === 'broken') return []
  const absent = last !== undefined && parent.kind === 'map' && (!entry || entry.value.kind === 'hole')
  if (absent) return missing(parent, shapeOf(keys, issue.path.slice(0, -1)), String(last), entry)
  if (parent.kind === 'hole') return []
  const node = nodeAt(root, issue.path)
  const label = labelOf(root, issue.path)
  switch (issue.code) {
    case 'custom': {
      if (hasLost(node)) return []
      const { code = 'data/invalid-value', hint: said } = (issue.params ?? {}) as IssueParams
      const message = /^应|^不/.test(issue.message) ? `${label}${issue.message}${foundText(node)}` : issue.message
      const hint = typeof said === 'function' ? said(issue.path) : said
      return [error(code, message, { at: node.span, hint })]
    }
    case 'invalid_type':
      return [wrongType(node, label, expectedOf(issue))]
    case 'unrecognized_keys':
      return issue.keys.map((name) =>
        error('data/unknown-key', `不认识的键“${name}”`, {
          at: keySpan(node, name) ?? node.span,
          hint: '请删去这个键',
        }),
      )
    case 'invalid_key': {
      const at = entry?.key ?? node.span
      const message = `${labelOf(root, issue.path.slice(0, -1))}里不能用“${String(last)}”作键`
      return [error('data/unknown-key', message, { at, hint: '层次只有五级，请写级别的序号：1、2、3、4、5' })]
    }
    case 'too_big':
      return [error('data/invalid-value', `${label}${issue.message}`, { at: node.span, hint: '请删去多余的项' })]
    default:
      return [error('data/invalid-value', `${label}的内容不合要求${foundText(node)}`, { at: node.span })]
  }
}

function missing(
  map: YamlMap,
  shape: KeyShape | undefined,
  name: string,
  entry: { key: Span; written: string } | undefined,
): Diagnostic[] {
  if (entry) {
    const hash = behindHash(entry.key)
    if (hash) {
      const message = `“${entry.written}”后面的“${hash.words}”以“#”开头，会被当作注释`
      const hint = `请加上英文引号：${entry.written}: '${hash.words}'`
      return [error('data/missing-value', message, { at: entry.key, hint, edits: hash.edits })]
    }
    return [
      error('data/missing-value', `“${entry.written}”后面没有写内容`, { at: entry.key, hint: '请在冒号后写上内容' }),
    ]
  }
  if (map.incomplete || map.meant?.has(name)) return []
  const shown = shownName(shape, name)
  const about = shape && entryOf(shape, name)?.about
  return [
    error('data/missing-key', `缺少“${shown}”`, {
      at: { ...map.span, end: map.span.start },
      hint: `请加上“${shown}: ……”${about ? `（${about}）` : ''}`,
    }),
  ]
}

function wrongType(node: YamlNode, label: string, expected: string): Diagnostic {
  const found = node.kind === 'text' ? '文字' : node.kind === 'list' ? '列表' : pairs
  const bracket = node.kind === 'text' && /^[【［｛（「]/.test(node.value)
  const isEmpty = (node.kind === 'list' && node.items.length === 0) || (node.kind === 'map' && node.entries.size === 0)
  if (isEmpty && !hasLost(node) && bracketsOf(node)) {
    return error('data/wrong-type', `${label}应为${expected}，这里的括号里什么也没有`, {
      at: node.span,
      hint: '请写上内容；还没有的数写【待报】，还没有的文字写【待补】，不要的请删去',
    })
  }
  return error('data/wrong-type', `${label}应为${expected}，这里却是${found}`, {
    at: node.span,
    hint:
      rowAdvice(node, label, expected) ??
      (bracket ? '请改用英文括号：列表用 [ ]，一组“键: 值”用 { }' : advice(expected, found, bracketsOf(node))),
  })
}

/** What to do about cells with nothing but blanks between them, or bars in quotes: 粮食 62.5 62.3. */
function rowAdvice(node: YamlNode, label: string, expected: string): string | undefined {
  if (node.kind !== 'text' || !expected.startsWith('列表')) return undefined
  const text = node.value.trim().slice(0, 400)
  if (/^“列”$/.test(label) && /^\S{1,12}(?:[ \u3000]+\S{1,12}){1,11}$/.test(text)) {
    return `各列之间请用逗号隔开：${text.replace(/[ \u3000]+/g, ', ')}`
  }
  if (/^\|[^|]*\|.*\|$/.test(text)) return '各格之间请用逗号或制表符隔开，不加引号，如：粮食, 62.5, 62.3'
  const row = rowOfBlanks(node)
  if (!row) return undefined
  return `空格分不开各格：从 Excel 复制的行用制表符（Tab）隔开，手写的用英文逗号或“|”隔开，如：${row.join(', ')}`
}

/** The cells of the first line where only blanks part them: each line has a number behind its name, or all have as many words. */
function rowOfBlanks({ span: { source, start, end } }: YamlNode): string[] | undefined {
  const lines = source.text
    .slice(start, Math.min(end, start + 2000))
    .replace(/^[|>].*\n/, '')
    .split('\n')
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.trim().split(/[ \u3000]+/))
  const [first] = rows
  if (!first || first.length < 2 || rows.some((row) => row.some((cell) => cell.length > 20))) return undefined
  const isRow = (row: string[]) => row.slice(1).some((cell) => /^(?:[-+−]?\d[\d.,]*[%％‰]?|[-—])$/.test(cell))
  const areAlike = rows.length > 1 && rows.every((row) => row.length === first.length)
  return areAlike || rows.every(isRow) ? first : undefined
}

/** The brackets that a list or map stands in, as a message names them. */
const bracketsOf = ({ span }: YamlNode): string | undefined =>
  ({ '[': '方括号 [ ]', '{': '花括号 { }' })[span.source.text[span.start] ?? '']

function advice(expected: string, found: string, brackets: string | undefined): string {
  if (expected.includes('列表') && found !== '列表') return '请每项另起一行，以“- ”开头'
  if (expected.includes(pairs) && found !== pairs) {
    const instead = found === '列表' ? `请去掉${brackets ?? '行首的“- ”'}，` : '请'
    return `${instead}每行写一个“键: 值”，并比上一级多缩进两格`
  }
  if (brackets) return `请去掉${brackets}，直接写文字；如果括号是文字的一部分，请给整段文字加英文引号`
  return found === '列表' ? '请删去行首的“- ”，直接写文字' : '这里请直接写文字，不要写“键: 值”'
}

/** How a message names a place: by its key as written, and the number of the entry in a list. */
function labelOf(root: YamlNode, path: YamlPath): string {
  let label = ''
  for (let length = path.length; length > 0; length--) {
    const step = path[length - 1]
    if (typeof step !== 'number') {
      const written = entryAt(root, path.slice(0, length))?.written ?? String(step)
      return `“${written}”${label}`
    }
    label = `的第${step + 1}项${label}`
  }
  return label === '' ? '文件内容' : `列表${label}`
}

const foundText = (node: YamlNode): string =>
  node.kind === 'text' ? `，这里是“${node.value.length > 30 ? `${node.value.slice(0, 30)}……` : node.value}”` : ''

const keySpan = (node: YamlNode, name: string): Span | undefined =>
  node.kind === 'map' ? node.entries.get(name)?.key : undefined

/** The shape of the map at a path. */
function shapeOf(keys: KeyShape, path: YamlPath): KeyShape | undefined {
  let place: ValuePlace = { entry: { zh: '', keys }, listDepth: 0 }
  for (const step of path) {
    if (typeof step === 'number') {
      place = { ...place, listDepth: place.listDepth + 1 }
    } else {
      const shape = shapeAt(place)
      if (!shape) return undefined
      place = { entry: entryOf(shape, String(step)), listDepth: 0 }
    }
  }
  return shapeAt(place)
}
