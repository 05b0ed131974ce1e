/** A fenced block of a Markdown file: what stands behind its opening backticks, and its lines. */
// @ts-nocheck

export interface Fence {
  opening: string
  /** The first word of the info string: `console`, `yaml`. */
  language: string
  /** The `name=value` words behind it. */
  attributes: Record<string, string>
  lines: string[]
  closing: string
}

/** A Markdown file in pieces; `joinPieces` puts them together again. */
export type Piece = { lines: string[] } | Fence

export const isFence = (piece: Piece): piece is Fence => 'opening' in piece

/** Takes a Markdown file apart at the fenced blocks that start at the beginning of a line. */
export function splitFences(markdown: string): Piece[] {
  const pieces: Piece[] = []
  let open: Fence | undefined
  let ticks = ''
  for (const line of markdown.split('\n')) {
    if (open) {
      if (line === ticks) open = undefined
      else open.lines.push(line)
      continue
    }
    const [, start, info] = /^(`{3,})(\S.*)$/.exec(line) ?? []
    if (start !== undefined && info !== undefined) {
      open = { opening: line, ...readInfo(info), lines: [], closing: start }
      ticks = start
      pieces.push(open)
    } else {
      const last = pieces.at(-1)
      if (last && !isFence(last)) last.lines.push(line)
      else pieces.push({ lines: [line] })
    }
  }
  if (open) throw new Error(`A block is not closed: ${open.opening}`)
  return pieces
}

export function joinPieces(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece) => (isFence(piece) ? [piece.opening, ...piece.lines, piece.closing] : piece.lines))
    .join('\n')
}

function readInfo(info: string): Pick<Fence, 'language' | 'attributes'> {
  const [language = '', ...words] = info.trim().split(/\s+/)
  const attributes = words.map((word): [string, string] => {
    const at = word.indexOf('=')
    return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)]
  })
  return { language, attributes: Object.fromEntries(attributes) }
}
