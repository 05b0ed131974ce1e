import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { count } from '../support/torture.ts'
import { filesIn, reportFolder, save } from './build.ts'
import { bundle, start } from './child.ts'
import { documentOf, editOf, numberOf } from './documents.ts'
import { newFolder } from './new-folder.ts'

const kills = count(12, 500)
const mostKills = kills * 10
/** Milliseconds after the first word: a build takes a fifth of this. */
const longestLife = 30

/** Starts the program, lets it live for a moment after its first word, and kills it. Which edits it made. */
async function runAndKill(program: string, out: string, from: number, life: number): Promise<number[]> {
  const { child, ended } = start(process.execPath, [program, out, String(from)])
  await Promise.race([once(child.stdout!, 'data'), ended])
  await pause(life)
  child.kill('SIGKILL')
  const { stdout, stderr } = await ended
  expect(stderr).toBe('')
  expect(stdout).not.toBe('')
  return [...stdout.matchAll(/^edited ([0-9]+)$/gm)].map((match) => Number(match[1]))
}

/** What must hold at the moment of the kill; the numbers of the edits that are there. */
function expectWhole(files: Record<string, string>): number[] {
  const edits: number[] = []
  for (const [name, text] of Object.entries(files)) {
    const edit = numberOf(text, editOf)
    if (edit !== undefined) edits.push(edit)
    // A copy beside is somebody's work: a document of ours there would be a false alarm.
    if (name.includes('（修改稿')) expect(edit, name).toBeDefined()
    else if (name.startsWith('总结.')) expect(edit ?? numberOf(text, documentOf), `${name} is torn`).toBeDefined()
    else if (name === '.zongjie.json') expect(JSON.parse(text).version).toBe(1)
    else expect(name).toMatch(/^\.zongjie-.*\.tmp$|^\.zongjie\.lock$/)
  }
  return edits
}

describe('a build that is killed', () => {
  const program = bundle('killed-program.ts')

  it(`${kills} times leaves no torn file and loses nothing`, { timeout: 10_000 + mostKills * 2_000 }, async () => {
    const undisturbed = newFolder()
    const final = { docx: documentOf(1), md: documentOf(2) }
    await save(undisturbed, final)
    const out = newFolder()
    let leftovers = 0
    for (let kill = 0; kill < kills || (leftovers === 0 && kill < mostKills); kill++) {
      // The golden ratio spreads the moments evenly, however many there are.
      const life = longestLife * ((kill * 0.618034) % 1)
      const edited = await runAndKill(program, out, kill * 1000 + 1, life)

      const files = filesIn(reportFolder(out))
      const found = expectWhole(files)
      expect(found).toEqual(expect.arrayContaining(edited))
      leftovers += Object.keys(files).filter((name) => name.endsWith('.tmp')).length

      const { diagnostics } = await save(out, final)
      const wasEdited = numberOf(files['总结.docx'] ?? '', editOf) !== undefined
      expect(diagnostics.map((one) => one.code)).toEqual(wasEdited ? ['output/edited'] : [])
      const after = filesIn(reportFolder(out))
      expect(expectWhole(after)).toEqual(expect.arrayContaining(edited))
      for (const name of Object.keys(after).filter((one) => one.includes('（修改稿'))) {
        delete after[name]
        rmSync(join(reportFolder(out), name))
      }
      expect(after).toEqual(filesIn(reportFolder(undisturbed)))
    }
    // Otherwise the kills never met a write.
    expect(leftovers).toBeGreaterThan(0)
  })
})
