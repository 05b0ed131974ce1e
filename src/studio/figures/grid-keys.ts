/** A cell of the grid: the id of its row, and the column's key; `name` is the figure's name. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** Where a key leads from a cell; `undefined` where it does what it always does. */
export function cellAfter(
  { row, column }: Cell,
  key: string,
  { shift, atStart, atEnd }: { shift: boolean; atStart: boolean; atEnd: boolean },
  { rows, columns }: { rows: number; columns: number },
): Cell | undefined {
  const within = (next: Cell): Cell | undefined =>
    next.row >= 0 && next.row < rows && next.column >= 0 && next.column < columns ? next : undefined
  switch (key) {
    case 'Enter':
      return within({ row: row + (shift ? -1 : 1), column })
    case 'ArrowDown':
      return within({ row: row + 1, column })
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowRight':
      return atEnd ? within({ row, column: column + 1 }) : undefined
    case 'ArrowLeft':
      return atStart ? within({ row, column: column - 1 }) : undefined
    default:
      return undefined
  }
}
