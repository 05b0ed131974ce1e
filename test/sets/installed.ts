import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSetsLock } from '../../src/node/sets/lock.ts'
import type { GivenSet } from '../../src/node/sets/read-set.ts'
import { filesOf } from '../../src/node/sets/set-files.ts'

/** A set of so many files, each of which says which version it is of. */
export function versionOf(number: number, count = 12): GivenSet {
  const manifest = `名称: jianghai\n标题: 江海省年度工作总结\n版本: 1.${number}.0\n`
  const pieces = Array.from({ length: count }, (_, at) => [`skeleton/0${at}.yaml`, `标题: 第${number}版\n`])
  const files = new Map(
    [['template.yaml', manifest], ...(pieces as [string, string][])].map(([way, text]) => [way!, Buffer.from(text!)]),
  )
  return { name: 'jianghai', version: `1.${number}.0`, files, leftOut: [], shown: 'jianghai.zip' }
}

/** The version that a project has, as its set, its lock and its project file say it; a set that is mixed has none. */
export function installed(folder: string): { set?: string; lock?: string; project?: string } {
  const place = join(folder, 'templates', 'jianghai')
  const files = existsSync(place) ? filesOf(place) : new Map<string, Uint8Array>()
  const texts = [...files.values()].map((bytes) => Buffer.from(bytes).toString())
  const numbers = new Set(
    texts.map((text) => /第(\d+)版|1\.(\d+)\.0/.exec(text)).map((found) => found?.[1] ?? found?.[2]),
  )
  const project = existsSync(join(folder, 'zongjie.yaml')) ? readFileSync(join(folder, 'zongjie.yaml'), 'utf8') : ''
  const lock = readSetsLock(folder).sets.jianghai?.version
  const said = /jianghai: (\S+?)\}/.exec(project)?.[1]
  return {
    ...(files.size > 0 && { set: numbers.size === 1 && files.size === 13 ? `1.${[...numbers][0]}.0` : 'torn' }),
    ...(lock !== undefined && { lock }),
    ...(said !== undefined && { project: said }),
  }
}
