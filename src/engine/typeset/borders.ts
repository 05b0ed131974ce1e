/** The thickness of a table's lines: half a point, in twips (w:sz counts eighths of a point). */
export const tableBorder = 10
export const tableBorderSize = (tableBorder / 20) * 8

/** The left and the right margin of a cell, twips. */
export const cellMargin = 80

/** The same in a table whose columns have no room to spare. */
export const smallCellMargin = 40

/** The room above and below the text of a cell, twips: it shows where a cell has several lines. */
export const cellPadding = 50

/** A paragraph that has to be there and should not be seen: one point. */
export const afterTableHeight = 20

/** 段前 and 段后 of a picture or a chart. */
export const drawingSpace = 60
