import { save } from './build.ts'

/** Writes one report again and again, each time with a content of its own, and prints what was said of it. */
const [out, own] = process.argv.slice(2) as [string, string]
for (let number = 0; number < 25; number++) {
  const content = `${own}${number}`
  const { diagnostics, value } = await save(out, { docx: content, md: content })
  if (value.length < 2) process.stdout.write('not written\n')
  for (const { code, message } of diagnostics) process.stdout.write(`${code} ${message}\n`)
}
