// @ts-nocheck
import { doubt, type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { descendants } from '../xml/element.ts'

/**
 * `w14:paraId`: eight hexadecimal digits, greater than 0 and below 0x80000000, unique in the part ([MS-DOCX] on paraId);
 * at or above that value Word calls the file corrupt, twins it renumbers.
 */
export function paragraphIds(docx: Docx): Finding[] {
  return stories(docx).flatMap((root) => {
    const seen = new Set<string>()
    return [...descendants(root, 'w:p', 'w:tr')].flatMap((one) => {
      const id = one.attributes.get('w14:paraId')
      if (id === undefined) return []
      if (!/^[0-7][0-9A-Fa-f]{7}$/.test(id) || /^0+$/.test(id)) {
        return [problem('word/paragraph-id', `段落编号 paraId“${id}”应是 00000001 至 7FFFFFFF 的八位十六进制数`, one)]
      }
      const twin = seen.has(id.toUpperCase())
      seen.add(id.toUpperCase())
      return twin ? [doubt('word/paragraph-id', `段落编号 paraId ${id} 重复`, one)] : []
    })
  })
}
