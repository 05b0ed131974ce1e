import { editedFile, editsIn } from '../../src/engine/proofread/edits.ts'
import { diagnose, type SampleKind } from './samples.ts'

/** The text as `check --fix` leaves it. */
export function fixed(kind: SampleKind, text: string): string {
  for (let round = 0; round < 8; round++) {
    const edits = diagnose(kind, text).flatMap((one) => one.edits ?? [])
    const after = editedFile(text, editsIn({ path: `${kind}.yaml` }, edits))
    if (after === text) break
    text = after
  }
  return text
}
