import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { changedSince, readSetsLock } from '../../src/node/sets/lock.ts'
import { suiteFolder } from '../support/suite-folder.ts'

const folder = suiteFolder()
const layer = { name: 'jianghai', version: '1.0.0', folder: join(folder, 'jianghai') } as Parameters<
  typeof changedSince
>[0]

test.each(['{"sets":', '{', '[]', '"x"', '{"note": "甲"}'])('a lock that is no lock (%s) is told of', (text) => {
  writeFileSync(join(folder, 'zongjie.lock'), text)
  const lock = readSetsLock(folder)
  expect(lock).toEqual({ sets: {}, stale: {}, isDamaged: true })
  expect(changedSince(layer, lock, 'zongjie.lock')).toMatchObject([{ code: 'project/bad-lock', severity: 'warning' }])
})

test('a folder without a lock, and a set that was never added', () => {
  const lock = readSetsLock(join(folder, 'none'))
  expect(lock).toEqual({ sets: {}, stale: {} })
  expect(changedSince(layer, lock, 'zongjie.lock')).toEqual([])
})
