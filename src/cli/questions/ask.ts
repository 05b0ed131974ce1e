import { defaultYear, readUnit, readYear } from '../../engine/new/answers.ts'
import { asRun } from '../../engine/text/as-run.ts'
import { folderProblem } from '../../node/new/write-folder.ts'

/** A template set that can be chosen. */
export interface Choice {
  name: string
  /** Absent: the set has mistakes and cannot be used. */
  title?: string
}

/** What a person answered. */
export interface Asked {
  template: string
  unit: string
  year: string
  folder: string
}

/** Where questions are put and answers read: a terminal. */
export interface Streams {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}

/**
 * Asks for the set, the unit, the year and, unless it is known already, the folder. A wrong answer is reported at once and
 * asked again. `placed` tells the folder that a written name stands for. `undefined`: the person broke off with Ctrl+C or Ctrl+D.
 */
export async function ask(
  choices: readonly Choice[],
  today: Date,
  folder: string | undefined,
  streams: Streams,
  placed: (written: string) => string = (written) => written,
): Promise<Asked | undefined> {
  // A library of this size is loaded only when somebody is there to be asked.
  const { input, select } = await import('./prompts.ts')
  const ended = new AbortController()
  const context = { ...streams, signal: ended.signal }
  const end = (_: unknown, key?: { ctrl?: boolean; name?: string }) => {
    if (key?.ctrl && key.name === 'd') ended.abort()
  }
  streams.input.on('keypress', end)
  try {
    const template = await select(
      {
        message: '用哪个模板',
        choices: choices.map(choiceOf),
        default: 'standard',
        pageSize: 12,
        theme: { style: { keysHelpTip: () => '用上下键选择，按回车确定' } },
      },
      context,
    )
    const unit = await input(
      { message: '单位名称（可以先空着）', validate: (text) => problemOf(readUnit(text)) },
      context,
    )
    const year = await input(
      { message: '年度', default: String(defaultYear(today)), validate: (text) => problemOf(readYear(text)) },
      context,
    )
    const place =
      folder ??
      (await input(
        {
          message: '放在哪个文件夹',
          default: `data/${year}-${template}`,
          validate: (text) => (text.trim() === '' ? '请写文件夹的名称' : (folderProblem(placed(text.trim())) ?? true)),
        },
        context,
      ))
    return { template, unit, year, folder: folder ?? placed(place.trim()) }
  } catch (caught) {
    if (caught instanceof Error && brokenOff.has(caught.name)) return undefined
    throw caught
  } finally {
    streams.input.off('keypress', end)
  }
}

/** What the prompt library throws on Ctrl+C, and when it is asked to stop. */
const brokenOff = new Set(['ExitPromptError', 'AbortPromptError'])

const choiceOf = ({ name, title }: Choice) =>
  title === undefined
    ? { value: name, name, disabled: `（有错误，用 ${asRun('template check')} 查看）` }
    : { value: name, name: `${title}（${name}）` }

/** What a prompt wants to hear: `true`, or what is wrong. */
const problemOf = (read: unknown): string | true =>
  typeof read === 'object' && read !== null && 'problem' in read ? String(read.problem) : true
