import { createHash } from 'node:crypto'
import { applyTransforms } from '../../../src/engine/transforms/index.ts'
import { writeDocx } from '../../../src/engine/writers/docx/index.ts'
import { body, documentOf } from '../../support/document.ts'
import { everything } from '../../support/everything.ts'
import { layoutWith } from '../../support/layouts.ts'

/** Writes some documents, each several times and in another order, and prints the hash of every one. */
const position = Number(process.argv[2])
const layouts = [layoutWith(), layoutWith({ 'font-names': 'modern' })]
const documents = (['typed', 'native'] as const).map(
  (numbering) => applyTransforms(documentOf(everything, { numbering })).value,
)
for (let before = 0; before < position; before++) writeDocx(documentOf([body('别的报告'.repeat(before))]), layouts[0]!)
const jobs = documents.flatMap((document, index) =>
  layouts.map((layout, other) => ({ name: `${index}${other}`, document, layout })),
)
const hashes = new Map<string, Set<string>>()
for (let round = 0; round < 5; round++) {
  for (const { name, document, layout } of round % 2 ? jobs : jobs.toReversed()) {
    const hash = createHash('sha256')
      .update(writeDocx(document, { ...layout }))
      .digest('hex')
    hashes.set(name, (hashes.get(name) ?? new Set()).add(hash))
  }
}
const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1))
console.log(JSON.stringify(sorted.map(([name, all]) => [name, ...all])))
