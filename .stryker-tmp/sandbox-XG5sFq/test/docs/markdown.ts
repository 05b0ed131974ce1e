// @ts-nocheck
import { readFileSync } from 'node:fs'

/** A document of the repository, by its path from the root; line ends count as LF. */
export function readDocument(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n')
}

/** The cells of the table below the line `<!-- marker -->`, without its header; `\|` is a bar, backticks are left out. */
export function tableBelow(markdown: string, marker: string): string[][] {
  const lines = markdown.split('\n')
  const at = lines.indexOf(`<!-- ${marker} -->`)
  if (at < 0) throw new Error(`There is no table “${marker}”`)
  const rows = lines.slice(at + 1)
  const end = rows.findIndex((line) => !line.startsWith('|'))
  return rows.slice(2, end < 0 ? undefined : end).map(cellsOf)
}

function cellsOf(row: string): string[] {
  const cells = row.split(/(?<!\\)\|/).slice(1, -1)
  return cells.map((cell) => cell.replaceAll('\\|', '|').replaceAll('`', '').trim())
}

/** The address of a heading as GitHub makes it: lower case, marks dropped, blanks as hyphens. */
export function headingAddresses(markdown: string): string[] {
  return textLines(markdown)
    .filter((line) => /^#{1,6} /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-'),
    )
}

/** Every relative address that a document links to, pictures included. */
export function relativeLinks(markdown: string): string[] {
  const links = textLines(markdown).flatMap((line) => [...line.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!))
  return links.filter((link) => !/^[a-z]+:/.test(link))
}

/** The lines outside fenced blocks. */
function textLines(markdown: string): string[] {
  let fence: string | undefined
  return markdown.split('\n').filter((line) => {
    const ticks = /^`{3,}/.exec(line)?.[0]
    if (fence === undefined && ticks) fence = ticks
    else if (line === fence) fence = undefined
    else return fence === undefined
    return false
  })
}
