import { arrangeReport } from './arrange/index.ts'
import { plainText } from './document/plain-text.ts'
import type { Block, Document, Meta } from './document/types.ts'
import { resolveFigures } from './figures/resolve.ts'
import { parseMarkup } from './markup/parse.ts'
import type { Report } from './model/report.ts'
import { completeOutline } from './outline/outline.ts'
import { overrideOutline } from './outline/override.ts'
import { evaluate } from './template/evaluate.ts'
import { withHeadings } from './template/part-headings.ts'
import { asksForSeal } from './template/prints-signature.ts'
import { attachmentMark, reportData } from './template/report-data.ts'
import type { TemplateSet } from './template/types.ts'
import { onlyConditions } from './template/used-keys.ts'
import { withSet } from './template/with-set.ts'
import { type Diagnostic, type Result, succeeded } from './text/diagnostic.ts'
import { applyTransforms } from './transforms/index.ts'
import { unprinted } from './unprinted/index.ts'
import { twicePrinted } from './unprinted/twice.ts'

/** A document, or with an error a draft: what can be read of the text, for the findings that do not hang on the error. */
export interface Composed extends Result<Document | undefined> {
  draft?: Document
}

/**
 * From a report to its document: figures → arrangement → templates → markup → transforms, and what of the report came to
 * nothing. Pure; the only place that knows this order. With an error among the diagnostics, or among those that are `known`
 * (of what the set requires), there is no document. `isPartial`: some of the report is lost. Then, and where something that
 * is required is missing, nothing is said of what the templates make of the rest.
 */
export async function composeDocument(
  report: Report,
  set: TemplateSet,
  known: readonly Diagnostic[] = [],
  { isPartial = !succeeded(known) } = {},
): Promise<Composed> {
  const { given, figures, parts, isEmpty, printing, document: made } = await steps(report, set, false)
  const diagnostics: Diagnostic[] = [...given, ...figures.diagnostics]
  if (!isPartial) {
    diagnostics.push(...parts.diagnostics, ...printing)
    if (succeeded(printing)) {
      const { name, version } = set
      const by = { name, version, asksForSeal: asksForSeal(set), conditions: onlyConditions(set) }
      diagnostics.push(...unprinted(figures.value, { document: made, parts: parts.value, set: by }))
      diagnostics.push(...twicePrinted(figures.value, made, set))
    }
  }
  if (succeeded([...diagnostics, ...printing]) && !isPartial) return { value: made, diagnostics }
  return { value: undefined, ...(!isEmpty && { draft: made }), diagnostics }
}

/**
 * The document of a report that was checked (`prepareReport` gives both, with no error among its diagnostics): what
 * `composeDocument` makes of it, without looking once more for what there is to tell.
 */
export async function makeDocument(report: Report, set: TemplateSet): Promise<Document> {
  return (await steps(report, set, true)).document
}

async function steps(report: Report, set: TemplateSet, isChecked: boolean) {
  const whole = withSet(report, set)
  // Asynchronous in that the arithmetic is loaded when the ledger needs it.
  const figures = await resolveFigures(whole.value, set.requires.figures.length > 0, isChecked)
  const parts = arrangeReport(figures.value, withHeadings(set, figures.value))
  const root = reportData(figures.value, parts.value, set.vocabulary)
  const { pieces, diagnostics } = evaluate({ templates: set.templates, root, ledger: figures.ledger }, set.entry)
  const markup = parseMarkup(pieces)
  const children = turned(wanted(markup.value, report), whole.value)
  const transformed = applyTransforms({ type: 'document', meta: metaOf(report, set), children }, isChecked)
  const printing = [...diagnostics, ...markup.diagnostics, ...transformed.diagnostics]
  return {
    given: whole.diagnostics,
    figures,
    parts,
    isEmpty: pieces.length === 0,
    printing,
    document: transformed.value,
  }
}

function metaOf(report: Report, set: TemplateSet): Meta {
  const { forms = {} } = report.numbering
  const entries = overrideOutline(overrideOutline(set.outline, set.numbering), report.numbering).map((entry, index) =>
    forms[index + 1] === 'own-line' ? { ...entry, asked: true as const } : entry,
  )
  return {
    title: plainText(report.title.paragraphs.flat()),
    unit: plainText(report.unit.paragraphs.flat()),
    year: report.year,
    numbering: report.numbering.mode ?? set.numbering.mode ?? 'typed',
    outline: completeOutline(entries),
    words: [...set.words, ...report.words],
    template: `${set.name} ${set.version}`,
    ...(report.images.size > 0 && { images: report.images }),
  }
}

/** The marks of attachments that are to lie on their side know it, whatever template has written them. */
function turned(blocks: Block[], { attachments }: Report): Block[] {
  const marks = attachments.flatMap(({ landscape }, index) =>
    landscape ? [attachmentMark(index, attachments.length)] : [],
  )
  if (marks.length === 0) return blocks
  return blocks.map((block) =>
    block.type === 'paragraph' && block.role === 'attachment-mark' && marks.includes(plainText(block.children).trim())
      ? { ...block, landscape: true }
      : block,
  )
}

/**
 * A paragraph that only carries an item's label stays for the list that joins it; one without anything goes, and so does an
 * 附件说明 that the report does not want.
 */
function wanted(blocks: readonly Block[], { withoutAttachmentNote }: Report): Block[] {
  return blocks.filter((block) => {
    if (block.type === 'attachment-note') return !withoutAttachmentNote
    return block.type !== 'paragraph' || block.children.length > 0 || block.depth !== undefined
  })
}
