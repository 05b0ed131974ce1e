import { statSync } from 'node:fs'
import type { Command } from 'commander'
import { formatDiagnostics } from '../../../engine/messages/format-diagnostic.ts'
import { type Diagnostic, error } from '../../../engine/text/diagnostic.ts'
import { findProject, type OpenProject, openProject, projectPath } from '../../../node/sets/project.ts'
import { sayDiagnostics } from '../../console/streams.ts'
import { WrongUse } from '../command.ts'

/** Commands that can do without a templates folder that the project names: they make it. */
const makesTemplates = new Set(['add', 'update', 'remove', 'accept'])

/**
 * Gives a command the folders of the project file (zongjie.yaml) of the working folder or of one above it, wherever no option
 * says otherwise, and the file itself as the option `project`. Throws `WrongUse` for one with an error.
 */
export function useProject(command: Command): void {
  const has = (name: string): boolean => command.options.some((one) => one.attributeName() === name)
  if (!has('data') && !has('templates') && !makesTemplates.has(command.name())) return
  const file = findProject()
  if (file === undefined) return
  const opened = openProject(file)
  if ('problems' in opened) throw refused(opened.problems)
  if (!command.opts().json) sayDiagnostics(opened.diagnostics)
  const set = (name: string, value: string | undefined) => {
    if (has(name) && command.getOptionValueSource(name) !== 'cli')
      command.setOptionValueWithSource(name, value, 'config')
  }
  const { data, templates, output } = opened.project
  set('data', projectPath(opened, data))
  // `schema --out` is another folder.
  if (command.opts().out !== undefined) set('out', projectPath(opened, output))
  const isThere = isFolder(projectPath(opened, templates))
  set('templates', isThere ? projectPath(opened, templates) : undefined)
  if (!isThere && opened.project.templatesAt && !makesTemplates.has(command.name())) throw refused([noFolder(opened)])
  command.setOptionValueWithSource('project', file, 'config')
}

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true

const refused = (problems: readonly Diagnostic[]): WrongUse => new WrongUse(formatDiagnostics(problems).join('\n'))

function noFolder({ project }: OpenProject): Diagnostic {
  const hint = '请检查名称；它从 zongjie.yaml 所在的文件夹数起'
  return error('project/no-folder', `没有模板文件夹“${project.templates}”`, { at: project.templatesAt, hint })
}
