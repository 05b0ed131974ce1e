import { type SourceFile, startOf } from '../text/source.ts'
import { nodeAt, type YamlNode } from '../yaml/nodes.ts'
import type { LayoutOverride, LayoutSettings } from './types.ts'

/** 版式 of a report or a template set: a profile's name, or a map of settings that may name one. */
export function toLayoutOverride(node: YamlNode | undefined, source: SourceFile): LayoutOverride {
  const settings: LayoutSettings = {}
  const place: LayoutOverride['place'] = (path) => (node ? nodeAt(node, path).span : startOf(source))
  if (node?.kind === 'text') return { profile: node.value, settings, place }
  if (node?.kind !== 'map') return { settings, place }
  const profile = node.entries.get('profile')?.value
  for (const [name, { value }] of node.entries) {
    const setting = name === 'profile' ? undefined : settingOf(value)
    if (setting !== undefined) settings[name] = setting
  }
  return { ...(profile?.kind === 'text' && { profile: profile.value }), settings, place }
}

type Setting = string | LayoutSettings

function settingOf(node: YamlNode): string | LayoutSettings | Setting[] | undefined {
  switch (node.kind) {
    case 'text':
      return node.value
    case 'list':
      // No setting is a list of lists; what stands in one is read as if it stood in the list itself.
      return node.items.flatMap((item): Setting[] => [settingOf(item) ?? []].flat())
    case 'map': {
      const settings: LayoutSettings = {}
      for (const [name, { value }] of node.entries) {
        const setting = settingOf(value)
        if (setting !== undefined) settings[name] = setting
      }
      return settings
    }
    case 'hole':
      return undefined
  }
}
