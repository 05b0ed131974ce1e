import { plainText } from '../document/plain-text.ts'
import type { ColophonData, LetterheadData, Prose, Report } from '../model/report.ts'
import type { Result } from '../text/diagnostic.ts'
import { withSetAttachments } from './set-attachments.ts'
import { withSetClosing } from './set-closing.ts'
import type { TemplateSet } from './types.ts'

/** A report with all that its set gives it: attachments, 版头 and 版记, 结语. What it says itself comes first. */
export function withSet(report: Report, set: TemplateSet): Result<Report> {
  const { value, diagnostics } = withSetAttachments(report, set)
  return { value: withSetClosing(withSetLetterhead(value, set), set), diagnostics }
}

/**
 * A report with what its set gives to 版头 and 版记: the mark of the organ is the same for all reports, number and date are
 * the report's own. What the report says itself comes first; 否 leaves them out.
 */
function withSetLetterhead(report: Report, set: Pick<TemplateSet, 'letterhead' | 'colophon'>): Report {
  const { letterhead, colophon } = report
  if (!letterhead && !set.letterhead && !set.colophon) return report
  const next = { ...report }
  if (letterhead !== false) next.letterhead = headOf(letterhead, set.letterhead, report)
  if (colophon !== false) next.colophon = footOf(colophon, set.colophon)
  return next.letterhead === letterhead && next.colophon === colophon ? report : next
}

function headOf(
  own: LetterheadData | undefined,
  defaults: LetterheadData | undefined,
  report: Report,
): LetterheadData | undefined {
  if (!own && !defaults) return undefined
  const { mark = [], signers = [], origin } = own ?? defaults!
  const [first = unitMark(report), ...others] = mark.length > 0 ? mark : (defaults?.mark ?? [])
  return {
    ...defaults,
    ...own,
    mark: [first, ...others],
    signers: signers.length > 0 ? signers : (defaults?.signers ?? []),
    origin,
  }
}

function footOf(own: ColophonData | undefined, defaults: ColophonData | undefined): ColophonData | undefined {
  if (!own || !defaults) return own ?? defaults
  return { ...defaults, ...own, cc: own.cc.length > 0 ? own.cc : defaults.cc }
}

/** 7.2.4: 发文机关全称或者规范化简称加“文件”二字. */
function unitMark({ unit }: Report): Prose {
  const name = unit.paragraphs.flat()
  const isWhole = plainText(name).trim().endsWith('文件')
  return { ...unit, paragraphs: [isWhole ? name : [...name, { type: 'text', value: '文件' }]] }
}
