import { readFile, writeFile } from 'node:fs/promises'

/** `node one-report.mjs <peer> <template> <data> <output>`: the whole process a peer needs for one report. */
const [peer, template, data, output] = process.argv.slice(2)
const { prepare } = await import(`./peers/${peer}.mjs`)
const fill = prepare(template)
await writeFile(output, await fill(JSON.parse(await readFile(data, 'utf8'))))
