import { baseName, folderOf, join } from '../host/paths.ts'
import type { ArchiveKind } from './bad-file.ts'
import { scanXml } from './scan-xml.ts'

/** What a part names, by the id that it is named with: `styles`, `footnotes`, `worksheet`. */
export interface Relationship {
  id: string
  kind: string
  target: string
}

/** The relations of a part in its order (ECMA-376 part 2, 6.5), but for those that lead out of the package. */
export function relationsOf(
  read: (name: string) => Uint8Array | undefined,
  part: string,
  archive: ArchiveKind,
): Relationship[] {
  const folder = folderOf(part)
  const rels = read(join(folder, '_rels', `${baseName(part)}.rels`))
  const found: Relationship[] = []
  if (!rels) return found
  scanXml(rels, archive, {
    open({ name, get }) {
      const [kind, target] = [get('Type')?.split('/').at(-1), get('Target')]
      if (name !== 'rel:Relationship' || !kind || !target || get('TargetMode') === 'External') return
      const path = target.startsWith('/') ? target.slice(1) : join(folder, target)
      found.push({ id: get('Id') ?? '', kind, target: path })
    },
  })
  return found
}
