import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Rule, RuleContext } from '../../src/engine/proofread/types.ts'
import { readTxt } from '../../src/engine/readers/txt.ts'

/** An example of a rule's comment: a text that it has to find something in, or nothing. */
export interface Example {
  bad: boolean
  text: string
  context: Partial<RuleContext>
}

const line = /^ \* (Bad|Good)(?: \(([^)]*)\))?: (.*)$/gm

/** The examples in a rule's comment: `Bad (year 2023, limit 20): first paragraph¶second`. */
export function examplesOf(rule: Rule): Example[] {
  const file = fileURLToPath(new URL(`../../src/engine/proofread/rules/${rule.name}.ts`, import.meta.url))
  return [...readFileSync(file, 'utf8').matchAll(line)].map(([, kind, settings = '', text = '']) => ({
    bad: kind === 'Bad',
    // Signs that nobody sees are written as escapes.
    text: text.replace(/\\u([\da-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    context: Object.fromEntries(
      [...settings.matchAll(/(year|limit) (\d+)/g)].map(([, name, value]) => [name, Number(value)]),
    ),
  }))
}

/** What a rule finds in an example. */
export function findIn(rule: Rule, { text, context }: Example) {
  const read = readTxt({ path: 'example.txt', text: text.replaceAll('¶', '\n') })
  return rule.check(read, { limit: rule.limit ?? 0, ...context })
}
