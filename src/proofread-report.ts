import type { PreparedReport } from './build.ts'
import { documentText } from './document/document-text.ts'
import { plainText } from './document/plain-text.ts'
import { type Found, proofread } from './proofread/run.ts'
import type { SectionShape } from './proofread/types.ts'
import type { Section } from './report/types.ts'

/** Proofreads a prepared report as its template set and it itself ask for; nothing when it has errors. */
export function proofreadReport({ document, report, set }: PreparedReport): Found[] {
  if (!document || !report || !set) return []
  return proofread(documentText(document), {
    year: report.year,
    report,
    sections: report.sections.map(shapeOf),
    settings: [set.rules, report.rules],
  })
}

function shapeOf(section: Section): SectionShape {
  const { title, name, problems, plans, origin } = section
  return {
    title: title ? plainText(title.paragraphs.flat()) : name,
    problems: problems.items.length,
    plans: plans.items.length,
    at: problems.items[0]?.origin ?? origin,
  }
}
