import type { RunningText, TextParagraph } from '../document/running-text.ts'
import type { Report, RuleSetting } from '../model/report.ts'
import type { Severity } from '../text/diagnostic.ts'
import type { SourceEdit, Span } from '../text/source.ts'
import type { Known } from './relations/reading/known-names.ts'

/**
 * A rule of writing: finds places in a whole text. One file each, one line in rules/index.ts. Its comment holds
 * examples, `Bad: …` and `Good: …`, which a test runs; `¶` parts paragraphs.
 */
export interface Rule {
  /** What settings call it: `long-sentence`. Its findings have the code `proofread/long-sentence`. */
  name: string
  severity: Severity
  /** True: among its findings are warnings, though most are none. */
  warns?: true
  /** How grave its infos are when a report is to be final. */
  final?: Severity
  /** True: off unless a setting gives it a severity. */
  optional?: true
  /** The number that a setting may change (`long-sentence: 120`); a rule without one takes none. */
  limit?: number
  check(text: RunningText, context: RuleContext): Finding[]
}

/** What a rule knows besides the text. */
export interface RuleContext {
  /** The year the text reports on; absent when nobody said. */
  year?: number
  /** The rule's number, as set. */
  limit: number
  /** The sections of a report; absent for a text that is not one. */
  sections?: readonly SectionShape[]
  /** The report as it was loaded, with its references; absent for a text that is not one. */
  report?: Report
  /** The names and units of its ledger. */
  ledger?: Known
  /** The attachments that the template set draws from the ledger for a report that names them. */
  tables?: readonly string[]
  /** True for a report whose template prints 署名 and 成文日期. */
  signs?: boolean
}

/** What a rule may ask about a section of a report. */
export interface SectionShape {
  title: string
  problems: number
  plans: number
  /** Its first problem, or the section itself. */
  at: Span
  /** The section itself. */
  origin?: Span
  /** True: its items stand where others have their title. */
  untitled?: boolean
  /** The parts (kinds) in which it stands under its title. */
  under?: readonly string[]
}

/** What a rule found. */
export interface Finding {
  /** Where: a stretch of a paragraph, or a place in a file that no paragraph shows. */
  at: TextPlace | Span
  /** One Chinese sentence: what was found. */
  message: string
  /** What to do. */
  hint?: string
  related?: { message: string; at: TextPlace }[]
  /** Replacements that mend it, when there is nothing to decide about it. */
  edits?: (TextEdit | SourceEdit)[]
  /** True: each edit mends something by itself, so that one that cannot be made does not keep back the others. */
  apart?: true
  /** When it differs from the rule's. */
  severity?: Severity
  /** When it differs from the rule's: `figures/sum`. */
  code?: string
  /** A relation between numbers that does not hold. */
  relation?: { kind: string; stated: string; computed: string }
}

/** What is to be said of a text whose place is known; `undefined`: nothing. */
export type Said = Omit<Finding, 'at'> | undefined

/** A stretch of a paragraph by offsets into its text. */
export interface TextPlace {
  paragraph: TextParagraph
  start: number
  end: number
}

/** A replacement of a stretch of a paragraph. */
export interface TextEdit extends TextPlace {
  text: string
}

/** Settings by the rules' names. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>
