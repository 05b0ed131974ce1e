import { spawn } from 'node:child_process'

/** What opens an address on each system. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the browser; false where no program for it can be started. */
export function openBrowser(address: string): Promise<boolean> {
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? []
  return new Promise((done) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    child.on('error', () => done(false))
    child.on('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
