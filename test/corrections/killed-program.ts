import { correctOne, request } from './folder.ts'

/** Corrects one figure again and again, always by one more, until it is killed. */
const [folder, from] = process.argv.slice(2) as [string, string]
for (let number = Number(from); ; number++) {
  const done = await correctOne(folder, request('收购量', number + 1, number))
  if ('refused' in done) throw new Error(JSON.stringify(done.refused))
  // The first one is slow: the code is still being compiled.
  if (number === Number(from)) process.stdout.write('started\n')
}
