import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shownPath } from '../../src/node/files.ts'
import { torture } from '../support/torture.ts'
import { codesOf, documentsIn, filesIn, reportFolder, save } from './build.ts'
import { type Faults, faultyDisk } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

const fresh = { docx: '新的文档', md: '新的文字' }
const old = { docx: '旧文档', md: '旧文字' }
const edits = '有人改过的文档'

/** Flushing to the device takes most of the time and changes nothing here. */
const quick = { on: faultyDisk().on }

/** What there is before the build that meets the fault, and what there must be after a build that meets none. */
const starts: Record<string, { prepare: (out: string) => Promise<void>; kept: Record<string, string> }> = {
  'nothing there': { prepare: async () => {}, kept: {} },
  'an older build, and one of another title': {
    prepare: async (out) => {
      await save(out, old, { title: '旧题', ...quick })
      await save(out, old, quick)
    },
    kept: { '旧题.docx': old.docx, '旧题.md': old.md },
  },
  'an edited document': {
    prepare: async (out) => {
      await save(out, old, quick)
      writeFileSync(join(reportFolder(out), '总结.docx'), edits)
      writeFileSync(join(reportFolder(out), '总结（修改稿）.docx'), '先前的修改稿')
    },
    kept: { '总结（修改稿）.docx': '先前的修改稿', '总结（修改稿2）.docx': edits },
  },
}

const isTemporary = (name: string): boolean => name.endsWith('.tmp')

/** Makes the temporary files and the lock old enough to be swept. */
function age(folder: string): void {
  const then = new Date('2020-01-01T00:00:00Z')
  const left = readdirSync(folder).filter((name) => isTemporary(name) || name === '.zongjie.lock')
  for (const name of left) utimesSync(join(folder, name), then, then)
}

/** All that must hold after a build that met a fault, and after the next one that meets none. */
async function expectSafe(start: string, faults: Faults): Promise<void> {
  const out = newFolder()
  const folder = reportFolder(out)
  const { prepare, kept } = starts[start]!
  await prepare(out)
  const before = start === 'nothing there' ? {} : documentsIn(folder)

  const { on, calls } = faultyDisk(faults)
  const { value, diagnostics } = await save(out, fresh, { on })

  const after = readdirSync(out).length > 0 ? filesIn(folder) : {}
  const written = value.map((one) => one.format)
  const errors = diagnostics.filter((one) => one.severity === 'error')
  for (const format of ['docx', 'md'] as const) {
    const content = after[`总结.${format}`]
    if (written.includes(format)) expect(content).toBe(fresh[format])
    else {
      expect(errors).not.toEqual([])
      // Where there are no hard links, an edited file is moved away before the new one comes.
      const away = content === undefined && Object.values(after).includes(edits)
      if (!away) expect([before[`总结.${format}`], fresh[format]]).toContain(content)
    }
  }
  for (const error of errors) {
    expect(error.message).toContain(shownPath(folder))
    // A move that was done and is tried again, since the answer was wrong, finds nothing to move.
    expect(error.message).toMatch(new RegExp(faults.when === 'after' ? `${faults.code}|ENOENT` : faults.code))
    expect(error.hint).toBeTruthy()
  }
  for (const text of Object.values(kept)) expect(Object.values(after)).toContain(text)
  for (const name of Object.keys(after)) expect(name).toMatch(/^(总结|旧题)(（修改稿2?）)?\.(docx|md)$|^\.zongjie/)
  if (after['.zongjie.json'] !== undefined) expect(JSON.parse(after['.zongjie.json']).version).toBe(1)
  const failed = calls[faults.nth - 1]
  if (faults.lasting === 'once' && failed !== 'unlink') expect(Object.keys(after).filter(isTemporary)).toEqual([])

  if (Object.keys(after).length > 0) age(folder)
  expect((await save(out, fresh, quick)).value).toHaveLength(2)
  expect(documentsIn(folder)).toEqual({ ...kept, '总结.docx': fresh.docx, '总结.md': fresh.md })
  expect(codesOf(await save(out, fresh, quick))).toEqual([])
}

/** How many calls a build makes when nothing fails. */
async function countCalls(start: string): Promise<number> {
  const out = newFolder()
  await starts[start]!.prepare(out)
  const { on, calls } = faultyDisk()
  await save(out, fresh, { on })
  return calls.length
}

type Kind = Omit<Faults, 'nth'>

/** EPERM is what Windows says of a file in use, and a USB stick of links and permissions. */
const kinds: Kind[] = [
  { code: 'EIO', lasting: 'once', when: 'before' },
  { code: 'EIO', lasting: 'once', when: 'after' },
  { code: 'EPERM', lasting: 'on', when: 'before' },
]

/** In `npm run torture`, every mixture. */
const allKinds: Kind[] = ['EIO', 'ENOSPC', 'EPERM', 'EACCES', 'EBUSY', 'EEXIST'].flatMap((code) =>
  (['once', 'on'] as const).flatMap((lasting) =>
    (['before', 'after'] as const).map((when): Kind => ({ code, lasting, when })),
  ),
)

/** That a name is taken which is not leads to another name: another end, and a good one. */
const isFair = ({ code, when }: Kind): boolean => code !== 'EEXIST' || when === 'after'

describe.each(Object.keys(starts))('every call to the disk failing in turn, with %s', (start) => {
  it.each(torture ? allKinds.filter(isFair) : kinds)(
    '$code, $lasting, $when it was done: nothing is lost',
    async (kind) => {
      const calls = await countCalls(start)
      expect(calls).toBeGreaterThan(20)
      for (let nth = 1; nth <= calls; nth++) {
        await expectSafe(start, { ...kind, nth }).catch((problem: Error) => {
          problem.message = `call ${nth} of ${calls}: ${problem.message}`
          throw problem
        })
      }
    },
  )
})
