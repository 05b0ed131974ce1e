// @ts-nocheck
import type { Finding } from '../finding.ts'
import { type Docx, openDocx } from '../opc/docx.ts'
import { readPackage } from '../package-reader.ts'
import { annotationIds } from './annotation-ids.ts'
import { bookmarkNames } from './bookmark-names.ts'
import { compatibility } from './compatibility.ts'
import { contentControls } from './content-controls.ts'
import { contentTypes } from './content-types.ts'
import { coreProperties } from './core-properties.ts'
import { drawingIds } from './drawing-ids.ts'
import { fields } from './fields.ts'
import { lastParagraph } from './last-paragraph.ts'
import { links } from './links.ts'
import { media } from './media.ts'
import { notes } from './notes.ts'
import { numbering } from './numbering.ts'
import { orphanParts } from './orphan-parts.ts'
import { packageRoot } from './package-root.ts'
import { paragraphIds } from './paragraph-ids.ts'
import { partKinds } from './part-kinds.ts'
import { ranges } from './ranges.ts'
import { relationshipUse } from './relationship-use.ts'
import { relationships } from './relationships.ts'
import { sections } from './sections.ts'
import { styles } from './styles.ts'
import { tables } from './tables.ts'
import { textRuns } from './text-runs.ts'

/** A rule reads the whole package and tells what is wrong; rules are independent of each other. */
export type Rule = (docx: Docx) => Finding[]

/** Is it a package? (ECMA-376 part 2) */
const packageRules: Rule[] = [contentTypes, relationships, packageRoot, partKinds, media, coreProperties]

/** Is it a document that Word opens as it was meant? (ECMA-376 part 1, and what Word is known to refuse) */
const documentRules: Rule[] = [
  orphanParts,
  annotationIds,
  bookmarkNames,
  compatibility,
  contentControls,
  drawingIds,
  fields,
  lastParagraph,
  links,
  notes,
  numbering,
  paragraphIds,
  ranges,
  relationshipUse,
  sections,
  styles,
  tables,
  textRuns,
]

/** What the lint found. */
export interface LintResult {
  findings: Finding[]
  /** Absent when a part could not be read at all, so no other tool needs to be asked. */
  docx?: Docx
}

/**
 * Package and semantic lint. Three stages, each telling all it finds: the archive; its XML and the package; the
 * document. A stage with errors is the last, because what follows would only repeat them: a missing numbering part
 * would make every list item an error.
 */
export function lint(bytes: Uint8Array): LintResult {
  const { entries, findings: archive } = readPackage(bytes)
  if (archive.length > 0) return { findings: archive }
  const { docx, findings: xml } = openDocx(entries)
  const packaging = packageRules.flatMap((rule) => rule(docx))
  if (xml.length > 0) return { findings: [...xml, ...packaging] }
  if (packaging.some((one) => one.severity === 'error')) return { findings: packaging, docx }
  return { findings: [...packaging, ...documentRules.flatMap((rule) => rule(docx))], docx }
}
