import { type RunningText, spanIn } from '../document/running-text.ts'
import { type Position, positionOf } from '../text/source.ts'
import { explainNumbers, type NumberReading } from './relations/explain.ts'
import type { AboutText } from './relations/index.ts'
import { roleNames } from './relations/reading/roles/row.ts'
import type { Relation, RelationPlace } from './relations/types.ts'

/** How the numbers of a text were read, each with its place: for who doubts a finding, or misses one. */
export interface ExplainedText {
  numbers: ExplainedNumber[]
  relations: ExplainedRelation[]
}

/** What the arithmetic reader makes of one number. */
export interface ExplainedNumber extends Omit<NumberReading, 'place' | 'partners'> {
  position?: Position
  text: string
  roleName: string
  partners: string[]
}

/** Numbers that depend on each other, with the equation that says how. */
export interface ExplainedRelation extends Pick<Relation, 'kind' | 'verdict' | 'message' | 'equation'> {
  position?: Position
}

/** Tells of each number what it was read as, and with which others it was reckoned. */
export function explain(text: RunningText, about: AboutText = {}): ExplainedText {
  const { numbers, relations } = explainNumbers(text.paragraphs, about)
  const at = ({ paragraph, start, end }: RelationPlace): { position?: Position } => {
    const span = spanIn(text.paragraphs[paragraph]!, start, end)
    return span ? { position: positionOf(span) } : {}
  }
  return {
    numbers: numbers.map(({ place, partners, ...one }) => ({
      ...at(place),
      text: place.text,
      ...one,
      roleName: roleNames[one.role],
      partners: partners.map((partner) => partner.text),
    })),
    relations: relations.map(({ kind, verdict, message, equation, places }) => ({
      ...at(places[0]),
      kind,
      verdict,
      message,
      ...(equation && { equation }),
    })),
  }
}

const mostPartners = 6

/** A line for each number, and below them one for each equation. */
export function explainedLines({ numbers, relations }: ExplainedText): string[] {
  return [
    ...numbers.map(({ position, text, roleName, subject, year, partners, value, unit }) => {
      const facts = [
        roleName,
        ...(subject ? [`“${subject}”的`] : []),
        ...(year ? [`${year}年`] : []),
        ...(text.replace(/\s/g, '') === `${value}${unit}` ? [] : [`即${value}${unit}`]),
        ...(partners.length > 0
          ? [`与${partners.slice(0, mostPartners).join('、')}${partners.length > mostPartners ? '等' : ''}勾稽`]
          : []),
      ]
      return `${placeText(position)}${text.trim()}：${facts.join('，')}`
    }),
    ...relations.map(
      ({ position, message, equation }) => `${placeText(position)}${message}${equation ? `算式：${equation}` : ''}`,
    ),
  ]
}

const placeText = (position: Position | undefined): string =>
  position ? `${position.file}:${position.line}:${position.column} ` : ''
