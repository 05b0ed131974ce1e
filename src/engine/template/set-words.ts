import type { Span } from '../text/source.ts'
import type { TemplateSet } from './types.ts'

/**
 * What a set's own words (变更) say of a thing that is asked for, in parentheses: those of the layer that asks (`at`) which
 * name it, else of its newest version; nothing where they say nothing.
 */
export function saidOf({ layers }: Pick<TemplateSet, 'layers'>, name: string, at: Span | undefined): string {
  const asking = at ? layers.filter(({ source }) => source.path === at.source.path) : layers
  const all = asking.flatMap((layer) => layer.changes.map((one) => ({ ...one, layer })))
  const naming = all.filter(({ text }) => text.includes(name))
  const newest = all.filter(({ version, layer }) => version === layer.version)
  const said = naming.length > 0 ? naming : at ? newest : []
  if (said.length === 0) return ''
  const texts = said.map(({ layer, version, text }) => `${layer.name}${version && ` ${version}`}：${text}`)
  return `（${texts.join('；')}）`
}
