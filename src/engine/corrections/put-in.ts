import type { Host } from '../host/host.ts'
import { positionOf } from '../text/source.ts'
import { plainData, type YamlMap } from '../yaml/nodes.ts'
import { isSame } from './new-number.ts'
import { numberAt, numberIn } from './number-in.ts'
import { openLedgerFile } from './open-ledger-file.ts'
import { spliceYaml } from './splice-yaml.ts'
import {
  type Corrected,
  type Correction,
  isRefused,
  type LedgerFile,
  type NotCorrected,
  notCorrected,
  type Placed,
} from './types.ts'

/**
 * Puts corrections into the ledger's file and reads it again: the numbers stand there as they were wanted, and nothing else is
 * another one.
 */
export async function putIn(
  host: Host,
  ledger: LedgerFile,
  planned: readonly (Correction & { placed: Placed })[],
): Promise<Corrected | NotCorrected> {
  const placed = planned.map((one) => one.placed)
  const spliced = await splice(host, ledger, placed)
  if (isRefused(spliced)) return spliced
  const changed = await openLedgerFile(withBytes(host, ledger.file, spliced.bytes), ledger.folder)
  if (isRefused(changed)) return notCorrected('改好以后的台账读不出来，没有改', '请直接在台账里改')
  const corrections: Correction[] = []
  for (const { placed: _, ...one } of planned) {
    const node = numberAt(changed.root.entries.get(one.figure)!, one.field)
    const after = numberIn(node)
    if (after === undefined || after === '' || !isSame(after, one.after)) return notShown(ledger, one, after)
    corrections.push({ ...one, after, ...(node && { position: positionOf(node.span) }) })
  }
  const lost = ledger.kind === 'xlsx' ? changed.root : undefined
  const isWhole = JSON.stringify(restOf(ledger, placed, lost)) === JSON.stringify(restOf(changed, placed))
  if (!isWhole) return notCorrected('照这样改会动到台账里别的内容，没有改', '请直接在台账里改')
  return { bytes: spliced.bytes, corrections, notes: spliced.notes }
}

function notShown(ledger: LedgerFile, one: Correction, after: string | undefined): NotCorrected {
  const number = `${one.after}${one.unit}`
  if (ledger.kind !== 'xlsx' || !after)
    return notCorrected(`“${one.figure}”改不成${number}，没有改`, '请直接在台账里改')
  return notCorrected(
    `“${one.figure}”这一格的格式会把${number}显示成${after}${one.unit}，没有改`,
    '请先在 Excel 里增加这一格的小数位数，再更正',
  )
}

async function splice(host: Host, ledger: LedgerFile, placed: readonly Placed[]) {
  if (ledger.kind === 'yaml') {
    const bytes = spliceYaml(ledger, placed)
    return isRefused(bytes) ? bytes : { bytes, notes: [] }
  }
  const { spliceSheet } = await import('./splice-sheet.ts')
  return spliceSheet(host, ledger, placed)
}

/** The ledger without the numbers that were to be changed, and without those that `lost` has no result of any more. */
function restOf({ root }: LedgerFile, placed: readonly Placed[], lost?: YamlMap): unknown {
  const data = structuredClone(plainData(root)) as Record<string, unknown>
  for (const { figure, field } of placed) {
    const one = data[figure]
    if (typeof one !== 'object' || one === null) {
      data[figure] = {}
      continue
    }
    const map = one as Record<string, unknown>
    if (field.key !== 'history') delete map[field.key]
    else if (typeof map.history === 'object' && map.history !== null) {
      for (const year of Object.keys(map.history)) {
        if (Number.parseInt(year, 10) === field.year) delete (map.history as Record<string, unknown>)[year]
      }
    }
  }
  for (const [figure, { value }] of lost?.entries ?? []) {
    if (value.kind !== 'map') continue
    for (const [key, entry] of value.entries)
      if (entry.value.kind === 'hole') delete (data[figure] as Record<string, unknown>)[key]
  }
  return Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** The host, with another content of one file. */
export function withBytes(host: Host, file: string, bytes: Uint8Array): Host {
  const { files } = host
  return {
    ...host,
    files: {
      ...files,
      read: (path) => (path === file ? bytes : files.read(path)),
      stat: (path) => {
        const found = files.stat(path)
        return path === file && 'kind' in found ? { ...found, size: bytes.length } : found
      },
    },
  }
}
