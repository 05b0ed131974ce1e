import { statSync } from 'node:fs'
import path from 'node:path'
import { type Project, projectName, readProject } from '../../engine/project/read-project.ts'
import type { Diagnostic } from '../../engine/text/diagnostic.ts'
import { readSource } from '../files.ts'

/** A project file on the disk. */
export interface OpenProject {
  /** The file. */
  file: string
  /** The folder that it stands in. */
  folder: string
  project: Project
  /** What there is to say of it; none of it an error. */
  diagnostics: Diagnostic[]
}

/** The project file of a folder or of one above it; `undefined` when there is none. */
export function findProject(folder: string = process.cwd()): string | undefined {
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    const file = path.join(place, projectName)
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file
    if (path.dirname(place) === place) return undefined
  }
}

/** Reads a project file; with an error there is no project. */
export function openProject(file: string): OpenProject | { problems: Diagnostic[] } {
  const source = readSource(file)
  if (!source.value) return { problems: source.diagnostics }
  const { value: project, diagnostics } = readProject(source.value)
  if (!project) return { problems: [...source.diagnostics, ...diagnostics] }
  return { file, folder: path.dirname(file), project, diagnostics: [...source.diagnostics, ...diagnostics] }
}

/** A folder that a project file names, as a command would be told it. */
export const projectPath = ({ folder }: OpenProject, written: string): string =>
  path.relative('', path.resolve(folder, written)) || '.'
