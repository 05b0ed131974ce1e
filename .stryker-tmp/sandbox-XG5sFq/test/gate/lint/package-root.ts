// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, mainPart, partNamed, relationshipKind } from '../opc/docx.ts'
import { relationshipsPartOf } from '../opc/relationships.ts'

const mainTypes =
  /^application\/vnd\.(openxmlformats-officedocument\.wordprocessingml|ms-word)\.(document|template)(\.macroEnabled(Template)?)?\.main\+xml$/

/**
 * The way in: the package relationships name exactly one office document, and that part is a WordprocessingML
 * document with a body (ECMA-376-2 clause 9.3, ECMA-376-1 clauses 11.3.10 and 17.2).
 */
export function packageRoot(docx: Docx): Finding[] {
  const part = relationshipsPartOf('/')
  const list = partNamed(docx, part)
  if (!list) return [problem('opc/root-relationships-missing', `缺少 ${part}，找不到主文档`)]
  if (!list.root) return []
  const mains = (docx.relationships.get('/') ?? []).filter((one) => relationshipKind(one) === 'officeDocument')
  if (mains.length !== 1) {
    return [problem('opc/main-document', `officeDocument 关系有 ${mains.length} 个，应恰有 1 个`, list.root)]
  }
  const main = mainPart(docx)
  // A target that is not there is told by the rule on relationships.
  if (!main?.root) return []
  if (main.root.name !== 'w:document') {
    return [problem('opc/main-document', `主文档的根元素是 ${main.root.name}，应为 w:document`, main.root)]
  }
  if (main.contentType !== undefined && !mainTypes.test(main.contentType)) {
    return [problem('opc/main-document', `主文档的内容类型是 ${main.contentType}，不是 Word 文档`, main.root)]
  }
  return []
}
