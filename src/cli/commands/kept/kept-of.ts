import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stamp } from '../../../engine/document/stamp.ts'
import type { Snapshot } from '../../../engine/editions/types.ts'
import { type Kept, paragraphsOf } from '../../../engine/pull/kept.ts'
import { nodeCompression } from '../../../node/compression.ts'
import { editionsFolder } from '../../../node/editions/folder.ts'
import { readEditions } from '../../../node/editions/read.ts'
import { writers } from '../../../node/engine.ts'
import { unlessRefused } from '../../../node/output/disk.ts'
import { planFolders } from '../../../node/output/plan.ts'
import { pastOf } from './past.ts'
import { readSnapshot } from './snapshot.ts'

/**
 * Looks through the editions and the last build of a report for the document of a stamp; the edition that it names first.
 * `folder`: the report's folder, as places are to name it.
 */
export async function keptOf(
  stamp: Stamp,
  { out, folder = stamp.report }: { out: string; folder?: string },
): Promise<Kept | undefined> {
  const target = planFolders(out, [{ report: stamp.report }])[0]?.value
  if (!target) return undefined
  const editions = (await readEditions(target, folder)).value.filter(({ snapshot }) => snapshot.text === stamp.text)
  const edition = editions.find(({ name }) => name === stamp.edition) ?? editions.at(-1)
  if (edition) {
    const file = edition.outputs.find((one) => one.file.endsWith('.docx'))?.file
    const path = file && join(editionsFolder(target).path, edition.name, file)
    return {
      edition: edition.name,
      snapshot: edition.snapshot,
      writtenAs: paragraphsOf(
        () => (path ? unlessRefused(() => readFileSync(path), undefined) : undefined),
        nodeCompression,
      ),
    }
  }
  const record = await pastOf(target)
  for (const text of new Set(record.snapshots?.values())) {
    const snapshot = readSnapshot(text, folder)
    if (snapshot?.text === stamp.text)
      return { snapshot, writtenAs: paragraphsOf(() => written(snapshot, stamp), nodeCompression) }
  }
  return undefined
}

/** The file as it was written: the snapshot has all of it but pictures. */
function written({ document, layout }: Snapshot, stamp: Stamp): Uint8Array | undefined {
  const hasPictures = document.children.some(({ type }) => type === 'picture')
  return hasPictures ? undefined : writers.docx(document, layout, nodeCompression, stamp)
}
