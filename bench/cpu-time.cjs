const { appendFileSync } = require('node:fs')

/** Loaded with `node --require`: when the process ends, the time of the processor that it took, in milliseconds, goes into the file of CPU_FILE. */
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  appendFileSync(process.env.CPU_FILE, `${(user + system) / 1000}\n`)
})
