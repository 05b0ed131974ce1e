import { linesMatch, readCommands, writeCommands } from './commands.ts'
import { type Fence, isFence, joinPieces, type Piece, splitFences } from './fences.ts'
import type { Workspace } from './workspace.ts'

/**
 * A Markdown file as it ought to be: its files are made, its commands run, in order, and what they print stands where it
 * was expected. Lines that `…` leaves out stay left out as long as the others are right.
 */
export async function rewrite(markdown: string, workspace: Workspace): Promise<string> {
  const pieces: Piece[] = []
  for (const piece of splitFences(markdown))
    pieces.push(isFence(piece) ? await fence(piece, workspace) : text(piece, workspace))
  return joinPieces(pieces)
}

/** `<!-- with: data -->` brings a folder of the repository along, `<!-- with: a/b.docx=甲.docx -->` a file under another name. */
function text(piece: { lines: string[] }, workspace: Workspace): Piece {
  for (const line of piece.lines) {
    const paths = /^<!-- with: (.+) -->$/.exec(line)?.[1]
    for (const path of paths?.split(' ') ?? []) workspace.copy(...(path.split('=') as [string, string?]))
  }
  return piece
}

async function fence(piece: Fence, workspace: Workspace): Promise<Fence> {
  const { file, shows, encoding, edits, as } = piece.attributes
  if (edits && as) workspace.editDocx(edits, as, piece.lines)
  if (file) workspace.write(file, piece.lines, encoding)
  if (shows) {
    const shown = workspace.show(shows)
    return linesMatch(piece.lines, shown) ? piece : { ...piece, lines: shown }
  }
  if (piece.language !== 'console') return piece
  const commands = readCommands(piece.lines)
  for (const one of commands) {
    const { output, status } = await workspace.run(one)
    if (!linesMatch(one.output, output)) one.output = output
    one.status = status
  }
  return { ...piece, lines: writeCommands(commands) }
}
