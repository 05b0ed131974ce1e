import { parse } from 'node:path'
import { type Format, formats } from '../../engine/document/formats.ts'
import type { EarlierFigures, PrintedFigures } from '../../engine/document/printed-figures.ts'
import { safeFileName } from './file-name.ts'
import type { Fingerprint } from './fingerprint.ts'
import type { FileRecord, OutputRecord, RecordEntry, RecordedSet } from './record-types.ts'

/** The record as text: which files are ours in lines of their own, and the figures in one line each. */

/** Thousands of names and figures; a larger one is not ours. */
export const largestRecord: number = 4 * 1024 * 1024

/** Files of more than 2 GiB cannot be read in one piece; ours are far from that. */
const largestOutput = 2 ** 31 - 1

/** A number with its unit is short; what is longer was not written here. */
const longestText = 200

/** Same record, same text. */
export function formatRecord({ files: written, printed, stated, earlier, set, snapshots }: OutputRecord): string {
  const files = [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, entry]) => [name, entryIn(entry)])
  const bare = `${JSON.stringify({ version: 1, files: Object.fromEntries(files) }, undefined, 2)}\n`
  const parts = [
    part('set', set && { name: set.name, version: set.version, fingerprint: set.fingerprint, ...basesIn(set) }),
    part('printed', printedIn(printed)),
    part('stated', stated?.size ? plainMap(stated, plainTexts) : undefined),
    part('earlier', earlier?.size ? plainMap(earlier, plainTexts) : undefined),
    ...snapshotLines(snapshots),
  ]
  // Which files are ours is worth more than what changed, and what changed last more than what changed before.
  for (let kept = parts.length; kept > 0; kept--) {
    const text = bare.replace(/\n}\n$/, () => `${parts.slice(0, kept).join('')}\n}\n`)
    if (Buffer.byteLength(text) <= largestRecord) return text
  }
  return bare
}

const part = (key: string, value: unknown): string =>
  value === undefined ? '' : `,\n  "${key}": ${JSON.stringify(value)}`

/** A snapshot stands in a line of its own, so that it is parted from the rest without being read. */
function snapshotLines(snapshots: OutputRecord['snapshots'] = new Map()): string[] {
  const groups = new Map<string, Format[]>()
  for (const format of formats) {
    const text = snapshots.get(format)
    if (text !== undefined) groups.set(text, [...(groups.get(text) ?? []), format])
  }
  return [...groups].map(([text, of]) => `,\n  "snapshot ${of.join(' ')}": ${text}`)
}

const snapshotLine = /,\n {2}"snapshot ([a-z ]+)": (\{.*\})(?=,?\n)/g

/** As a rule all formats print the same, which then stands there once. */
function printedIn(printed: OutputRecord['printed']): unknown[] | undefined {
  const groups = new Map<string, { formats: Format[]; figures: unknown }>()
  for (const format of formats) {
    const figures = printed.get(format)
    if (!figures?.size) continue
    const plain = plainMap(figures, plainTexts)
    const key = JSON.stringify(plain)
    const group = groups.get(key)
    if (group) group.formats.push(format)
    else groups.set(key, { formats: [format], figures: plain })
  }
  return groups.size > 0 ? [...groups.values()] : undefined
}

const plainMap = <T>(map: ReadonlyMap<string, T>, of: (value: T) => unknown): Record<string, unknown> =>
  Object.fromEntries([...map].map(([name, value]) => [name, of(value)]))

const plainTexts = (forms: ReadonlyMap<string, unknown>): unknown => Object.fromEntries(forms)

/** The keys in one order, whatever order they were made in. */
function entryIn({ replaces, ...written }: RecordEntry): RecordEntry {
  const entry: RecordEntry = printIn(written)
  if (replaces) entry.replaces = printIn(replaces)
  return entry
}

const printIn = ({ bytes, sha256, reading }: Fingerprint): Fingerprint => ({
  bytes,
  sha256,
  ...(typeof reading === 'string' && /^[0-9a-f]{32}$/.test(reading) && { reading }),
})

/** `undefined` when it is not one of ours. */
export function parseRecord(text: string): OutputRecord | undefined {
  const snapshots = new Map<Format, string>()
  const rest = text.replace(snapshotLine, (_, of: string, snapshot: string) => {
    for (const format of formats) if (of.split(' ').includes(format)) snapshots.set(format, snapshot)
    return ''
  })
  const written = parseJson(rest)
  if (!isObject(written) || written.version !== 1 || !isObject(written.files)) return undefined
  const files: FileRecord = new Map()
  for (const [name, entry] of Object.entries(written.files)) {
    if (!isOutputName(name) || !isFingerprint(entry)) return undefined
    const { replaces } = entry as { replaces?: unknown }
    if (replaces !== undefined && !isFingerprint(replaces)) return undefined
    files.set(name, entryIn(entry as RecordEntry))
  }
  const set = setIn(written.set)
  return { files, ...figuresIn(written, files), ...(set && { set }), ...(snapshots.size > 0 && { snapshots }) }
}

/** What cannot be understood is not known: nothing is lost but what a build says of changed numbers. */
function figuresIn(
  written: Record<string, unknown>,
  files: FileRecord,
): Pick<OutputRecord, 'printed' | 'stated' | 'earlier'> {
  const printed = new Map<Format, PrintedFigures>()
  for (const group of Array.isArray(written.printed) ? written.printed : []) {
    const figures = isObject(group) ? textsIn(group.figures) : undefined
    if (!figures) continue
    for (const format of formats)
      if (Array.isArray(group.formats) && group.formats.includes(format)) printed.set(format, figures)
  }
  let stated = textsIn(written.stated)
  // A record of former versions knows one state for all files, and of the ledger what was printed.
  const former = printed.size === 0 ? textsIn(written.figures) : undefined
  if (former) {
    for (const format of formats)
      if ([...files.keys()].some((name) => name.endsWith(`.${format}`))) printed.set(format, former)
    stated ??= statedIn(former)
  }
  const earlier = isObject(written.earlier) ? earlierIn(written.earlier) : undefined
  return { printed, ...(stated && { stated }), ...(earlier && { earlier }) }
}

function setIn(written: unknown): RecordedSet | undefined {
  if (!isObject(written)) return undefined
  const { name, version, fingerprint, bases } = written
  if (!isText(name) || !isText(version) || !isText(fingerprint)) return undefined
  return { name, version, fingerprint, ...(isText(bases) && { bases }) }
}

const basesIn = ({ bases }: RecordedSet) => (bases === undefined ? {} : { bases })

const formerForms: ReadonlySet<string> = new Set(['', 'previous', 'target', 'yoy', 'change', 'completion', 'share'])

const statedIn = (figures: PrintedFigures): PrintedFigures =>
  new Map([...figures].map(([name, forms]) => [name, new Map([...forms].filter(([form]) => formerForms.has(form)))]))

function textsIn(written: unknown): PrintedFigures | undefined {
  if (!isObject(written) || Array.isArray(written)) return undefined
  return formsIn(written, (text) => (isText(text) ? [text] : []))
}

const earlierIn = (written: Record<string, unknown>): EarlierFigures =>
  formsIn(written, (texts) => [(Array.isArray(texts) ? texts : []).filter(isText).slice(-20)])

/** By figures and their forms what was written of each, as far as it is understood. */
const formsIn = <T>(written: Record<string, unknown>, read: (value: unknown) => T[]): Map<string, Map<string, T>> =>
  new Map(
    Object.entries(written).map(([name, forms]) => {
      const entries = isObject(forms) ? Object.entries(forms) : []
      return [name, new Map(entries.flatMap(([form, value]) => read(value).map((one) => [form, one] as const)))]
    }),
  )

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText

/** A name that is not of our making could lead anywhere, or be one that the system refuses. */
function isOutputName(name: string): boolean {
  const { name: stem, ext } = parse(name)
  return ext !== '' && stem + ext === name && safeFileName(stem) === stem
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isFingerprint(value: unknown): value is Fingerprint {
  if (!isObject(value)) return false
  const { bytes, sha256 } = value
  if (typeof bytes !== 'number' || !Number.isInteger(bytes) || bytes < 0 || bytes > largestOutput) return false
  return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256)
}
