// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { contentTypesPart, extensionOf } from '../opc/content-types.ts'
import { type Docx, partNamed } from '../opc/docx.ts'
import { elements } from '../xml/element.ts'

const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;.*)?$/

/** What the extension of an image promises; a wrong type and Word shows a red cross. */
const imageTypes: Record<string, string[]> = {
  png: ['image/png'],
  jpg: ['image/jpeg', 'image/jpg'],
  jpeg: ['image/jpeg', 'image/jpg'],
  gif: ['image/gif'],
  bmp: ['image/bmp', 'image/x-ms-bmp'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  svg: ['image/svg+xml'],
  emf: ['image/x-emf', 'image/emf'],
  wmf: ['image/x-wmf', 'image/wmf'],
  webp: ['image/webp'],
}

/**
 * Every part has a content type, from an override of its own or the default of its extension, and every declaration is
 * made once, names a type that is one, and should name a part that is there (ECMA-376-2 clauses 9.1.2 and 10.1.2).
 */
export function contentTypes(docx: Docx): Finding[] {
  const list = partNamed(docx, contentTypesPart)
  if (!list) return [problem('opc/content-types-missing', '缺少 [Content_Types].xml，不是 OPC 文件包')]
  if (!list.root) return []
  if (list.root.name !== 'ct:Types') return [problem('opc/content-types-root', '根元素应为 Types', list.root)]
  return [...declarations(docx), ...undeclared(docx)]
}

function declarations(docx: Docx): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const one of elements(partNamed(docx, contentTypesPart)!.root!)) {
    const extension = one.attributes.get('Extension')
    const name = one.attributes.get('PartName')
    const type = one.attributes.get('ContentType') ?? ''
    const subject = one.name === 'ct:Default' ? extension : one.name === 'ct:Override' ? name : undefined
    if (subject === undefined) {
      findings.push(problem('opc/content-type-declaration', `${one.name} 不是完整的 Default 或 Override`, one))
      continue
    }
    if (!mediaType.test(type)) findings.push(problem('opc/content-type-value', `${subject} 的类型“${type}”不合法`, one))
    const key = `${one.name} ${subject.toLowerCase()}`
    if (seen.has(key)) findings.push(problem('opc/content-type-duplicate', `${subject} 的类型声明了两次`, one))
    seen.add(key)
    if (one.name === 'ct:Override' && !(subject.startsWith('/') && partNamed(docx, subject))) {
      findings.push(doubt('opc/content-type-without-part', `为不存在的部件 ${subject} 声明了类型`, one))
    }
  }
  return findings
}

function undeclared(docx: Docx): Finding[] {
  return docx.parts.flatMap((part) => {
    if (part.name === contentTypesPart || !docx.contentTypes) return []
    const at = { part: part.name }
    if (part.contentType === undefined) {
      return [problem('opc/content-type-undeclared', `没有声明内容类型：应有 Override 或扩展名的 Default`, at)]
    }
    const expected = imageTypes[extensionOf(part.name)]
    if (expected && !expected.includes(part.contentType.toLowerCase())) {
      return [problem('opc/content-type-image', `图片的内容类型是 ${part.contentType}，应为 ${expected[0]}`, at)]
    }
    return []
  })
}
