import * as z from 'zod'
import { figuresFields, figuresSchema } from '../fields/figure.ts'
import { plainVocabulary, type Vocabulary } from '../fields/vocabulary.ts'
import { shapeAt, type ValuePlace } from '../yaml/build.ts'
import { anyName, chineseNames, entryOf, type KeyEntry, type KeyShape } from '../yaml/key-shape.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>

/** The language whose keys and values an editor offers; those of the other one are accepted all the same. */
export type SchemaLanguage = 'zh' | 'en'

/**
 * The JSON Schemas (draft 7, which editors know best) of the three kinds of files, made from the schemas that check
 * them: every key with its description. What an editor offers are properties and enumerations, so those are of one
 * language; patterns accept the other. An editor reads YAML's own types, so a text may be a number there; what only our
 * own reading can tell is left to it. A template set adds the keys and parts of its own.
 */
export function jsonSchemas(
  language: SchemaLanguage = 'zh',
  { report, reportSchema, section, sectionSchema }: Vocabulary = plainVocabulary,
): Record<'report' | 'section' | 'figures', JsonSchema> {
  return {
    report: jsonSchema(reportSchema, report, 'zongjie：report.yaml', language),
    section: jsonSchema(sectionSchema, section, 'zongjie：章节文件', language),
    figures: jsonSchema(figuresSchema, figuresFields, 'zongjie：figures.yaml（台账）', language),
  }
}

/** What the walk over a schema collects: a definition for each kind of map, as maps hold each other. */
interface Walk {
  /** The definitions that zod made, by their references. */
  made: Record<string, JsonSchema>
  names: Map<KeyShape, string>
  definitions: Record<string, JsonSchema>
  language: SchemaLanguage
}

function jsonSchema(schema: z.ZodType, keys: KeyShape, title: string, language: SchemaLanguage): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    // A field says itself what an editor may find (fields.ts).
    override: ({ jsonSchema: one }) => {
      const json = one.json
      if (!json) return
      for (const name of Object.keys(one)) delete one[name]
      Object.assign(one, json)
    },
  }) as JsonSchema
  const walk: Walk = { made: (made.definitions ?? {}) as Walk['made'], names: new Map(), definitions: {}, language }
  const root = mapSchema(walk, made, keys)
  return {
    $schema: made.$schema,
    title,
    ...root,
    ...(Object.keys(walk.definitions).length > 0 && { definitions: walk.definitions }),
  }
}

/** A part of zod's schema with the keys of the place where it stands. */
function expand(walk: Walk, schema: JsonSchema, place: ValuePlace, name: string): JsonSchema {
  if (typeof schema.$ref === 'string') {
    return expand(walk, walk.made[schema.$ref.split('/').at(-1)!]!, place, name)
  }
  // How zod writes what holds itself.
  if (Array.isArray(schema.allOf)) return expand(walk, schema.allOf[0] as JsonSchema, place, name)
  if (Array.isArray(schema.anyOf)) {
    // `not: {}`: a form that is only taken in order to say how it is written properly.
    const branches = (schema.anyOf as JsonSchema[]).filter((one) => !one.not)
    const expanded = branches.map((one) => expand(walk, one, place, name))
    return expanded.length === 1 ? expanded[0]! : { anyOf: expanded }
  }
  if (schema.type === 'array') {
    const inList = { ...place, listDepth: place.listDepth + 1 }
    const items = expand(walk, schema.items as JsonSchema, inList, `${name}-entry`)
    const { line } = place.entry ?? {}
    // Written as a line, or a table's rows as lines.
    const mayBeLine = line === 'words' ? place.listDepth === 0 : line === 'cells' && place.listDepth <= 1
    return mayBeLine ? { anyOf: [{ type: 'array', items }, { type: 'string' }] } : { type: 'array', items }
  }
  if (Array.isArray(schema.enum)) return oneLanguage([...new Set(schema.enum)], walk.language)
  if (schema.type !== 'object') return schema
  const shape = shapeAt(place)
  return shape ? { $ref: `#/definitions/${define(walk, schema, shape, name)}` } : schema
}

/** The name of a map's definition, made when it is first met. */
function define(walk: Walk, schema: JsonSchema, shape: KeyShape, name: string): string {
  const known = walk.names.get(shape)
  if (known) return known
  const taken = new Set(walk.names.values())
  let own = name
  for (let count = 2; taken.has(own); count++) own = `${name}-${count}`
  walk.names.set(shape, own)
  walk.definitions[own] = {}
  walk.definitions[own] = mapSchema(walk, schema, shape)
  return own
}

function mapSchema(walk: Walk, schema: JsonSchema, shape: KeyShape): JsonSchema {
  const anyEntry = shape[anyName]
  if (anyEntry) {
    const value = expand(walk, schema.additionalProperties as JsonSchema, { entry: anyEntry, listDepth: 0 }, 'entry')
    return { type: 'object', additionalProperties: value }
  }
  const required = (schema.required ?? []) as string[]
  const keys: Keys = { properties: {}, patternProperties: {} }
  for (const [name, value] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
    const entry = entryOf(shape, name)
    const expanded = expand(walk, value, { entry, listDepth: 0 }, name)
    addProperty(keys, name, entry, required.includes(name) ? expanded : orNothing(expanded), walk.language)
  }
  return {
    type: 'object',
    ...keys,
    additionalProperties: false,
    ...(required.length > 0 && {
      allOf: required.map((name) => ({
        anyOf: [name, ...chineseNames(shape[name]!)].map((one) => ({ required: [one] })),
      })),
    }),
  }
}

interface Keys {
  properties: JsonSchema
  patternProperties: JsonSchema
}

/** One key by the name that is offered, and by its other names. */
function addProperty(
  { properties, patternProperties }: Keys,
  name: string,
  entry: KeyEntry | undefined,
  schema: JsonSchema,
  language: SchemaLanguage,
): void {
  const names = [...(entry ? chineseNames(entry) : []), name]
  const offered = language === 'zh' ? names[0]! : name
  properties[offered] = { ...(entry?.about && { description: entry.about }), ...schema }
  for (const one of names) if (one !== offered) patternProperties[exactly([one])] = schema
}

/** Values of which those of one language are offered; the words of the other one are accepted by a pattern. */
function oneLanguage(values: readonly unknown[], language: SchemaLanguage): JsonSchema {
  const isOther = (value: unknown): value is string =>
    typeof value === 'string' && /[\p{Script=Han}]/u.test(value) !== (language === 'zh') && /[\p{L}]/u.test(value)
  const own = values.filter((value) => !isOther(value))
  const others = values.filter(isOther)
  // 是 and 否 before true and false, which a person who writes Chinese has no need of.
  const ordered = [...own].sort((a, b) => Number(typeof a === 'boolean') - Number(typeof b === 'boolean'))
  if (others.length === 0 || own.length === 0) return { enum: ordered.length > 0 ? ordered : values }
  return { anyOf: [{ enum: ordered }, { type: 'string', pattern: exactly(others) }] }
}

const exactly = (words: readonly string[]): string =>
  `^(${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})$`

/** Nothing behind a key, said so that no editor offers the word null. */
const nothing: JsonSchema = { not: { type: ['string', 'number', 'boolean', 'array', 'object'] } }

/** A key that may be absent may also be there with nothing behind it. */
function orNothing(schema: JsonSchema): JsonSchema {
  return Array.isArray(schema.anyOf) && !schema.description
    ? { ...schema, anyOf: [...schema.anyOf, nothing] }
    : { anyOf: [schema, nothing] }
}
