import { sourceOf } from '../../engine/host/sources.ts'
import { readProject } from '../../engine/project/read-project.ts'

/** A project file for a folder that has none, and gets its first set in `templates`. */
export const newProject = (name: string, version: string): string =>
  `${plainProject({ templates: 'templates' })}采用: {${name}: ${version}}\n`

/** The same without sets; a folder of templates that is named has to be there, so without one its line waits as a comment. */
export const plainProject = ({ data = 'data', templates }: { data?: string; templates?: string }): string =>
  `# 项目文件：在这里和下面的文件夹里运行 zongjie，都按它找报告和模板。
数据: ${data}
${templates === undefined ? '# 有了本单位自己的模板，放进 templates 文件夹；没有就用自带的。\n# 模板: templates' : `模板: ${templates}`}
输出: output
`

/**
 * The text of a project file with another version of a set, or without the set; everything else stays as it was written.
 * `undefined` where the file is written in a way that cannot be followed.
 */
export function withSet(raw: string, name: string, version: string | undefined): string | undefined {
  const [mark, breaks] = [raw.startsWith('\uFEFF') ? '\uFEFF' : '', /\r\n/.test(raw) ? '\r\n' : '\n']
  const source = sourceOf(raw, 'zongjie.yaml')
  const before = readProject(source).value
  if (!before) return undefined
  const at = before.sets.get(name)?.at
  const { text } = source
  const wanted = new Map([...before.sets].map(([one, { version }]) => [one, version]))
  if (version === undefined) wanted.delete(name)
  else wanted.set(name, version)
  const tries = at
    ? version === undefined
      ? removals(text, name, at.start)
      : [text.slice(0, at.start) + version + text.slice(at.end)]
    : version === undefined
      ? [text]
      : additions(text, `${name}: ${version}`)
  const fits = (made: string): boolean => {
    const sets = readProject(sourceOf(made, 'zongjie.yaml')).value?.sets
    return (
      sets !== undefined &&
      sets.size === wanted.size &&
      [...wanted].every(([one, version]) => sets.get(one)?.version === version)
    )
  }
  const made = tries.find(fits)
  return made === undefined ? undefined : mark + made.replace(/\n/g, breaks)
}

const key = /^(?:采用|sets)[ \t]*[:：][ \t]*(?:#.*)?$/m

/** The ways in which an entry may be added to the sets of a file, of which the file takes one. */
function additions(text: string, entry: string): string[] {
  const flow = /^(?:采用|sets)[ \t]*[:：][ \t]*\{([^}]*?)\s*,?\s*\}/m.exec(text)
  if (flow) {
    const inner = flow[1]!.trim() === '' ? entry : `${flow[1]}, ${entry}`
    const head = flow[0].slice(0, flow[0].indexOf('{'))
    return [`${text.slice(0, flow.index)}${head}{${inner}}${text.slice(flow.index + flow[0].length)}`]
  }
  const block = key.exec(text)
  if (!block) return [`${text.replace(/\n*$/, '\n')}采用: {${entry}}\n`.replace(/^\n/, '')]
  const end = block.index + block[0].length
  const [rows = ''] = /^(?:\n(?:[ \t]+.*|[ \t]*#.*)?(?=\n|$))*/.exec(text.slice(end)) ?? []
  const kept = rows.replace(/(?:\n[ \t]*)+$/, '')
  const indent = /\n([ \t]+)\S/.exec(kept)?.[1] ?? '  '
  return [`${text.slice(0, end)}${kept}\n${indent}${entry}${text.slice(end + kept.length)}`]
}

/** The ways in which an entry may be taken out of the sets of a file: its line, or its part of {…}. */
function removals(text: string, name: string, at: number): string[] {
  const start = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const entry = new RegExp(`[ \\t]*['"]?${name}['"]?[ \\t]*[:：][ \\t]*[^,}\\n]+,?`)
  const inFlow =
    text.slice(0, start) +
    text
      .slice(start)
      .replace(entry, '')
      .replace(/,([ \t]*\})/, '$1')
  const line = text.slice(start, end < 0 ? text.length : end)
  if (line.includes('{') || line.includes('}')) return [inFlow]
  const rest = text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1))
  // A key with nothing behind it says nothing.
  const bare = rest.replace(/^(?:采用|sets)[ \t]*[:：][ \t]*(?:#.*)?(?:\n|$)(?:[ \t]+#.*(?:\n|$))*(?![ \t]+\S)/m, '')
  return [bare, rest, inFlow]
}
