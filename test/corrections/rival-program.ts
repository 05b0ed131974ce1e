import { correctOne, request } from './folder.ts'

/** Corrects a figure of its own, so many times, and prints what was refused. */
const [folder, figure, times] = process.argv.slice(2) as [string, string, string]
for (let number = 0; number < Number(times); number++) {
  const done = await correctOne(folder, request(figure, 1001 + number, 1000 + number))
  if ('refused' in done) process.stdout.write(`${done.refused[0]?.message}\n`)
}
