import type { Arranging, Part } from '../report/arranged.ts'
import type { Report } from '../report/types.ts'
import type { Result } from '../text/diagnostic.ts'
import { byKind } from './by-kind.ts'
import { bySection } from './by-section.ts'

/** The report's sections as parts, in the way that the set or the report asks for. */
export function arrangeReport(report: Report, arranging: Arranging): Result<Part[]> {
  return (report.arrange ?? arranging.arrange) === 'by-kind' ? byKind(report, arranging) : bySection(report)
}
