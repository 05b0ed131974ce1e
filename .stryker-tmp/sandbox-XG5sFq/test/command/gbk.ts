/** A text in GBK, which Windows calls ANSI on a Chinese machine; made by turning round the decoder that Node has. */
// @ts-nocheck

export function toGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((character) => bytesOf(character)))
}

let table: Map<string, number[]> | undefined

function bytesOf(character: string): number[] {
  if (character <= '\u007f') return [character.charCodeAt(0)]
  table ??= makeTable()
  const bytes = table.get(character)
  if (!bytes) throw new Error(`GBK has no ${character}`)
  return bytes
}

/** Every character of two bytes: 81–FE, then 40–FE without 7F. */
function makeTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gbk')
  const made = new Map<string, number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (trail !== 0x7f && [...character].length === 1) made.set(character, [lead, trail])
    }
  }
  return made
}
