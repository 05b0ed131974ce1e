import { plainText } from '../../document/plain-text.ts'
import type { Prose } from '../../report/types.ts'
import { startOf } from '../../source.ts'
import type { Finding, Rule } from '../types.ts'

/**
 * A report that nobody signs, or without its date (GB/T 9704 7.3.5). While it is being written that may come later; a final
 * one is not printed without. Nothing is said where the template has no place for them. (A report's own, so texts have no
 * examples of it.)
 */
export const signature: Rule = {
  name: 'signature',
  severity: 'info',
  final: 'warning',
  warns: true,
  check(_text, { report, signs }) {
    if (!report || !signs) return []
    const at = startOf(report.source)
    const missing = [
      ...(report.signature.some(isWritten) ? [] : ['署名']),
      ...(report.date && isWritten(report.date) ? [] : ['成文日期']),
    ]
    if (missing.length === 0) return []
    const names = missing.join('和')
    const finding: Finding = {
      at,
      message: `报告没有写${names}`,
      hint: `请在 report.yaml 里写上“${missing.join('”和“')}”；不用署名的，在“检查”里写“署名日期: 关”`,
    }
    return [finding]
  },
}

const isWritten = (prose: Prose): boolean =>
  prose.paragraphs.some((one) => plainText(one).trim() !== '' || one.length > 0)
