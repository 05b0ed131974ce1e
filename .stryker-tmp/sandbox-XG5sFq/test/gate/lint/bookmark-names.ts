// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants } from '../xml/element.ts'

/** Word's own limit ([MS-OI29500] on bookmarkStart); the standard knows none. */
const longest = 40

/**
 * Bookmark names (ECMA-376-1 clause 17.13.6.2): present, unique in the document whatever the case (Word drops all
 * but one), at most 40 characters. Word takes letters, digits and `_` only, not first a digit; other characters it bears
 * when reading (pandoc writes `:`).
 */
export function bookmarkNames(docx: Docx): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const start of stories(docx).flatMap((root) => [...descendants(root, 'w:bookmarkStart')])) {
    const name = start.attributes.get('w:name') ?? ''
    if (name === '') findings.push(problem('word/bookmark-name', '书签没有名称', start))
    else if (seen.has(name.toLowerCase())) findings.push(problem('word/bookmark-name', `书签名“${name}”重复`, start))
    else if (name.length > longest) {
      findings.push(problem('word/bookmark-name', `书签名“${name}”有 ${name.length} 个字符，最多 ${longest} 个`, start))
    } else if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name)) {
      findings.push(doubt('word/bookmark-characters', `书签名“${name}”应以字母或 _ 开头，只含字母、数字和 _`, start))
    }
    seen.add(name.toLowerCase())
  }
  return findings
}
