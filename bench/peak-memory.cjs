const { writeFileSync } = require('node:fs')

/** Loaded with `node --require`: when the process ends, its peak memory in bytes goes into the file of PEAK_FILE. */
process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(process.resourceUsage().maxRSS * 1024)))
