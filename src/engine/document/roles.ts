import type { LineKind } from './running-text.ts'

/** What readers of a document ask of a paragraph that is no body text. */
interface Role {
  line: LineKind
  /** What it is to proofreading. */
  reads: 'title' | 'note'
  /** It is a heading of this level in Markdown. */
  level?: 1 | 2
}

/** The roles of paragraphs, in the order in which a message lists them; how each is set stands in `typeset/role-looks.ts`. */
export const paragraphRoles = {
  title: { line: 'title', reads: 'title', level: 1 },
  subtitle: { line: 'title', reads: 'title' },
  addressee: { line: 'text', reads: 'note' },
  'attachment-mark': { line: 'attachment', reads: 'note' },
  'attachment-title': { line: 'title', reads: 'title', level: 2 },
  'table-caption': { line: 'caption', reads: 'note' },
  'table-unit': { line: 'caption', reads: 'note' },
  'table-note': { line: 'caption', reads: 'note' },
  'picture-caption': { line: 'caption', reads: 'note' },
  center: { line: 'text', reads: 'note' },
  right: { line: 'text', reads: 'note' },
  note: { line: 'note', reads: 'note' },
} as const satisfies Record<string, Role>

/** What a paragraph is, when not body text; a template writes `:::role` … `:::`. */
export type ParagraphRole = keyof typeof paragraphRoles

/** What is asked of a role. */
export const aboutRole = (role: ParagraphRole): Role => paragraphRoles[role]
