/** A paragraph of a text, as far as the arithmetic reader needs it. */
export interface TextUnit {
  text: string
}

/** A stretch of one paragraph; offsets count UTF-16 units from 0, `end` is exclusive. */
export interface RelationPlace {
  paragraph: number
  start: number
  end: number
  /** The words that stand there. */
  text: string
}

/** What a relation is about; the files in kinds/ find those of one or two each. */
export type RelationKind =
  | 'sum'
  | 'weighted-growth'
  | 'share'
  | 'year-on-year'
  | 'change'
  | 'average'
  | 'completion'
  | 'target'
  | 'ratio'
  | 'structure'
  | 'count'
  | 'rank'
  | 'twice'
  | 'direction'
  | 'duration'

/** `unsure`: the numbers disagree, but there may be a good reason that the text does not tell. */
export type Verdict = 'holds' | 'wrong' | 'unsure'

/** Numbers of a text that depend on each other, and whether they agree. */
export interface Relation {
  kind: RelationKind
  verdict: Verdict
  /** The number that is checked, as it is printed: `95.13%`. */
  stated: string
  /** What follows from the other numbers, to as many decimals: `77.27%`. */
  computed: string
  /** One Chinese sentence: what is stated, and what follows from which other numbers. */
  message: string
  /** How the number follows from the others, with the numbers in it: `20件÷（120件－20件）＝20%`. */
  equation?: string
  /** The stated number first, then those it was computed from. */
  places: [RelationPlace, ...RelationPlace[]]
  /** A relation that holds is an info, too. */
  severity: 'warning' | 'info'
}
