import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { succeeded } from '../../src/engine/text/diagnostic.ts'
import { prepareReport, renderReport } from '../../src/node/engine.ts'
import { openLibrary } from '../../src/node/library.ts'
import { suiteFolder } from '../support/suite-folder.ts'
import { torture } from '../support/torture.ts'
import { attackReport, attackSet, attacks, canary, isHeavy, places } from './attacks.ts'
import { writeFiles } from './reports.ts'

describe.each(places)('an attack as %s', (place) => {
  const folder = suiteFolder()

  const some = Object.entries(attacks).filter(([, attack]) => torture || place === 'entry' || !isHeavy(attack))
  test.each(some)('%s', async (what, attack) => {
    const name = `set-${Object.keys(attacks).indexOf(what)}`
    const templates = join(folder, name)
    const { set, shared } = attackSet(name, attack, place)
    writeFiles(join(templates, name), set)
    writeFiles(join(templates, 'shared'), shared)
    writeFiles(join(folder, 'data', name), attackReport(name))

    const started = process.cpuUsage()
    const prepared = await prepareReport(join(folder, 'data', name), openLibrary(templates))
    const built = renderReport(prepared, ['docx', 'md'])
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1000).toBeLessThan(1500)

    const errors = prepared.diagnostics.filter((one) => one.severity === 'error')
    expect(succeeded(errors)).toBe(attack.end === 'harmless')
    expect(built !== undefined).toBe(attack.end === 'harmless')
    // A set with an error is never rendered: what is stopped has passed the check.
    expect(prepared.set !== undefined).toBe(attack.end !== 'refused')
    for (const one of errors) expect(one.position, one.message).toBeDefined()
    expect(existsSync(canary)).toBe(false)
  })
})
