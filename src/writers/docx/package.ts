import type { Layout } from '../../layout/types.ts'
import { fontTableXml } from './parts/font-table.ts'
import { footerXml } from './parts/footer.ts'
import {
  contentTypesXml,
  documentRelationshipsXml,
  type OptionalParts,
  packageRelationshipsXml,
} from './parts/package-parts.ts'
import { appPropertiesXml } from './parts/properties.ts'
import { settingsXml } from './parts/settings.ts'
import { stylesXml } from './parts/styles.ts'
import { type ZipEntry, zipArchive, zipEntry } from './zip.ts'

/** The parts that a report fills, by their names in the package. */
export interface ReportParts {
  'word/document.xml': string
  'docProps/core.xml': string
  'word/numbering.xml'?: string
}

/** The package: the report's own parts and those that the layout settles, the content types first. */
export function packDocx(parts: ReportParts, layout: Layout, footers: boolean): Uint8Array {
  const optional = { footers, numbering: parts['word/numbering.xml'] !== undefined }
  const own = Object.entries(parts).map(([name, xml]) => zipEntry(name, xml))
  const entries = [...shell(layout, optional), ...own]
  return zipArchive(entries.sort((a, b) => order(a.name, b.name)))
}

function order(a: string, b: string): number {
  const first = '[Content_Types].xml'
  if (a === first || b === first) return a === first ? -1 : 1
  return a < b ? -1 : 1
}

/** The parts that do not change from report to report, compressed, by what they are made from; the latest used last. */
const shells = new Map<string, ZipEntry[]>()

/** Room for a few layouts; a batch seldom has more than one. */
const mostShells = 8

function shell(layout: Layout, optional: OptionalParts): ZipEntry[] {
  const key = JSON.stringify([layout, optional])
  const entries =
    shells.get(key) ?? Object.entries(shellParts(layout, optional)).map(([name, xml]) => zipEntry(name, xml))
  shells.delete(key)
  shells.set(key, entries)
  if (shells.size > mostShells) shells.delete(shells.keys().next().value!)
  return entries
}

function shellParts(layout: Layout, optional: OptionalParts): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypesXml(optional),
    '_rels/.rels': packageRelationshipsXml,
    'docProps/app.xml': appPropertiesXml,
    'word/_rels/document.xml.rels': documentRelationshipsXml(optional),
    'word/fontTable.xml': fontTableXml(layout),
    'word/settings.xml': settingsXml,
    'word/styles.xml': stylesXml(layout),
    ...(optional.footers
      ? { 'word/footer1.xml': footerXml('odd', layout), 'word/footer2.xml': footerXml('even', layout) }
      : {}),
  }
}
