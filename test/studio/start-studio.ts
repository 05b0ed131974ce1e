import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { exchangeSecret } from '../../src/studio/storage/server.ts'
import type { Storage } from '../../src/studio/storage/types.ts'
import { builtCli, type Ended, startNode } from '../support/cli.ts'

/** The command at work, and the folder as its page has it. */
export interface Started {
  child: ChildProcess
  ended: Promise<Ended>
  storage: Storage
  /** The origin of its address. */
  base: string
}

/** Starts `zongjie studio` as a process of its own, and asks it as its page would. */
export async function startStudio(
  folder: string,
  options: SpawnOptions = {},
  args: readonly string[] = [],
): Promise<Started> {
  const running = startNode([await builtCli(), 'studio', folder, '--no-open', ...args], options)
  const address = await addressOf(running.child)
  const { origin, hash } = new URL(address)
  const { storage } = await exchangeSecret(hash.slice(1), undefined, origin)
  return { ...running, storage, base: origin }
}

/** The address that a server prints; rejects with all that it said when it ends without. */
export function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = ''
    const read = (text: string): void => {
      said += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(said)?.[0]
      if (address !== undefined) done(address)
    }
    child.stdout!.on('data', read)
    child.stderr!.on('data', read)
    child.on('close', () => failed(new Error(said)))
  })
}
