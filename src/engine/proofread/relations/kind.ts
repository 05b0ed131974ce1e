import type { ReadSentence, ReadText } from './reading/read-text.ts'
import type { Relation } from './types.ts'

/** A kind of relation: finds all of its own in a text. One file in kinds/ each, one line in index.ts. */
export type RelationFinder = (text: ReadText) => Relation[]

/** A kind that is found sentence by sentence. */
export type SentenceFinder = (text: ReadText, read: ReadSentence) => Relation[]
