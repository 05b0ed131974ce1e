import { baseName } from '../host/paths.ts'
import { type Diagnostic, error, type Result, warning } from '../text/diagnostic.ts'
import { nearest } from '../text/nearest.ts'
import type { Span } from '../text/source.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import type { SectionFile, Shown } from './found-files.ts'
import { copyBeside, fileAt } from './passed-over.ts'

/** Section files in order. */
export interface OrderedSections extends Result<SectionFile[]> {
  /** Their names, and those that were listed without a file. */
  names: Set<string>
}

function sectionNotFound(
  node: YamlNode & { kind: 'text' },
  near: string | undefined,
  files: readonly SectionFile[],
): Diagnostic {
  const known = files.map((one) => one.name).join('、')
  return error(notFound, `没有章节文件“${node.value}.yaml”`, {
    at: node.span,
    hint: near ? `是不是“${near}”？` : known ? `文件夹里的章节有：${known}` : '请在文件夹里建这个文件',
  })
}

/**
 * The section files of a report in order: as `sections` (章节) of report.yaml lists them, or else by file name. A name
 * without a file is an error at its place, a file that is not listed a warning: it is left out. With an error of the
 * first kind nothing is said of the second, as the file may be the one that was meant.
 */
export function orderSections(files: readonly SectionFile[], report: YamlNode, shown: Shown): OrderedSections {
  const list = childOf(report, 'sections')
  if (list?.kind !== 'list') return inFileOrder(files, shown)
  const result: OrderedSections = { value: [], names: new Set(), diagnostics: [] }
  const places = new Map<SectionFile, Span>()
  for (const node of list.items) {
    if (node.kind !== 'text') continue
    const file = files.find((one) => sameName(one.name, node.value))
    const first = file && places.get(file)
    if (!file) {
      const free = files.filter(
        (one) => !list.items.some((item) => item.kind === 'text' && sameName(one.name, item.value)),
      )
      const near = nearest(
        node.value,
        free.map((one) => one.name),
      )
      const meant = free.find((one) => one.name === near)
      // The file that was meant is checked with the others.
      if (meant && !places.has(meant)) {
        places.set(meant, node.span)
        result.value.push(meant)
      }
      result.names.add(node.value)
      result.diagnostics.push(sectionNotFound(node, near, files))
    } else if (first) {
      result.diagnostics.push(
        error('report/section-listed-twice', `章节“${node.value}”列了两次`, {
          at: node.span,
          hint: '请删去其中一个',
          related: [{ message: '第一次列在这里', at: first }],
        }),
      )
    } else {
      places.set(file, node.span)
      result.value.push(file)
    }
  }
  for (const file of result.value) result.names.add(file.name)
  // With a name that is wrong nobody knows which file it stands for.
  const isWhole = !list.incomplete && list.items.every((node) => node.kind === 'text')
  if (!isWhole || result.diagnostics.some((one) => one.code === notFound)) return result
  for (const file of files) {
    if (places.has(file)) continue
    result.diagnostics.push(
      warning('report/section-not-listed', `章节文件“${file.name}”没有列在“章节”里，不会印出`, {
        at: fileAt(shown(file.file)),
        hint: '请在 report.yaml 的“章节”里加上它，或把文件移走',
      }),
    )
  }
  return result
}

/** Without a list a copy is not read: it would be printed twice. */
function inFileOrder(files: readonly SectionFile[], shown: Shown): OrderedSections {
  const value = files.filter((one) => one.copyOf === undefined)
  const copies = files.filter((one) => one.copyOf !== undefined)
  return {
    value,
    names: new Set(files.map((one) => one.name)),
    diagnostics: copies.map((one) => copyBeside(baseName(one.file), one.copyOf!, shown(one.file))),
  }
}

const notFound = 'report/section-not-found'

/** A name with or without its ending; some systems store 章 as two code points (NFD). */
function sameName(file: string, written: string): boolean {
  const plain = (name: string): string => name.normalize('NFC')
  return plain(file) === plain(written) || plain(file) === plain(written.replace(/\.ya?ml$/i, ''))
}
