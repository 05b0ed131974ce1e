/**
 * A process that runs many commands, one after the other: most of the time of a command goes by while Node starts. Each
 * has its folder, its arguments and its status as in a process of its own. test/command/host.ts tells it what to run.
 */
import { createRequire } from 'node:module'

const { main } = createRequire(process.argv[2])('./main.js')

const listened = [
  [process, 'exit'],
  [process, 'SIGINT'],
  [process, 'SIGTERM'],
  [process.stdout, 'error'],
  [process.stderr, 'error'],
]
const usual = process.cwd()

process.on('message', async ({ script, words, folder, npm }) => {
  const before = listened.map(([emitter, event]) => emitter.listeners(event))
  process.chdir(folder)
  process.argv = [process.execPath, script, ...words]
  if (npm === undefined) delete process.env.npm_command
  else process.env.npm_command = npm
  await main(words)
  const status = process.exitCode ?? 0
  process.exitCode = undefined
  process.chdir(usual)
  for (const [at, [emitter, event]] of listened.entries()) {
    for (const one of emitter.listeners(event)) if (!before[at].includes(one)) emitter.off(event, one)
  }
  process.send(status)
})
process.on('disconnect', () => process.exit())
