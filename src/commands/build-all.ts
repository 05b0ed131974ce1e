import { error } from '../diagnostic.ts'
import { nameKey } from '../output/file-name.ts'
import { openLibrary } from '../template/library.ts'
import { type BuildSettings, buildOne, type Outcome } from './build-one.ts'
import { runJobs } from './jobs.ts'
import { reportName } from './report-name.ts'

export interface BuildAllSettings extends BuildSettings {
  templates?: string
  jobs: number
}

/**
 * Builds report folders, `jobs` at a time; `done` is told of each as it is finished. The outcomes are in the order of
 * the folders, whatever order they were finished in.
 */
export async function buildAll(
  folders: readonly string[],
  settings: BuildAllSettings,
  done: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const twins = twinsOf(folders)
  const outcomes = new Map<string, Outcome>()
  const finish = (folder: string, outcome: Outcome) => {
    outcomes.set(folder, outcome)
    done(outcome)
  }
  const sound: string[] = []
  for (const folder of folders) {
    const twin = twins.get(folder)
    if (twin === undefined) sound.push(folder)
    else finish(folder, refuseTwin(folder, twin))
  }
  if (settings.jobs > 1 && sound.length > 1) await runJobs(sound, settings, finish)
  else {
    const library = openLibrary(settings.templates ?? 'templates')
    for (const folder of sound) finish(folder, await buildOne(folder, library, settings))
  }
  return folders.flatMap((folder) => outcomes.get(folder) ?? [])
}

/** Folders whose names would be one output folder on Windows or macOS, each with the other one. */
function twinsOf(folders: readonly string[]): Map<string, string> {
  const byName = new Map<string, string[]>()
  for (const folder of folders) {
    const key = nameKey(reportName(folder))
    byName.set(key, [...(byName.get(key) ?? []), folder])
  }
  const twins = new Map<string, string>()
  for (const [first, second, ...more] of byName.values()) {
    if (first === undefined || second === undefined) continue
    twins.set(first, second)
    for (const other of [second, ...more]) twins.set(other, first)
  }
  return twins
}

function refuseTwin(folder: string, twin: string): Outcome {
  const report = reportName(folder)
  const refusal = error('output/same-name', `“${folder}”和“${twin}”会写进同一个输出文件夹，两份都没有生成`, {
    hint: '请给其中一个文件夹改名，或分开生成到不同的 --out',
  })
  return { report, characters: 0, outputs: [], diagnostics: [refusal] }
}
