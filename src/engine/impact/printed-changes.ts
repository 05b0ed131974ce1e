import { compareDocuments } from '../compare/index.ts'
import type { Change } from '../compare/types.ts'
import { isOfReport } from '../editions/places.ts'
import type { Snapshot } from '../editions/types.ts'

/** What the document prints otherwise: words, labels and cells. */
export function printedChanges(
  before: Snapshot,
  now: Snapshot,
  nameNow: (name: string) => string = (name) => name,
): Change[] {
  // Most often everything is as it was.
  if (before.text === now.text) return picturesChanged(before, now)
  const { folder } = now
  const nameOf = (path: string): string => path.slice(folder === '' ? 0 : folder.length + 1)
  const changes = compareDocuments(
    { document: before.document, isOfReport: (path) => isOfReport(path, before.folder) },
    { document: now.document, isOfReport: (path) => isOfReport(path, folder) },
    {
      isSameFile: (path) => before.data.files[nameOf(path)] === now.data.files[nameOf(path)],
      isSameSet: before.set.fingerprint === now.set.fingerprint && before.zongjie === now.zongjie,
      nameNow,
    },
  )
  return [...changes, ...picturesChanged(before, now)]
}

/** A picture of the same name that shows something else. */
function picturesChanged(before: Snapshot, now: Snapshot): Change[] {
  return now.document.children.flatMap((block): Change | [] => {
    if (block.type !== 'picture') return []
    const [old, is] = [before.pictures[block.file], now.pictures[block.file]]
    if (old === undefined || old === is) return []
    const { file, origin } = block
    return {
      cause: 'text',
      kind: 'picture',
      before: file,
      after: `${file}（换了图片）`,
      ...(origin && { at: origin }),
      figures: [],
    }
  })
}
