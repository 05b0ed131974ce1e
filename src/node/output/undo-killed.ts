import path from 'node:path'
import { systemCode } from './disk.ts'
import { isRunning, machine, namesIn } from './replace-file.ts'

/**
 * Goes back, in a folder, from what killed runs left half done there. `undoName` finds the undos by their names, with the
 * machine and the process that made each; `running` are those that this very process is at: any other of its number is one
 * of a process that is no more. What may not be changed stays as it is.
 */
export function undoKilled(
  folder: string,
  undoName: RegExp,
  running: ReadonlySet<string>,
  goBack: (undo: string) => void,
): void {
  for (const name of namesIn(folder)) {
    const [, madeOn, madeBy] = undoName.exec(name) ?? []
    const isAtWork = Number(madeBy) === process.pid ? running.has(name) : isRunning(Number(madeBy))
    if (madeOn !== machine || isAtWork) continue
    try {
      goBack(path.join(folder, name))
    } catch (caught) {
      if (systemCode(caught) === undefined && !(caught instanceof SyntaxError)) throw caught
    }
  }
}
