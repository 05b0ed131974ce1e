// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, relationshipKind, stories } from '../opc/docx.ts'
import { descendants, textOf, type XmlElement } from '../xml/element.ts'

/** A place that a link or a field leads to. */
interface Target {
  bookmark: string
  at: XmlElement
}

/** Names that Word understands without a bookmark. */
const builtIn = ['_top']

/**
 * Links into the document and the fields REF, PAGEREF, NOTEREF and HYPERLINK \l lead to bookmarks that are there
 * (ECMA-376-1 clauses 17.16.22 and 17.16.5); else Word prints 错误!未定义书签。
 */
export function links(docx: Docx): Finding[] {
  const roots = stories(docx)
  const known = new Set(
    roots.flatMap((root) =>
      [...descendants(root, 'w:bookmarkStart')].map((one) => one.attributes.get('w:name')?.toLowerCase() ?? ''),
    ),
  )
  const targets = [
    ...roots.flatMap((root) => [...hyperlinks(root), ...fieldTargets(root)]),
    ...relationshipTargets(docx),
  ]
  return targets
    .filter(({ bookmark }) => !known.has(bookmark.toLowerCase()) && !builtIn.includes(bookmark.toLowerCase()))
    .map(({ bookmark, at }) => problem('word/link-target', `链接的书签“${bookmark}”不存在`, at))
}

/** With `r:id` beside it, an anchor is a place in another file. */
function hyperlinks(root: XmlElement): Target[] {
  return [...descendants(root, 'w:hyperlink')].flatMap((at) => {
    const bookmark = at.attributes.get('w:anchor')
    return bookmark === undefined || at.attributes.has('r:id') ? [] : [{ bookmark, at }]
  })
}

function relationshipTargets(docx: Docx): Target[] {
  return [...docx.relationships.values()].flat().flatMap((one) => {
    const inside = relationshipKind(one) === 'hyperlink' && one.target.startsWith('#')
    return inside ? [{ bookmark: decode(one.target.slice(1)), at: one.element }] : []
  })
}

/** A fragment without its percent signs; one that cannot be decoded is taken as written. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** A field's code may be cut into several runs; it ends with the next mark of a field. */
function fieldTargets(root: XmlElement): Target[] {
  const codes: { code: string; at: XmlElement }[] = []
  let running: { code: string; at: XmlElement } | undefined
  for (const one of descendants(root, 'w:fldChar', 'w:instrText', 'w:fldSimple')) {
    if (one.name === 'w:fldChar') running = undefined
    else if (one.name === 'w:fldSimple') codes.push({ code: one.attributes.get('w:instr') ?? '', at: one })
    else if (running) running.code += textOf(one)
    else {
      running = { code: textOf(one), at: one }
      codes.push(running)
    }
  }
  return codes.flatMap(({ code, at }) => {
    const match = /^\s*(?:(?:PAGE|NOTE)?REF\s+|HYPERLINK\s+\\l\s+)(?:"([^"]+)"|([^\s"\\]+))/i.exec(code)
    return match ? [{ bookmark: match[1] ?? match[2]!, at }] : []
  })
}
