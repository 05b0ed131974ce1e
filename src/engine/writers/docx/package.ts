import { customProperties, partsFingerprint } from '../../archive/parts-fingerprint.ts'
import { type ZipEntry, zipArchive, zipEntry } from '../../archive/zip.ts'
import { redlineProperty, stampProperties, type WrittenStamp } from '../../document/stamp.ts'
import type { Compression } from '../../host/compression.ts'
import type { Layout } from '../../model/layout.ts'
import type { Drawings } from './drawings.ts'
import { customPropertiesXml } from './parts/custom-properties.ts'
import { fontTableXml } from './parts/font-table.ts'
import { footerXml } from './parts/footer.ts'
import {
  contentTypesXml,
  type DrawingPart,
  documentRelationshipsXml,
  type OptionalParts,
  packageRelationshipsXml,
} from './parts/package-parts.ts'
import { settingsXml } from './parts/settings.ts'
import { stylesXml } from './parts/styles.ts'

/**
 * The package: the report's own parts, by their names in it, and those that the layout settles, the content types first.
 */
export function packDocx(parts: Readonly<Record<string, string>>, layout: Layout, varying: Varying): Uint8Array {
  const { footers, official, notes, drawings, compression, stamp, redlineOf } = varying
  const numbering = parts['word/numbering.xml'] !== undefined
  const headers = parts['word/header1.xml'] !== undefined
  const stamped = stamp !== undefined || redlineOf !== undefined
  const optional: OptionalParts = { footers, headers, official, notes, numbering, stamped }
  const own = Object.entries(parts).map(([name, xml]) => zipEntry(name, xml, compression))
  const shown = drawings.parts()
  const ofDrawings = shown.length === 0 ? [] : [...referring(optional, shown, compression), ...drawings.entries()]
  const renewed = new Set(ofDrawings.map(({ name }) => name))
  const entries = [
    ...shell(layout, optional, compression).filter(({ name }) => !renewed.has(name)),
    ...own,
    ...ofDrawings,
  ]
  if (stamp) {
    const properties = stampProperties({ ...stamp, parts: partsFingerprint(entries) })
    entries.push(zipEntry(customProperties, customPropertiesXml(properties), compression))
  } else if (redlineOf !== undefined)
    entries.push(zipEntry(customProperties, customPropertiesXml([[redlineProperty, redlineOf]]), compression))
  // The content types come first: [ stands before every letter that a part's name begins with.
  return zipArchive(entries.sort((a, b) => (a.name < b.name ? -1 : 1)))
}

/** What differs from report to report besides its texts. */
export interface Varying extends Pick<OptionalParts, 'footers' | 'official' | 'notes'> {
  drawings: Drawings
  compression: Compression
  /** Where the file comes from, when it is to say so. */
  stamp?: Omit<WrittenStamp, 'parts'> | undefined
  /** The report of which it is a redline. */
  redlineOf?: string | undefined
}

/** The parts that name the pictures and charts. */
function referring(optional: OptionalParts, drawings: readonly DrawingPart[], compression: Compression): ZipEntry[] {
  return [
    zipEntry('[Content_Types].xml', contentTypesXml(optional, drawings), compression),
    zipEntry('word/_rels/document.xml.rels', documentRelationshipsXml(optional, drawings), compression),
  ]
}

/** The parts that do not change from report to report, compressed: what is left of them after the first report. */
const shells = new WeakMap<Compression, WeakMap<Layout, Map<string, ZipEntry[]>>>()

function shell(layout: Layout, optional: OptionalParts, compression: Compression): ZipEntry[] {
  const ofHost = shells.get(compression) ?? new WeakMap<Layout, Map<string, ZipEntry[]>>()
  const ofLayout = ofHost.get(layout) ?? new Map<string, ZipEntry[]>()
  const key = `${optional.footers} ${optional.headers === true} ${optional.numbering} ${optional.official === true} ${optional.stamped} ${optional.notes ?? ''}`
  const entries =
    ofLayout.get(key) ??
    Object.entries(shellParts(layout, optional)).map(([name, xml]) => zipEntry(name, xml, compression))
  shells.set(compression, ofHost.set(layout, ofLayout.set(key, entries)))
  return entries
}

/** The texts of the parts that the layout settles. */
function shellParts(layout: Layout, optional: OptionalParts): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypesXml(optional),
    '_rels/.rels': packageRelationshipsXml(optional),
    'word/_rels/document.xml.rels': documentRelationshipsXml(optional),
    'word/fontTable.xml': fontTableXml(layout),
    'word/settings.xml': settingsXml(optional.notes),
    'word/styles.xml': stylesXml(layout, optional),
    ...(optional.footers
      ? { 'word/footer1.xml': footerXml('odd', layout), 'word/footer2.xml': footerXml('even', layout) }
      : {}),
  }
}
