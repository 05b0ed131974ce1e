// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, mainRelated, stories } from '../opc/docx.ts'
import { childValue, descendants, elements, type XmlElement } from '../xml/element.ts'

/** Where styles are used, and of which type they must be (ECMA-376-1 clause 17.7). */
const uses: Record<string, string> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
  'w:styleLink': 'numbering',
  'w:numStyleLink': 'numbering',
}

/** How styles refer to each other (clauses 17.7.4.3, .6, .10); Word bears a missing one, pandoc writes some. */
const links = ['w:basedOn', 'w:next', 'w:link']

/**
 * Styles: each id once, one default for each type, every style that is used defined and of the right type, no style
 * based on itself in a circle. A missing style is silently replaced by the default one, so the text looks wrong.
 */
export function styles(docx: Docx): Finding[] {
  const root = mainRelated(docx, 'styles')
  const list = root ? elements(root).filter((one) => one.name === 'w:style') : []
  const known = new Map<string, XmlElement>()
  const findings: Finding[] = []
  const defaults = new Set<string>()
  for (const style of list) {
    const id = idOf(style)
    if (known.has(id)) findings.push(problem('word/style-id', `样式编号 ${id} 重复`, style))
    else known.set(id, style)
    if (!['1', 'true', 'on'].includes(style.attributes.get('w:default') ?? '')) continue
    if (defaults.has(typeOf(style))) {
      findings.push(problem('word/style-default', `${typeOf(style)} 类型有不止一个默认样式`, style))
    }
    defaults.add(typeOf(style))
  }
  return [...findings, ...references(docx, known), ...list.flatMap((style) => chain(style, known))]
}

const idOf = (style: XmlElement): string => style.attributes.get('w:styleId') ?? ''

/** Without a type a style is a paragraph style (clause 17.7.4.17). */
const typeOf = (style: XmlElement): string => style.attributes.get('w:type') ?? 'paragraph'

function references(docx: Docx, known: Map<string, XmlElement>): Finding[] {
  const others = ['styles', 'numbering', 'settings'].flatMap((kind) => mainRelated(docx, kind) ?? [])
  return [...stories(docx), ...others].flatMap((root) =>
    [...descendants(root, ...Object.keys(uses), ...links)].flatMap((one) => {
      const id = one.attributes.get('w:val') ?? ''
      const style = known.get(id)
      if (!style) {
        const message = `${one.name} 引用的样式“${id}”没有定义`
        return [
          links.includes(one.name)
            ? doubt('word/style-link', message, one)
            : problem('word/style-missing', message, one),
        ]
      }
      const expected = uses[one.name]
      if (expected === undefined || typeOf(style) === expected) return []
      const message = `${one.name} 引用的样式“${id}”是 ${typeOf(style)} 类型，应为 ${expected}`
      return [problem('word/style-type', message, one)]
    }),
  )
}

/** A circle of basedOn; told at each style that stands in it. */
function chain(style: XmlElement, known: Map<string, XmlElement>): Finding[] {
  const seen = new Set<string>()
  let at = childValue(style, 'w:basedOn')
  while (at !== undefined && !seen.has(at)) {
    if (at === idOf(style)) return [problem('word/style-cycle', `样式 ${at} 经 basedOn 以自己为基础`, style)]
    seen.add(at)
    at = childValue(known.get(at), 'w:basedOn')
  }
  return []
}
