import { resolveLayout } from '../../../engine/layout/resolve.ts'
import type { Library } from '../../../engine/library.ts'
import type { Layout } from '../../../engine/model/layout.ts'
import { leavesOf, saidIn } from '../../../engine/template/pieces.ts'
import { requiredFigures } from '../../../engine/template/requirements.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { keyName } from './template-show.ts'

interface Side {
  set: TemplateSet
  library: Library
}

/** What is another in a set that a report is made with: settings, what it requires, its layout with the clauses left. */
export async function compareSets(before: Side, after: Side): Promise<string[]> {
  return [...settings(before.set, after.set), ...requirements(before.set, after.set), ...(await layouts(before, after))]
}

const elsewhere = new Set(['name', 'version', 'extends', 'changes', 'requires', 'publisher', 'licence', 'description'])

function settings(before: TemplateSet, after: TemplateSet): string[] {
  const [was, is] = [valuesOf(before), valuesOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)]
    return old === now ? [] : [`${key}：${old ?? '（没有）'} → ${now ?? '（没有）'}`]
  })
}

function valuesOf({ manifest }: TemplateSet): Map<string, string> {
  const values = new Map<string, string>()
  for (const { path, node } of leavesOf(manifest)) {
    if (elsewhere.has(path[0]!)) continue
    const said = saidIn(node)
    const before = values.get(keyName(path))
    values.set(keyName(path), before === undefined ? said : `${before}、${said}`)
  }
  return values
}

function requirements(before: TemplateSet, after: TemplateSet): string[] {
  const kinds = [
    ['键', (set: TemplateSet) => set.requires.keys.map((one) => one.chinese)],
    ['章节', (set: TemplateSet) => set.requires.sections],
    ['指标', requiredFigures],
  ] as const
  return kinds.flatMap(([kind, of]) => {
    const [was, is] = [of(before), of(after)]
    const more = is.filter((one) => !was.includes(one))
    const less = was.filter((one) => !is.includes(one))
    return [
      ...(more.length > 0 ? [`必备的${kind}增加：${more.join('、')}`] : []),
      ...(less.length > 0 ? [`必备的${kind}减少：${less.join('、')}`] : []),
    ]
  })
}

async function layouts(before: Side, after: Side): Promise<string[]> {
  const [was, is] = [await layoutOf(before), await layoutOf(after)]
  const off = (side: Awaited<ReturnType<typeof layoutOf>>): string[] => side.diagnostics.map((one) => one.message)
  const more = off(is).filter((one) => !off(was).includes(one))
  const less = off(was).filter((one) => !off(is).includes(one))
  const isOther = JSON.stringify(was.value) !== JSON.stringify(is.value)
  return [
    ...more.map((one) => `版式：${one}`),
    ...less.map((one) => `版式不再有：${one}`),
    ...(isOther && more.length + less.length === 0 ? [`版式变了：${otherSettings(was.value, is.value)}`] : []),
  ]
}

async function layoutOf({ set, library }: Side) {
  const profile = await library.profile(set.layout.profile ?? 'gbt9704', undefined, set)
  return profile.value ? resolveLayout(profile.value, [set.layout]) : { value: undefined, diagnostics: [] }
}

function otherSettings(was: Layout | undefined, is: Layout | undefined): string {
  const keys = Object.keys({ ...was, ...is }) as (keyof Layout)[]
  return keys.filter((key) => JSON.stringify(was?.[key]) !== JSON.stringify(is?.[key])).join('、')
}
