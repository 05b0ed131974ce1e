import * as z from 'zod'
import { keptByValue } from '../text/kept.ts'
import type { KeyEntry } from '../yaml/key-shape.ts'
import { parsed, refuse, scalar } from '../yaml/values.ts'
import { dateAdvice, readDate } from './date.ts'
import { sparseObject } from './map-schema.ts'

/**
 * A key that a person writes, as one row: its names, what it means, what its value may be, and what becomes of it. The
 * schema that checks a file, the report's type, the walk over its texts, the templates' data model, the editors' schemas
 * and the manual's tables are all made of the rows.
 */
export interface Field<S extends z.ZodType = z.ZodType> extends KeyEntry {
  /** What it is for, in Chinese: shown by editors and in hints. */
  readonly about: string
  readonly schema: S
}

/** What a row may say beside its names, meaning and schema. */
type More = Partial<Omit<Field, 'zh' | 'about' | 'schema'>>

export type Fields = Readonly<Record<string, Field>>

/** A row. */
export function field<S extends z.ZodType, const M extends More = object>(
  zh: string | readonly string[],
  about: string,
  schema: S,
  more?: M,
): Field<S> & M {
  return { zh, about, schema, ...more } as Field<S> & M
}

/** A row whose value is a text that is printed: read, resolved, proofread and offered to templates without more ado. */
export interface ProseField extends Field<z.ZodString> {
  readonly kind: 'prose'
}

export const prose = <const M extends More = object>(
  zh: string | readonly string[],
  about: string,
  more?: M,
): ProseField & M => ({ zh, about, schema: scalar(), kind: 'prose', prose: 'text', ...more }) as ProseField & M

/** A text that may have several paragraphs. */
export const paragraphs = <const M extends More = object>(zh: string, about: string, more?: M): ProseField & M =>
  prose(zh, about, { paragraphs: true, ...more } as unknown as M)

/** A text, or a list of them. */
export const oneOrMore: z.ZodUnion<[z.ZodString, z.ZodArray<z.ZodString>]> = z.union([scalar(), z.array(scalar())])

/** A row whose value is a text that is printed, or several of them. */
export const texts = <const M extends More = object>(zh: string | readonly string[], about: string, more?: M) =>
  field(zh, about, oneOrMore, { prose: 'text', seen: 'texts', ...more } as { prose: 'text'; seen: 'texts' } & M)

type SchemaOf<F> = F extends { schema: infer S extends z.ZodType; required: true }
  ? S
  : F extends { schema: infer S extends z.ZodType }
    ? z.ZodOptional<S>
    : never

type ShapeOf<F extends Fields> = { -readonly [K in keyof F]: SchemaOf<F[K]> }

/** The schema of a map with these keys and no others. */
export function mapOf<const F extends Fields>(fields: F): z.ZodObject<ShapeOf<F>, z.core.$strict> {
  return sparseObject(() => {
    const shape = Object.entries(fields).map(([name, { schema, required }]) => [
      name,
      required ? schema : optional(schema),
    ])
    return Object.fromEntries(shape) as ShapeOf<F>
  })
}

/** The schema of a value that may be absent; one for each schema, as many keys share theirs. */
const optional = keptByValue((schema: z.ZodType): z.ZodType => schema.optional())

/** The names of the rows that are texts. */
export type ProseNames<F> = { [K in keyof F]: F[K] extends { kind: 'prose' } ? K : never }[keyof F] & string

/** The names of the rows that are texts. */
export const proseNames: <F extends Fields>(fields: F) => readonly ProseNames<F>[] = keptByValue((fields: Fields) =>
  Object.keys(fields).filter((name) => fields[name]!.kind === 'prose'),
) as <F extends Fields>(fields: F) => ProseNames<F>[]

/** Whether a row's value is a text of the report, or several. */
export const isText = ({ kind, seen }: KeyEntry): boolean => kind === 'prose' || seen === 'text' || seen === 'texts'

/** The names of the rows whose values are texts. */
export const textNames = keptByValue((fields: Fields) => Object.keys(fields).filter((name) => isText(fields[name]!)))

/** What templates see of a row. */
export const seenAs = ({ kind, seen }: KeyEntry): KeyEntry['seen'] => seen ?? (kind === 'prose' && 'text')

/** 成文日期 and 印发日期: figures are written out, and have to be a day. */
export const date = () =>
  parsed((written) => {
    const read = readDate(written)
    return read ?? refuse('应为真实存在的日期', { code: 'data/invalid-date', hint: dateAdvice(written) })
  })
