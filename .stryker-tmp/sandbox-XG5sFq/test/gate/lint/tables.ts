// @ts-nocheck
import { type Finding, problem } from '../finding.ts'
import { type Docx, stories } from '../opc/docx.ts'
import { child, childValue, descendants, elements, type XmlElement } from '../xml/element.ts'
import { unwrapped } from './wrappers.ts'

/**
 * Tables (ECMA-376-1 clause 17.4): a table has rows, a row has cells, and no row reaches past the grid. The SDK
 * accepts a table without rows and a row without cells; what Word makes of them is its own guess.
 */
export function tables(docx: Docx): Finding[] {
  return stories(docx).flatMap((root) => [...descendants(root, 'w:tbl')].flatMap(checkTable))
}

function checkTable(table: XmlElement): Finding[] {
  const rows = unwrapped(table, 'w:tr')
  if (rows.length === 0) return [problem('word/table-empty', '表格没有行', table)]
  const grid = child(table, 'w:tblGrid')
  const columns = grid && elements(grid).filter((one) => one.name === 'w:gridCol').length
  return rows.flatMap((row) => {
    const cells = unwrapped(row, 'w:tc')
    if (cells.length === 0) return [problem('word/row-empty', '表格行没有单元格', row)]
    const width = rowWidth(row, cells)
    // A table without a grid is the SDK's to tell.
    if (columns === undefined || !(width > columns)) return []
    return [problem('word/grid-span', `这一行占 ${width} 列，超出表格的 ${columns} 列`, row)]
  })
}

/** Grid columns of a row: skipped ones before and after, and the span of each cell (clauses 17.4.14, .15, .17). */
function rowWidth(row: XmlElement, cells: XmlElement[]): number {
  const properties = child(row, 'w:trPr')
  const skipped =
    Number(childValue(properties, 'w:gridBefore') ?? 0) + Number(childValue(properties, 'w:gridAfter') ?? 0)
  return cells.reduce((sum, cell) => sum + Number(childValue(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1), skipped)
}
