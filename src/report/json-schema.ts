import * as z from 'zod'
import { figuresSchema } from '../figures/schema.ts'
import { figuresKeys, reportKeys, sectionKeys } from '../keys.ts'
import { type Place, shapeAt } from '../yaml/build.ts'
import { anyName, chineseNames, entryOf, type KeyEntry, type KeyShape, mapShape } from '../yaml/key-shape.ts'
import { reportSchema, sectionSchema } from './schema.ts'

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>

/**
 * The JSON Schemas (draft 7, which editors know best) of the three kinds of files, made from the schemas that check
 * them: every key in both languages, with its description. An editor reads YAML's own types, so a text may be a number
 * or a flag there; what only our own reading can tell is left to it.
 */
export function jsonSchemas(): Record<'report' | 'section' | 'figures', JsonSchema> {
  return {
    report: jsonSchema(reportSchema, reportKeys, 'zongjie：report.yaml'),
    section: jsonSchema(sectionSchema, sectionKeys, 'zongjie：章节文件'),
    figures: jsonSchema(figuresSchema, figuresKeys, 'zongjie：figures.yaml（台账）'),
  }
}

/** What the walk over a schema collects: a definition for each kind of map, as maps hold each other. */
interface Walk {
  /** The definitions that zod made, by their references. */
  made: Record<string, JsonSchema>
  names: Map<KeyShape, string>
  definitions: Record<string, JsonSchema>
}

function jsonSchema(schema: z.ZodType, keys: KeyShape, title: string): JsonSchema {
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
  const walk: Walk = { made: (made.definitions ?? {}) as Walk['made'], names: new Map(), definitions: {} }
  const root = mapSchema(walk, made, keys)
  return {
    $schema: made.$schema,
    title,
    ...root,
    ...(Object.keys(walk.definitions).length > 0 && { definitions: walk.definitions }),
  }
}

/** A part of zod's schema with the keys of the place where it stands. */
function expand(walk: Walk, schema: JsonSchema, place: Place, name: string): JsonSchema {
  if (typeof schema.$ref === 'string') {
    return expand(walk, walk.made[schema.$ref.split('/').at(-1)!]!, place, name)
  }
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
  if (Array.isArray(schema.enum)) return { enum: [...new Set(schema.enum)] }
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
  walk.definitions[own] = schema.layout ? layoutSchema(shape) : mapSchema(walk, schema, shape)
  return own
}

function mapSchema(walk: Walk, schema: JsonSchema, shape: KeyShape): JsonSchema {
  const anyEntry = shape[anyName]
  if (anyEntry) {
    const value = expand(walk, schema.additionalProperties as JsonSchema, { entry: anyEntry, listDepth: 0 }, 'entry')
    return { type: 'object', additionalProperties: value }
  }
  const required = (schema.required ?? []) as string[]
  const properties: JsonSchema = {}
  for (const [name, value] of Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)) {
    const entry = entryOf(shape, name)
    const expanded = expand(walk, value, { entry, listDepth: 0 }, name)
    addProperty(properties, name, entry, required.includes(name) ? expanded : orNothing(expanded))
  }
  return {
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required.length > 0 && {
      allOf: required.map((name) => ({
        anyOf: [name, ...chineseNames(shape[name]!)].map((one) => ({ required: [one] })),
      })),
    }),
  }
}

/** One key under each of its names. */
function addProperty(properties: JsonSchema, name: string, entry: KeyEntry | undefined, schema: JsonSchema): void {
  const described = { ...(entry?.about && { description: entry.about }), ...schema }
  for (const one of [name, ...(entry ? chineseNames(entry) : [])]) properties[one] = described
}

/** A key that may be absent may also be there with nothing behind it. */
function orNothing(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] }
  if (Array.isArray(schema.anyOf)) return { ...schema, anyOf: [...schema.anyOf, { type: 'null' }] }
  if (schema.type) return { ...schema, type: [...new Set([schema.type, 'null'].flat())] }
  return { anyOf: [schema, { type: 'null' }] }
}

/** 版式: which settings a layout has; their values are checked against the profile. */
function layoutSchema(shape: KeyShape): JsonSchema {
  const properties: JsonSchema = {}
  for (const [name, entry] of Object.entries(shape)) {
    const below = mapShape(entry)
    const scalar = { type: ['string', 'number', 'boolean', 'null'] }
    addProperty(properties, name, entry, below ? { anyOf: [scalar, layoutSchema(below)] } : scalar)
  }
  return { type: 'object', properties, additionalProperties: false }
}
