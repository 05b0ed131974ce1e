import { countLeading } from '../../text/bisect.ts'

/** A piece of the new text: something new, with LF line ends, or a stretch of the old one. */
export type Piece = string | Kept

/** A stretch of the old text that is kept, but for the edits in it. */
export interface Kept {
  readonly from: number
  readonly to: number
  readonly edits: readonly PieceEdit[]
  /** By how much its lines, which are whole ones then, stand further in. */
  readonly shift?: number
}

/** A replacement of a stretch of the old text by pieces. */
export interface PieceEdit {
  readonly start: number
  readonly end: number
  readonly put: readonly Piece[]
}

/** Writes pieces of an old text with the line ends that it has. */
export class PieceWriter {
  private readonly lineEnd: string
  /** The offsets in the text with LF line ends before which a CR was left out. */
  private readonly returns: number[] = []

  constructor(
    /** The file as it is, but for its byte-order mark. */
    private readonly original: string,
  ) {
    for (let at = original.indexOf('\r\n'); at >= 0; at = original.indexOf('\r\n', at + 2)) {
      this.returns.push(at - this.returns.length)
    }
    const lines = original.split('\n').length - 1
    this.lineEnd = this.returns.length * 2 > lines ? '\r\n' : '\n'
  }

  /** The whole text with edits made. */
  write(length: number, edits: readonly PieceEdit[]): string {
    return this.kept({ from: 0, to: length, edits })
  }

  private piece(piece: Piece): string {
    return typeof piece === 'string' ? piece.replaceAll('\n', this.lineEnd) : this.kept(piece)
  }

  private kept({ from, to, edits, shift = 0 }: Kept): string {
    const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
    let [written, at] = ['', from]
    for (const { start, end, put } of ordered) {
      written += this.slice(at, start) + put.map((piece) => this.piece(piece)).join('')
      at = end
    }
    return shifted(written + this.slice(at, to), shift)
  }

  private slice(from: number, to: number): string {
    return this.original.slice(this.offset(from), this.offset(to))
  }

  /** An offset of the text with LF line ends in the original. */
  private offset(at: number): number {
    return at + countLeading(this.returns.length, (index) => this.returns[index]! < at)
  }
}

/** Whole lines, further in or less; blank ones stay. */
function shifted(lines: string, by: number): string {
  if (by === 0) return lines
  // Not `^` with the flag `m`, which would match behind U+2028 too.
  if (by > 0) return lines.replace(/(^|\n)(?=[^\r\n])/g, `$1${' '.repeat(by)}`)
  return lines.replace(new RegExp(`(^|\n) {1,${-by}}`, 'g'), '$1')
}
