// @ts-nocheck
import { goodParts, type Parts, pack } from '../good.ts'

/** One way to break a good DOCX, and the rule that has to notice. */
export interface Defect {
  /** Chinese, for the self-test's list. */
  title: string
  rule: string
  /** The broken file. */
  make: () => Uint8Array
}

export const documentPart = 'word/document.xml'

/** The good file with its parts changed by hand. */
export const changed =
  (change: (parts: Parts) => void): Defect['make'] =>
  () => {
    const parts = goodParts()
    change(parts)
    return pack(parts)
  }

/** The good file with one text of a part replaced; throws when the text is not there, so no defect is empty. */
export const edited = (part: string, from: string, to: string): Defect['make'] =>
  changed((parts) => {
    const text = parts.get(part)
    if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${part} has no ${from}`)
    // A function, because `$&` and its like in a replacement text would be expanded.
    parts.set(
      part,
      text.replace(from, () => to),
    )
  })

/** The good file without a part. */
export const without = (part: string): Defect['make'] =>
  changed((parts) => {
    if (!parts.delete(part)) throw new Error(`There is no ${part}`)
  })

/** The good file with bytes of a part replaced from the first place where `from` stands. */
export const patched = (part: string, from: string, to: number[]): Defect['make'] =>
  changed((parts) => {
    const bytes = Buffer.from(parts.get(part) as string)
    const at = bytes.indexOf(from)
    if (at < 0) throw new Error(`${part} has no ${from}`)
    parts.set(part, new Uint8Array(Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at)])))
  })
