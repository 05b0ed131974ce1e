import { posix } from 'node:path'
import { scanXml } from '../../archive/scan-xml.ts'
import { xlsxKind } from './kind.ts'

/** What a part names: `worksheet`, `styles`, by the id that it is named with. */
export interface Relation {
  id: string
  kind: string
  target: string
}

/** The relations of a part (ECMA-376 part 2, 6.5), but for those that lead out of the package. */
export function relationsOf(read: (name: string) => Uint8Array | undefined, part: string): Relation[] {
  const folder = posix.dirname(part)
  const rels = read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`))
  const found: Relation[] = []
  if (!rels) return found
  scanXml(rels, xlsxKind, {
    open({ name, get }) {
      const [id, kind, target] = [get('Id'), get('Type')?.split('/').at(-1), get('Target')]
      if (name !== 'rel:Relationship' || !id || !kind || !target || get('TargetMode') === 'External') return
      found.push({ id, kind, target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) })
    },
    close() {},
  })
  return found
}
