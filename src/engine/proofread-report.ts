import type { PreparedReport } from './build.ts'
import { documentText } from './document/document-text.ts'
import { plainText } from './document/plain-text.ts'
import { ledgerUnits } from './figures/ledger-units.ts'
import type { Arrangement, Report, Section } from './model/report.ts'
import { type ExplainedText, explain } from './proofread/explain.ts'
import type { Known } from './proofread/relations/reading/known-names.ts'
import { type Found, proofread } from './proofread/run.ts'
import type { SectionShape } from './proofread/types.ts'
import { namedLists } from './report/lists.ts'
import { printsSignature } from './template/prints-signature.ts'
import type { TemplateSet } from './template/types.ts'
import { withSet } from './template/with-set.ts'

/** Proofreads a prepared report as its template set and it itself ask for; nothing when it has errors. */
export function proofreadReport({ document, report, set }: PreparedReport): Found[] {
  if (!document || !report || !set) return []
  return proofread(documentText(document), {
    year: report.year,
    ledger: ledgerOf(report),
    report: withSet(report, set).value,
    sections: report.sections.map((section) => shapeOf(section, report.arrange ?? set.arrange, set)),
    signs: printsSignature(set),
    tables: set.attachments.map(({ name }) => name),
    settings: [set.rules, report.rules],
  })
}

/** What its ledger calls its figures, and counts them in. */
const ledgerOf = ({ figures }: Report): Known => ({ names: [...figures.keys()], units: ledgerUnits(figures) })

/** How the numbers of a prepared report are read; nothing when it has errors. */
export const explainReport = ({ document, report }: PreparedReport): ExplainedText | undefined =>
  document && report ? explain(documentText(document), { year: report.year, ledger: ledgerOf(report) }) : undefined

function shapeOf(section: Section, arrange: Arrangement, { parts }: TemplateSet): SectionShape {
  const { title, name, problems, plans, origin } = section
  return {
    title: title ? plainText(title.paragraphs.flat()) : name,
    // A set without plans asks for none.
    problems: parts.plans ? problems.items.length : 0,
    plans: plans.items.length,
    at: problems.items[0]?.origin ?? origin,
    origin,
    untitled: !title && !section.untitled,
    under: namedLists(section).flatMap(({ kind, list }) =>
      list.items.length > 0 && (arrange === 'by-section' || parts[kind]?.group === 'section') ? [kind] : [],
    ),
  }
}
