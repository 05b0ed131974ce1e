import type { Chart } from '../../../document/types.ts'
import { unitLine } from '../../../document/unit-line.ts'
import { writeParagraph } from './paragraph.ts'
import { writeTable } from './table.ts'

/** A chart as the table of its numbers, with their unit above. */
export function writeChart({ unit, table }: Chart): string[] {
  if (unit === '') return writeTable(table)
  const line = writeParagraph({
    type: 'paragraph',
    role: 'table-unit',
    children: [{ type: 'text', value: unitLine(unit) }],
  })
  return [...line, ...writeTable(table)]
}
