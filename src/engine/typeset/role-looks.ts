import type { ParagraphRole } from '../document/types.ts'
import type { StyleRole } from '../model/layout.ts'

/** How a paragraph is set, whatever writes it. */
export interface RoleLook {
  font: StyleRole
  align?: 'left' | 'center' | 'right'
  /** Not spaced like body text. */
  untracked?: true
  keepsNext?: true
  /** Its first line is indented, as that of body text. */
  indented?: true
}

/** A title has lines of its own shape, and is no paragraph like these. */
export type TitleRole = 'title' | 'attachment-title'

/** The look of each role. */
export const roleLooks: Readonly<Record<Exclude<ParagraphRole, TitleRole>, RoleLook>> = {
  subtitle: { font: 'subtitle', align: 'center', keepsNext: true },
  addressee: { font: 'body', align: 'left' },
  'attachment-mark': { font: 'attachment-mark', align: 'left', keepsNext: true },
  'table-caption': { font: 'table-caption', align: 'center', keepsNext: true },
  'table-unit': { font: 'table', align: 'right', untracked: true, keepsNext: true },
  'table-note': { font: 'table', align: 'left', untracked: true },
  'picture-caption': { font: 'table-caption', align: 'center' },
  center: { font: 'body', align: 'center' },
  right: { font: 'body', align: 'right' },
  note: { font: 'body', indented: true },
}

/** The look of body text. */
export const bodyLook: RoleLook = { font: 'body', indented: true }
