/**
 * The rows of each table (fields/) that are plain texts. Written by `UPDATE_GOLDEN=1 npx vitest run test/fields`: a report's type
 * names no library, as the tables do.
 */
export type ReportText = 'title' | 'unit' | 'addressee' | 'opening' | 'closing'
export type SectionText = 'owner' | 'intro' | 'after'
export type AsideText = 'owner'
export type IntroText = 'intro'
export type ListText = 'tail' | 'after'
export type ItemText = 'heading' | 'text'
export type AttachmentText = 'name' | 'text'
export type LetterheadText = 'number' | 'copy' | 'secrecy' | 'urgency'
export type ColophonText = 'issuer'
