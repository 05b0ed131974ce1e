import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Document, Image } from '../../engine/document/types.ts'
import type { Snapshot } from '../../engine/editions/types.ts'
import { withOldPictures } from '../../engine/redline/old-pictures.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { unlessRefused } from '../output/disk.ts'
import type { OutputFolder } from '../output/plan.ts'
import { editionsFolder } from './folder.ts'

/** `withOldPictures` of the engine: those that lie in an edition's folder are read from the disk. */
export function withPictures(
  snapshot: Snapshot,
  images: ReadonlyMap<string, Image>,
  { target, edition }: { target: OutputFolder; edition: string | undefined },
): { document: Document; diagnostics: Diagnostic[] } {
  const folder = edition === undefined ? undefined : join(editionsFolder(target).path, edition)
  return withOldPictures(snapshot, images, (name) =>
    folder === undefined ? undefined : unlessRefused(() => new Uint8Array(readFileSync(join(folder, name))), undefined),
  )
}
