/**
 * What `npm run test:fast` leaves out: folders and files, by what makes them slow. All other test files start no process
 * and are done in a moment. `npm test` runs both, these first and in this order, so that no long one is left for the end.
 */
const slow = {
  /** The command as people run it; the package, packed and installed. */
  processes: [
    'test/command/',
    'test/package.test.ts',
    'test/commands/',
    'test/as-run.test.ts',
    'test/code-cache.test.ts',
    'test/launcher.test.ts',
    'test/docs/readme.test.ts',
    'test/writers/docx/same-bytes.test.ts',
  ],
  /** Kills, failing disks, batches, hostile texts and templates; texts without end. */
  reliability: [
    'test/reliability/',
    'test/output/faults.test.ts',
    'test/output/kill.test.ts',
    'test/sets/kill.test.ts',
    'test/corrections/kill.test.ts',
    'test/corrections/kill-commands.test.ts',
    'test/corrections/at-once.test.ts',
    'test/output/real-faults.test.ts',
    'test/import/kill.test.ts',
    'test/studio/kill.test.ts',
    'test/studio/kill-browser.test.ts',
    'test/studio/studio.test.ts',
    'test/studio/contention.test.ts',
    'test/studio/faults.test.ts',
    'test/studio/command.test.ts',
    'test/studio/last-year.test.ts',
    'test/studio/ledger-desk.test.ts',
    'test/yaml/attacks.test.ts',
    'test/import/safe.test.ts',
    'test/sheet/attacks.test.ts',
    'test/writers/docx/hostile.test.ts',
    'test/proofread/speed.test.ts',
    'test/proofread/relations/speed.test.ts',
  ],
  /** Pages that LibreOffice lays out. */
  pages: [
    'test/layout/html-pdf.test.ts',
    'test/writers/html/copied.test.ts',
    'test/layout/pdf.test.ts',
    'test/layout/lost-marks.test.ts',
    'test/readers/docx-reading.test.ts',
    'test/comments/libreoffice.test.ts',
    'test/writers/docx/libreoffice.test.ts',
    'test/verify/libreoffice.test.ts',
    'test/redline/office.test.ts',
    'test/import/docx.test.ts',
  ],
  /** The page in a browser. */
  browser: [
    'test/engine/browser.test.ts',
    'test/studio/page.test.ts',
    'test/studio/firefox.test.ts',
    'test/studio/hostile.test.ts',
    'test/studio/full-disk.test.ts',
    'test/studio/picked-folder.test.ts',
    'test/studio/drawn-again.test.ts',
    'test/studio/hostile-everywhere.test.ts',
    'test/studio/served.test.ts',
    'test/studio/everybody.test.ts',
    'test/studio/places.test.ts',
    'test/studio/kept.test.ts',
    'test/studio/exports.test.ts',
    'test/studio/corrections.test.ts',
    'test/studio/browser-storages.test.ts',
    'test/studio/figures/grid.test.ts',
    'test/studio/figures/chips.test.ts',
    'test/studio/figures/corrected.test.ts',
  ],
  /** Every mistake in every line, and numbers at random. */
  exhaustive: [
    'test/yaml/fix.test.ts',
    'test/yaml/one-mistake.test.ts',
    'test/figures/tie-out/properties.test.ts',
    'test/figures/leftover/random.test.ts',
    'test/drafts/slips.test.ts',
    'test/impact/random.test.ts',
    'test/corpus/',
  ],
  /** The gate itself, tried with every defect. */
  gate: ['test/gate/'],
}

const paths: readonly string[] = Object.values(slow).flat()

/** For vitest's `exclude`. */
export const slowFiles: readonly string[] = paths.map((path) => (path.endsWith('/') ? `${path}**` : path))

/** The place of a test file in the order: the slow ones as they are listed, then the others. */
export function turnOf(file: string): number {
  const at = paths.findIndex((path) => file.startsWith(path) && (path.endsWith('/') || file === path))
  return at < 0 ? paths.length : at
}
