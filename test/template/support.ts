import type { Block } from '../../src/engine/document/types.ts'
import { parseMarkup } from '../../src/engine/markup/parse.ts'
import type { Item, ItemList, Prose } from '../../src/engine/model/report.ts'
import { type CheckInput, checkTemplates } from '../../src/engine/template/check.ts'
import { evaluate } from '../../src/engine/template/evaluate.ts'
import { itemLists, mapOf } from '../../src/engine/template/item-map.ts'
import { model } from '../../src/engine/template/model.ts'
import { parseTemplate, type TemplateFile } from '../../src/engine/template/syntax.ts'
import type { Value } from '../../src/engine/template/value.ts'
import type { Diagnostic } from '../../src/engine/text/diagnostic.ts'
import { startOf } from '../../src/engine/text/source.ts'

export const origin = startOf({ path: 'report.yaml', text: '' })

/** A text of the data; each argument is a paragraph. */
export function prose(...paragraphs: string[]): Prose {
  return { type: 'prose', paragraphs: paragraphs.map((value) => [{ type: 'text', value }]), origin }
}

export function item(fields: Partial<Item>): Item {
  return { children: { items: [] }, exhibits: [], origin, ...fields }
}

export function list(...items: (Item | string)[]): ItemList {
  return { items: items.map((one) => (typeof one === 'string' ? item({ text: prose(one) }) : one)) }
}

/** Parses templates given by name; throws on a syntax error, which a test about something else does not expect. */
export function parseAll(texts: Record<string, string>): Map<string, TemplateFile> {
  const files = Object.entries(texts).map(([name, text]) => {
    const { value, diagnostics } = parseTemplate(name, { path: `${name}.hbs`, text })
    if (!value) throw new Error(diagnostics[0]!.message)
    return value
  })
  return new Map(files.map((file) => [file.name, file]))
}

/** Templates as a set of its own; the entry is `report`. */
export function inputOf(texts: Record<string, string>): CheckInput {
  const templates = parseAll(texts)
  return { templates, entry: 'report', own: new Set(templates.keys()), broken: new Set(), all: [...templates.values()] }
}

/** What the template check says of these templates; the entry is `report`. */
export function check(texts: Record<string, string>): Diagnostic[] {
  return checkTemplates(inputOf(texts))
}

/** Every field of the model, null unless given. */
export function root(fields: Record<string, Value>): ReturnType<typeof mapOf> {
  return mapOf({ ...Object.fromEntries(Object.keys(model.fields).map((name) => [name, null])), ...fields })
}

/** Renders templates that pass the check; the blocks and what there is to say about them. */
export function render(
  texts: Record<string, string>,
  fields: Record<string, Value>,
): { blocks: Block[]; diagnostics: Diagnostic[] } {
  const refused = check(texts).filter((one) => one.severity === 'error')
  if (refused.length > 0) throw new Error(refused.map((one) => one.message).join('\n'))
  const { pieces, diagnostics } = evaluate({ templates: parseAll(texts), root: root(fields) }, 'report')
  const markup = parseMarkup(pieces)
  return { blocks: markup.value, diagnostics: [...diagnostics, ...markup.diagnostics] }
}

export { itemLists, mapOf }
