import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { lineDiff } from '../../../engine/proofread/diff.ts'
import { editedFile, editedPaths, editsIn } from '../../../engine/proofread/edits.ts'
import type { Diagnostic } from '../../../engine/text/diagnostic.ts'
import type { SourceEdit } from '../../../engine/text/source.ts'
import { parseText } from '../../../engine/yaml/parse.ts'
import { failure } from '../../../node/output/failure.ts'
import { replaceFile, sweepLeftovers, writable } from '../../../node/output/replace-file.ts'

/** What `check --fix` did: the changes as unified diffs, how many places they mend, and what could not be written. */
export interface Fixed {
  diffs: string[]
  places: number
  diagnostics: Diagnostic[]
}

/** So many times a report is read again: what was wrong with the syntax may have hidden what is wrong with the text. */
const mostRounds = 8

/** What is known of the files while they are mended. */
interface Work {
  folder: string
  /** The content of each file that was changed before and after, by the name that people see. */
  files: Map<string, { before: string; after: string }>
  /** Files that cannot be written. */
  refused: Set<string>
  places: number
  diagnostics: Diagnostic[]
}

/**
 * Mends in the YAML files of a report's own folder what its diagnostics have edits for, until `find` finds no more; nor
 * keys, comments, references (`{{…}}`) nor texts of templates are touched. A file that YAML could read less of is left
 * alone.
 */
export async function fixReport(
  folder: string,
  shownFolder: string,
  find: () => Promise<readonly Diagnostic[]>,
): Promise<Fixed> {
  // A killed run has left its temporary file here, where no build looks.
  const { diagnostics } = await sweepLeftovers(folder, shownFolder)
  const work: Work = { folder, files: new Map(), refused: new Set(), places: 0, diagnostics }
  for (let round = 0; round < mostRounds; round++) {
    // A sheet is mended in its own program.
    const edits = (await find()).flatMap((one) => one.edits ?? []).filter(({ source }) => !source.sheet)
    let changed = false
    for (const shown of editedPaths(edits)) {
      if (path.posix.dirname(shown) !== shownFolder || work.refused.has(shown)) continue
      changed = (await fixFile(work, shown, edits)) || changed
    }
    if (!changed) break
  }
  const diffs = [...work.files].map(([shown, { before, after }]) => lineDiff(shown, before, after))
  return { diffs: diffs.filter((diff) => diff !== ''), places: work.places, diagnostics: work.diagnostics }
}

/** True when the file was changed. */
async function fixFile(work: Work, shown: string, edits: readonly SourceEdit[]): Promise<boolean> {
  const file = path.join(work.folder, path.posix.basename(shown))
  try {
    const target = await writable(file, shown)
    if ('refused' in target) {
      work.refused.add(shown)
      work.diagnostics.push(target.refused)
      return false
    }
    const written = (await readFile(file)).toString('utf8')
    const mark = written.startsWith('\uFEFF') ? '\uFEFF' : ''
    const before = written.slice(mark.length)
    const kept = editsIn({ path: shown }, edits)
    const source = kept[0]?.source
    // Somebody has changed the file meanwhile.
    if (!source || unixLines(before) !== source.text) return false
    const after = editedFile(before, kept)
    if (after === before || mistakesIn(after) > mistakesIn(before)) return false
    await replaceFile(target.path, Buffer.from(mark + after, 'utf8'), target.mode)
    work.files.set(shown, { before: work.files.get(shown)?.before ?? before, after })
    work.places += kept.length
    return true
  } catch (caught) {
    work.refused.add(shown)
    work.diagnostics.push(failure(caught, shown, null))
    return false
  }
}

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n')

/** How much of a text YAML cannot read. */
const mistakesIn = (text: string): number => parseText(unixLines(text)).errors.length
