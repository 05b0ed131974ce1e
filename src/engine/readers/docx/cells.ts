import type { XmlElement } from '../../archive/scan-xml.ts'

/** Where a cell of a table stands, all from 0; a cell that spans columns stands in the first of them. */
export interface TableCell {
  table: number
  row: number
  column: number
  /** It goes on from the cell above it. */
  merged?: true
}

/** The tables that are open while a part is read. What stands in a table within a cell is of that cell. */
export class Cells {
  private count = 0
  private depth = 0
  private at: TableCell = { table: -1, row: -1, column: -1 }
  private span = 1

  open({ name, get }: XmlElement): void {
    if (name === 'w:tbl') {
      if (this.depth++ === 0) this.at = { table: this.count++, row: -1, column: -1 }
    } else if (this.depth === 1) {
      if (name === 'w:tr') this.at = { table: this.at.table, row: this.at.row + 1, column: -1 }
      else if (name === 'w:tc') {
        this.at = { table: this.at.table, row: this.at.row, column: this.at.column + this.span }
      } else if (name === 'w:gridSpan') this.span = Math.min(Math.max(1, Number(get('val')) || 1), 63)
      else if (name === 'w:vMerge' && get('val') !== 'restart') this.at.merged = true
    }
    if (this.depth === 1 && (name === 'w:tr' || name === 'w:tc')) this.span = 1
  }

  close(name: string): void {
    if (name === 'w:tbl') this.depth--
  }

  /** The cell that is open; `undefined` outside of tables. */
  get here(): TableCell | undefined {
    return this.depth > 0 && this.at.column >= 0 ? this.at : undefined
  }
}
