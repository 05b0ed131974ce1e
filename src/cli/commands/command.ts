import { shortQuotes } from '../../engine/text/diagnostic.ts'
import { printJson, say } from '../console/streams.ts'

/** What the program hands to most commands. */
export interface Options {
  /** The folder of template sets; absent: `templates` here, if there is one, and those that come along. */
  templates?: string
  /** The project file (zongjie.yaml) that the folders are of. */
  project?: string
  json?: boolean
}

export interface ReportOptions extends Options {
  /** The folder of reports. */
  data: string
}

export interface OutputOptions extends ReportOptions {
  /** Where `build` writes to: its record tells what was printed before. */
  out: string
}

/** 0 all well; 1 some report has errors, the others are built; 2 wrong use, or nothing could be run; 130 broken off. */
export type ExitStatus = 0 | 1 | 2 | 130

/** The command was called wrongly, or there is nothing to run: nothing was done. The message is for people. */
export class WrongUse extends Error {}

/** What was found, where it is no problem; else `WrongUse`, which main.ts tells. */
export function orWrongUse<T extends object>(found: T): Exclude<T, { problem: string }> {
  if ('problem' in found) throw new WrongUse(String(found.problem))
  return found as Exclude<T, { problem: string }>
}

/** Says what was wrong with the call, with `--json` on stdout as well; the status for it. */
export function wrongUse(written: string, json = false): ExitStatus {
  const message = shortQuotes(written)
  say(message)
  if (json) printJson({ error: message })
  return 2
}
