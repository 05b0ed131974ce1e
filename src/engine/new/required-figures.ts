import { figuresFields } from '../fields/figure.ts'
import { reportFields } from '../fields/report.ts'
import { childOf, type YamlNode } from '../yaml/nodes.ts'
import { readTree } from '../yaml/read-tree.ts'
import { writeKey } from '../yaml/write-scalar.ts'

/**
 * The texts of a skeleton with a ledger that has, still open, each figure that its set requires: a set that only asks for
 * one more than another need not copy its skeleton.
 */
export function withRequiredFigures(
  texts: ReadonlyMap<string, string>,
  required: readonly string[],
): ReadonlyMap<string, string> {
  const own = childOf(readTree({ path: '', text: texts.get('report.yaml') ?? '' }, reportFields).value.root, 'figures')
  const text = texts.get('figures.yaml')
  const ledger = text === undefined ? undefined : readTree({ path: '', text }, figuresFields).value.root
  const known = new Set([own, ledger].flatMap(namesOf))
  const lacking = required.filter((name) => !known.has(name))
  if (lacking.length === 0 || own || (ledger && ledger.kind !== 'map')) return texts
  const lines = lacking.map((name) => `${writeKey(name)}: {值: 【待报】, 单位: 【待补：单位】}\n`)
  const head = text === undefined ? '# 数字台账，一行一个指标。\n' : text.replace(/\n*$/, '\n')
  return new Map([...texts, ['figures.yaml', head + lines.join('')]])
}

const namesOf = (node: YamlNode | undefined): string[] => (node?.kind === 'map' ? [...node.entries.keys()] : [])
