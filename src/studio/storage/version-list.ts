import { isWorthKeeping, leastMissed, mostVersions } from '../../engine/storage/kept-versions.ts'
import type { KeptVersion } from './types.ts'

/** A former content with what is told of it. */
export interface Former extends KeptVersion {
  bytes: Uint8Array
}

/** The former contents of a file, with one more, as kept-versions.ts says; the latest is the last. `always`: the file goes. */
export function withFormer(kept: readonly Former[], bytes: Uint8Array, now: number, always = false): Former[] {
  const times = kept.map(({ when }) => Date.parse(when))
  if (!always && !isWorthKeeping(times.at(-1), now)) return [...kept]
  const former: Former = { id: freeId(kept, now), when: new Date(now).toISOString(), size: bytes.length, bytes }
  const all = [...kept, former]
  if (all.length > mostVersions) all.splice(leastMissed([...times, now], now), 1)
  return all
}

function freeId(kept: readonly Former[], now: number): string {
  const used = new Set(kept.map(({ id }) => id))
  for (let time = now; ; time++) if (!used.has(String(time))) return String(time)
}
