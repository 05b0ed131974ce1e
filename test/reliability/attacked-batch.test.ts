import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { JsonDiagnostic } from '../../src/engine/messages/format-diagnostic.ts'
import { builtCli, startNode } from '../support/cli.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { patience, torture } from '../support/torture.ts'
import { attackReport, attackSet, attacks, canary, places } from './attacks.ts'
import { soundReport, writeFiles } from './reports.ts'
import { filesUnder } from './tree.ts'
import { measureUsage, type Usage } from './usage.ts'
import { watchDeeds } from './watched.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface JsonOutcome {
  report: string
  outputs: unknown[]
  diagnostics: JsonDiagnostic[]
}

const cases = places.flatMap((place) => Object.entries(attacks).map(([what, attack]) => ({ place, what, attack })))

describe('a batch with attacking templates in it', () => {
  const folder = suiteFolder()
  let alone: Map<string, Buffer>
  let usual: Usage
  /** Libraries keep things there too. */
  let usualGlobals: string[]

  /** The report of each case, its set and its templates folder. */
  const nameOf = (index: number) => `a${index}`

  beforeAll(async () => {
    for (const [index, { place, attack }] of cases.entries()) {
      const name = nameOf(index)
      const { set, shared } = attackSet(name, attack, place)
      writeFiles(join(folder, name, 'templates', name), set)
      writeFiles(join(folder, name, 'templates', 'shared'), shared)
      writeFiles(join(folder, name, 'data', name), attackReport(name))
      writeFiles(join(folder, name, 'data', 'sound'), soundReport(3))
      writeFiles(folder, { 'secret.hbs': '秘密', 'secret.yaml': '秘密' })
    }
    writeFiles(join(folder, 'alone', 'data', 'sound'), soundReport(3))
    const watch = watchDeeds(folder)
    const measure = measureUsage(folder)
    const args = [...measure.flags, ...watch.flags, await builtCli(), 'build', 'sound']
    expect((await startNode(args, { cwd: join(folder, 'alone') }).ended).status).toBe(0)
    usual = measure.usage()
    usualGlobals = watch.deeds().globals
    alone = filesUnder(join(folder, 'alone', 'output', 'sound'))
  })

  // In `npm test` every 29th; `attacks.test.ts` goes through all of them in its own process.
  const chosen = cases.map((one, index) => ({ ...one, index })).filter(({ index }) => torture || index % 29 === 0)

  test.each(chosen)('$what as $place', { timeout: patience(20, 20) }, async ({ index, attack }) => {
    const cwd = join(folder, nameOf(index))
    const measure = measureUsage(cwd)
    const watch = watchDeeds(cwd)
    const cli = await builtCli()
    const args = [...measure.flags, ...watch.flags, cli, 'build', nameOf(index), 'sound', '--json']
    const { stdout, stderr, status } = await startNode(args, { cwd }).ended

    expect(stderr).toBe('')
    const [attacked, sound] = (JSON.parse(stdout) as { reports: JsonOutcome[] }).reports
    expect(status).toBe(attack.end === 'harmless' ? 0 : 1)
    expect(attacked!.outputs).toHaveLength(attack.end === 'harmless' ? 2 : 0)
    expect(sound).toMatchObject({ report: 'sound', diagnostics: [] })
    expect(filesUnder(join(cwd, 'output', 'sound'))).toEqual(alone)

    const { megabytes, milliseconds } = measure.usage()
    expect(milliseconds - usual.milliseconds).toBeLessThan(1500)
    expect(megabytes).toBeLessThanOrEqual(256)

    const { read, run, polluted, globals } = watch.deeds()
    const allowed = [
      join(cwd, 'templates'),
      join(cwd, 'data'),
      join(cwd, 'output'),
      join(root, 'templates'),
      dirname(cli),
    ]
    const outside = read
      .map((path) => (path.startsWith('file:') ? fileURLToPath(path) : resolve(cwd, path)))
      .filter((path) => path !== join(root, 'package.json') && !allowed.some((one) => path.startsWith(one)))
    expect(outside).toEqual([])
    expect(run).toEqual([])
    expect(polluted).toEqual([])
    expect(globals).toEqual(usualGlobals)
    expect(existsSync(join(cwd, canary))).toBe(false)
  })
})
