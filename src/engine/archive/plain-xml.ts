/** A tag, or a text between tags. `attributes` of a tag that opens; an empty element opens and closes. */
export type PlainEvent =
  | { kind: 'open'; name: string; attributes: Record<string, string>; isEmpty: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/** As programs write it that write XML by the line of the standard, and we. */
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="yes")?\?>/
const name = '[A-Za-z_][\\w.-]*(?::[A-Za-z_][\\w.-]*)?'
const attribute = `${name}="[^"<&\\t\\n]*"`
const token = new RegExp(`<(${name})((?: ${attribute})*)(/?)>|</(${name})>|([^<]+)`, 'y')
const eachAttribute = new RegExp(`(${name})="([^"]*)"`, 'g')

/** What plain XML has none of: references, comments, declarations, characters that are forbidden or read as others. */
const odd = /[&\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|<[!?]|\]\]>/

/** A part that is larger is not worth a list of all that is in it. */
const largest = 1024 * 1024

/**
 * The tags and texts of plain XML, as nearly every program writes a part of a document; `undefined` for any other, and for
 * what is not well-formed. In a run that reads one document this takes a tenth of the time of the library, which sees
 * each character.
 */
export function plainXml(text: string): PlainEvent[] | undefined {
  if (text.length > largest) return undefined
  const [head = ''] = declaration.exec(text) ?? []
  const body = text.slice(head.length)
  if (odd.test(body)) return undefined
  const events = eventsOf(body)
  return events && isOneElement(events) ? events : undefined
}

function eventsOf(body: string): PlainEvent[] | undefined {
  const events: PlainEvent[] = []
  for (token.lastIndex = 0; token.lastIndex < body.length; ) {
    const found = token.exec(body)
    if (!found) return undefined
    const [, opened, written = '', slash, closed, text = ''] = found
    if (opened !== undefined) {
      const attributes = attributesOf(written)
      if (!attributes) return undefined
      events.push({ kind: 'open', name: opened, attributes, isEmpty: slash === '/' })
    } else events.push(closed === undefined ? { kind: 'text', text } : { kind: 'close', name: closed })
  }
  return events
}

/** True where each tag is closed in its turn, and nothing but blanks stands beside the outermost element. */
function isOneElement(events: readonly PlainEvent[]): boolean {
  const open: string[] = []
  let elements = 0
  for (const event of events) {
    if (event.kind === 'text') {
      if (open.length === 0 && /[^ \t\n]/.test(event.text)) return false
    } else if (event.kind === 'close') {
      if (open.pop() !== event.name) return false
    } else {
      if (open.length === 0) elements++
      if (!event.isEmpty) open.push(event.name)
    }
  }
  return open.length === 0 && elements === 1
}

/** None of an element that gives one twice. */
function attributesOf(written: string): Record<string, string> | undefined {
  const given: Record<string, string> = {}
  if (written === '') return given
  for (const [, name, value] of written.matchAll(eachAttribute)) {
    if (Object.hasOwn(given, name!)) return undefined
    given[name!] = value!
  }
  return given
}
