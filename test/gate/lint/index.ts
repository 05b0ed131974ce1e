import type { Finding } from '../finding.ts'
import { type Docx, openDocx } from '../opc/docx.ts'
import { readPackage } from '../package-reader.ts'
import { contentTypes } from './content-types.ts'
import { packageRoot } from './package-root.ts'
import { relationships } from './relationships.ts'

/** A rule reads the whole package and tells what is wrong; rules are independent of each other. */
export type Rule = (docx: Docx) => Finding[]

/** Is it a package? (ISO/IEC 29500-2) */
const packageRules: Rule[] = [contentTypes, relationships, packageRoot]

/** Is it a document that Word opens as it was meant? (ISO/IEC 29500-1, and what Word is known to refuse) */
const documentRules: Rule[] = []

/** What the lint found; `readable` is false when a part could not be read at all, so no other tool needs to be asked. */
export interface LintResult {
  findings: Finding[]
  readable: boolean
}

/**
 * Package and semantic lint. Three stages, each telling all it finds: the archive and its XML; the package; the
 * document. A stage with errors ends it, because what follows would only repeat them: a missing numbering part would
 * make every list item an error.
 */
export function lint(bytes: Uint8Array): LintResult {
  const { entries, findings: archive } = readPackage(bytes)
  if (archive.length > 0) return { findings: archive, readable: false }
  const { docx, findings: xml } = openDocx(entries)
  const packaging = packageRules.flatMap((rule) => rule(docx))
  if (xml.length > 0) return { findings: [...xml, ...packaging], readable: false }
  if (packaging.some((one) => one.severity === 'error')) return { findings: packaging, readable: true }
  return { findings: [...packaging, ...documentRules.flatMap((rule) => rule(docx))], readable: true }
}
