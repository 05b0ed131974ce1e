import { textFingerprint } from '../text/fingerprint.ts'
import { isMap } from '../text/own.ts'
import { packSnapshot } from './pack.ts'
import type { Snapshot } from './types.ts'
import { type Unpacked, unpackSnapshot } from './unpack.ts'

/** A file of an edition as it was written into its folder. */
export interface EditionOutput {
  file: string
  bytes: number
  /** Hexadecimal, lower case. */
  sha256: string
}

/** An edition (存档): what was printed, under a name. */
export interface Edition {
  name: string
  /** Editions of a report are numbered in the order in which they were made; they hold no time, so that bytes repeat. */
  number: number
  outputs: EditionOutput[]
  snapshot: Snapshot
}

/** What was read of the text of an edition: it, or why it is none. */
export type ReadEdition = { edition: Omit<Edition, 'name'> } | { refused: 'other-format' | 'damaged' }

/** The number of the form of the text around the snapshot. */
const editionFormat = 1

/** An edition as text: its facts in lines that people can read, the snapshot in one line, and a seal over all of it. */
export function formatEdition({ name, number, outputs, snapshot }: Edition): string {
  const packed = packSnapshot(snapshot)
  const { set, data, zongjie } = snapshot
  const head = { format: editionFormat, name, number, zongjie, set, data: data.fingerprint, outputs }
  const body = `${JSON.stringify(head, undefined, 2).replace(/\n}$/, '')},\n  "snapshot": ${JSON.stringify(packed)}`
  return `${body},\n  "seal": "${textFingerprint(body)}"\n}\n`
}

const sealed = /^(.*),\n {2}"seal": "([0-9a-f]{32})"\n}\n$/s

/**
 * Reads the text of an edition. What another version of zongjie wrote in another form, what is not whole and what somebody
 * changed is refused.
 */
export function parseEdition(text: string, folder: string): ReadEdition {
  // A program that copies texts may have changed the line ends.
  const [, body, seal] = sealed.exec(text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n')) ?? []
  const written = parseJson(text)
  if (isMap(written) && typeof written.format === 'number' && written.format !== editionFormat)
    return { refused: 'other-format' }
  if (body === undefined || textFingerprint(body) !== seal || !isMap(written)) return { refused: 'damaged' }
  const { number, outputs } = written
  const read: Unpacked = unpackSnapshot(written.snapshot, folder)
  if ('refused' in read) return read
  if (typeof number !== 'number' || !Array.isArray(outputs) || !outputs.every(isOutput)) return { refused: 'damaged' }
  return { edition: { number, outputs, snapshot: read.snapshot } }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const isOutput = (value: unknown): value is EditionOutput =>
  isMap(value) && typeof value.file === 'string' && typeof value.bytes === 'number' && typeof value.sha256 === 'string'
