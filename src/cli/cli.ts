#!/usr/bin/env node
/**
 * The command `zongjie`. This file is bundled alone and for every Node.js that knows ES2015, and asks for the program
 * only when this one can read it: an older one would stop with a stack trace in English at the first new sign.
 */
const leastMajor = 20
const { node } = process.versions

if (Number(node.split('.')[0]) < leastMajor) {
  const message = `需要 Node.js ${leastMajor} 或更新的版本，现在是 ${node}。请到 nodejs.org 下载新的 LTS 版安装`
  process.stderr.write(`${message}\n`)
  if (process.argv.indexOf('--json') >= 0) process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`)
  process.exitCode = 2
} else {
  void import('./start.ts')
}
