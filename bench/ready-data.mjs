import { plainText } from '../dist/index.mjs'

/**
 * What the peers are filled with: every text of a document, figures resolved and labels counted, so that they have
 * nothing to do but to put it into place.
 */
export function readyData(document) {
  const data = { title: '', opening: '', parts: [], signature: '', date: '' }
  for (const block of document.children) {
    const group = data.parts.at(-1)?.groups.at(-1)
    if (block.type === 'heading') addHeading(data.parts, block)
    else if (block.type === 'signature') {
      data.signature = block.units.map(plainText).join(' ')
      data.date = plainText(block.date ?? [])
    } else if (block.type !== 'paragraph') throw new Error(`The reports of the benchmark have no ${block.type}`)
    else if (block.role === 'title') data.title = plainText(block.children)
    else if (group) group.texts.push({ text: plainText(block.children) })
    else data.opening += plainText(block.children)
  }
  return data
}

/** Depth 1 are the parts, depth 2 the groups in them, depth 3 the items in these. */
function addHeading(parts, block) {
  const heading = (block.label ?? '') + plainText(block.children)
  const text = plainText(block.body ?? [])
  if (block.depth === 1) parts.push({ heading, groups: [] })
  else if (block.depth === 2) parts.at(-1).groups.push({ heading, texts: text === '' ? [] : [{ text }], items: [] })
  else parts.at(-1).groups.at(-1).items.push({ heading, text })
}

/** Every text of the data, in the order in which it must be found in each output. */
export function textsOf(data) {
  const groups = (part) =>
    part.groups.flatMap((group) => [
      group.heading,
      ...group.texts.map(({ text }) => text),
      ...group.items.flatMap(({ heading, text }) => [heading, text]),
    ])
  const parts = data.parts.flatMap((part) => [part.heading, ...groups(part)])
  return [data.title, data.opening, ...parts, data.signature, data.date]
}
