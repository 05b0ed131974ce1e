import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Stamp } from '../../engine/document/stamp.ts'
import type { Snapshot } from '../../engine/editions/types.ts'
import { readOrigin } from '../../engine/readers/docx/origin.ts'
import { nodeCompression } from '../../node/compression.ts'
import { editionsFolder } from '../../node/editions/folder.ts'
import { readEditions } from '../../node/editions/read.ts'
import { writers } from '../../node/engine.ts'
import { systemCode } from '../../node/output/disk.ts'
import { planFolders } from '../../node/output/plan.ts'
import { pastOf } from './past.ts'
import { readSnapshot } from './snapshot.ts'

/** What is kept here of the document that a file was made of. */
export interface Kept {
  /** The edition that prints the same; absent for the last build. */
  edition?: string
  snapshot: Snapshot
  /** What a paragraph said when it was written, by its number. */
  textOf(number: number): string | undefined
}

/** Looks through the editions and the last build of a report for the document of a stamp; the edition that it names first. */
export async function keptOf(stamp: Stamp, { out }: { out: string }): Promise<Kept | undefined> {
  const target = planFolders(out, [{ report: stamp.report }])[0]?.value
  if (!target) return undefined
  const editions = (await readEditions(target, stamp.report)).value.filter(
    ({ snapshot }) => snapshot.text === stamp.text,
  )
  const edition = editions.find(({ name }) => name === stamp.edition) ?? editions.at(-1)
  if (edition) {
    const file = edition.outputs.find((one) => one.file.endsWith('.docx'))?.file
    const path = file && join(editionsFolder(target).path, edition.name, file)
    return { edition: edition.name, snapshot: edition.snapshot, textOf: textsOf(() => path && bytesAt(path)) }
  }
  const record = await pastOf(target)
  for (const text of new Set(record.snapshots?.values())) {
    const snapshot = readSnapshot(text, stamp.report)
    if (snapshot?.text === stamp.text) return { snapshot, textOf: textsOf(() => written(snapshot, stamp)) }
  }
  return undefined
}

/** The file as it was written: the snapshot has all of it but pictures. */
function written({ document, layout }: Snapshot, stamp: Stamp): Uint8Array | undefined {
  const hasPictures = document.children.some(({ type }) => type === 'picture')
  return hasPictures ? undefined : writers.docx(document, layout, nodeCompression, stamp)
}

function bytesAt(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch (caught) {
    if (systemCode(caught) === undefined) throw caught
    return undefined
  }
}

/** The texts of a file's marked paragraphs, which is read when the first of them is asked for. */
function textsOf(bytes: () => Uint8Array | undefined | ''): Kept['textOf'] {
  let texts: Map<number, string> | undefined
  return (number) => {
    if (!texts) {
      const content = bytes()
      const origin = content ? readOrigin(content, '', nodeCompression).value : undefined
      texts = new Map(
        origin?.paragraphs.flatMap(({ marks, text }) => marks.map((mark) => [mark.number, text] as const)),
      )
    }
    return texts.get(number)
  }
}
