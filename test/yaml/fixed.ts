import { editedFile, editsIn } from '../../src/engine/proofread/edits.ts'
import type { Diagnostic } from '../../src/engine/text/diagnostic.ts'
import { diagnose, type SampleKind } from './samples.ts'

const known = new Map<string, Diagnostic[]>()

/** What is found in a text; of the same text it is looked for once. */
export function foundIn(kind: SampleKind, text: string): Diagnostic[] {
  const key = `${kind}\n${text}`
  const found = known.get(key) ?? diagnose(kind, text)
  known.set(key, found)
  return found
}

/** For the end of a test file: texts and what was found in them are let go. */
export const forgetFound = (): void => known.clear()

/** The text as `check --fix` leaves it. */
export function fixed(kind: SampleKind, text: string): string {
  for (let round = 0; round < 8; round++) {
    const edits = foundIn(kind, text).flatMap((one) => one.edits ?? [])
    const after = editedFile(text, editsIn({ path: `${kind}.yaml` }, edits))
    if (after === text) break
    text = after
  }
  return text
}
