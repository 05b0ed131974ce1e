import { projectFields, projectSchema } from '../fields/project.ts'
import type { Result } from '../text/diagnostic.ts'
import type { SourceFile, Span } from '../text/source.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/** The name of a project file. */
export const projectName = 'zongjie.yaml'

/** What a project file settles: folders as they are written, seen from the file's own, and the sets with their places. */
export interface Project {
  data: string
  templates: string
  output: string
  /** Where the templates folder is named; absent when it is the default. */
  templatesAt?: Span
  sets: ReadonlyMap<string, AdoptedSet>
  source: SourceFile
}

/** A set that a project's reports are made with. */
export interface AdoptedSet {
  version: string
  at: Span
}

/** Reads a project file. One that says nothing is a project of the default folders. */
export function readProject(source: SourceFile): Result<Project | undefined> {
  const isBlank = source.text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))
  const { value: file, diagnostics } = isBlank
    ? { value: undefined, diagnostics: [] }
    : readYaml(source, projectSchema, projectFields)
  if (!file && !isBlank) return { value: undefined, diagnostics }
  const written = file?.data
  const sets = Object.entries(written?.sets ?? {}).map(
    ([name, version]) => [name, { version, at: file!.place(['sets', name]) }] as const,
  )
  return {
    value: {
      data: written?.data ?? 'data',
      templates: written?.templates ?? 'templates',
      output: written?.output ?? 'output',
      ...(written?.templates !== undefined && { templatesAt: file!.place(['templates']) }),
      sets: new Map(sets),
      source,
    },
    diagnostics,
  }
}
