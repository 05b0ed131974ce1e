import { chdir } from 'node:process'
import { findProject } from '../../src/node/sets/project.ts'
import { putSet, workplace } from '../../src/node/sets/workplace.ts'
import { versionOf } from './installed.ts'

/** Puts one version of a set in the place of the other, again and again, until it is killed. Prints what it has done. */
const [folder, from] = process.argv.slice(2) as [string, string]
chdir(folder)
for (let number = Number(from); ; number++) {
  const problems = await putSet(workplace(findProject()), versionOf(number), {})
  process.stdout.write(`put ${number}\n`)
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}
