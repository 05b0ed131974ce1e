import { relationsOf } from '../../archive/relations.ts'
import type { Archive } from '../../archive/unzip.ts'
import { badDocx, docxKind } from './limits.ts'

/** A part of a package, with the kind of its relation to the one that names it: `styles`, `footnotes`, `header`. */
export interface PackagePart {
  /** The id of the relation; empty of the main part. */
  id: string
  kind: string
  /** Its name in the package: word/footnotes.xml. */
  name: string
  content: Uint8Array
}

/** The main part of a Word document and what it names, in the order of the file. */
export interface PackageParts {
  main: PackagePart
  related: PackagePart[]
}

/** Finds the parts of a document by their relations (ECMA-376 part 2, 6.5): none has a name that must be so. */
export function partsOf(archive: Archive): PackageParts {
  const [root] = relationsOf(archive.read, '', docxKind).filter((one) => one.kind === 'officeDocument')
  const name = root?.target ?? 'word/document.xml'
  const main = archive.read(name)
  if (!main) throw badDocx('压缩包里没有 Word 文档的正文', '请选择 Word 文档（.docx）')
  const related = relationsOf(archive.read, name, docxKind).flatMap(({ id, kind, target }) => {
    const content = archive.read(target)
    return content ? [{ id, kind, name: target, content }] : []
  })
  return { main: { id: '', kind: 'officeDocument', name, content: main }, related }
}
