import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Diagnostic } from '../diagnostic.ts'
import { failure } from '../output/failure.ts'
import { replaceFile } from '../output/replace-file.ts'
import { lineDiff } from '../proofread/diff.ts'
import { applyEdits, editedPaths, editsIn } from '../proofread/edits.ts'
import type { SourceEdit } from '../source.ts'
import { parseText } from '../yaml/parse.ts'

/** What `check --fix` did: the changes as unified diffs, how many places they mend, and what could not be written. */
export interface Fixed {
  diffs: string[]
  places: number
  diagnostics: Diagnostic[]
}

/**
 * Mends in the YAML files of a report's own folder what its diagnostics have edits for; comments and layout are not
 * touched, nor are texts of templates. A file that would read differently as YAML is left alone.
 */
export async function fixReport(folder: string, shownFolder: string, found: readonly Diagnostic[]): Promise<Fixed> {
  const edits = found.flatMap((one) => one.edits ?? [])
  const fixed: Fixed = { diffs: [], places: 0, diagnostics: [] }
  for (const shown of editedPaths(edits)) {
    if (path.posix.dirname(shown) !== shownFolder) continue
    await fixFile(path.join(folder, path.posix.basename(shown)), shown, edits, fixed)
  }
  return fixed
}

async function fixFile(file: string, shown: string, edits: readonly SourceEdit[], fixed: Fixed): Promise<void> {
  try {
    const written = (await readFile(file)).toString('utf8')
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
    const before = written.slice(mark.length)
    const kept = editsIn({ path: shown }, edits)
    const source = kept[0]?.source
    // Somebody has changed the file meanwhile.
    if (!source || before.replace(/\r\n?/g, '\n') !== source.text) return
    const after = applyEdits(before, kept)
    if (parseText(after.replace(/\r\n?/g, '\n')).errors.length > 0) return
    await replaceFile(file, Buffer.from(mark + after, 'utf8'))
    fixed.diffs.push(lineDiff(shown, before, after))
    fixed.places += kept.length
  } catch (caught) {
    fixed.diagnostics.push(failure(caught, shown))
  }
}
