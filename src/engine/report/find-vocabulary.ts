import type { Vocabulary } from '../fields/vocabulary.ts'
import type { Report } from '../model/report.ts'

/** What the files of a report may say, by the template set that it names. */
export type FindVocabulary = (template: Report['template']) => Promise<Vocabulary | undefined>
