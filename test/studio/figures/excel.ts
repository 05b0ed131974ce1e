/** A cell merged with those beside or below it. Rows and columns count from 0. */
export interface Merge {
  row: number
  column: number
  down: number
  right: number
}

export interface Copied {
  text: string
  html: string
}

const quotedCell = (cell: string): string => (/[\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What Excel puts on the clipboard for a range: text with tabs and CRLF, and a page of HTML. */
export function copiedFromExcel(grid: readonly (readonly string[])[], merges: readonly Merge[] = []): Copied {
  const text = grid.map((row) => `${row.map(quotedCell).join('\t')}\r\n`).join('')
  const covered = (row: number, column: number): Merge | undefined =>
    merges.find(
      (one) => row >= one.row && row < one.row + one.down && column >= one.column && column < one.column + one.right,
    )
  const rows = grid.map((cells, row) => {
    const drawn = cells.flatMap((cell, column) => {
      const merge = covered(row, column)
      if (merge && (merge.row !== row || merge.column !== column)) return []
      const spans = merge
        ? `${merge.right > 1 ? ` colspan=${merge.right}` : ''}${merge.down > 1 ? ` rowspan=${merge.down}` : ''}`
        : ''
      const kind = /^[\d,.%-]+$/.test(cell) ? ` align=right x:num` : ''
      const inside = cell === '' ? '' : escaped(cell).replaceAll('\n', '<br>\r\n    ')
      return [`  <td height=18${spans} class=xl65${kind} style='height:13.8pt'>${inside}</td>`]
    })
    return ` <tr height=18 style='height:13.8pt'>\r\n${drawn.join('\r\n')}\r\n </tr>`
  })
  const html = `<html xmlns:v="urn:schemas-microsoft-com:vml"\r\nxmlns:x="urn:schemas-microsoft-com:office:excel"\r\nxmlns="http://www.w3.org/TR/REC-html40">\r\n\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=ProgId content=Excel.Sheet>\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:"\\.";}\r\n.xl65\r\n\t{mso-number-format:"\\#\\,\\#\\#0";}\r\n-->\r\n</style>\r\n</head>\r\n\r\n<body link=blue vlink=purple>\r\n\r\n<table border=0 cellpadding=0 cellspacing=0 width=360>\r\n<!--StartFragment-->\r\n <col width=72 span=5 style='width:54pt'>\r\n${rows.join('\r\n')}\r\n<!--EndFragment-->\r\n <![if supportMisalignedColumns]>\r\n <tr height=0 style='display:none'>\r\n  <td width=72 style='width:54pt'></td>\r\n </tr>\r\n <![endif]>\r\n</table>\r\n\r\n</body>\r\n\r\n</html>\r\n`
  return { text, html }
}

/** The text alone, as some browsers and programs hand it over. */
export const textOnly = ({ text }: Copied): { text: string } => ({ text })
