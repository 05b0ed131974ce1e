/** Names of YAML files as people leave them behind: copies, backups, and names that were meant to be another. */

/** What copying in Windows, macOS, a browser or an editor makes of a name: x (1), x - 副本, x copy 2, 副本x. */
const copied = [
  /^(.+?) ?[(（]\d{1,2}[)）]$/,
  /^(.+?)[ _-]*(?:副本|复件|拷贝|备份|copy|backup)[ _-]*(?:[(（]?\d{1,2}[)）]?)?$/i,
  /^(.+?)[ _-]*[(（【[](?:最终|终|定|初|新|旧|原|修改|修订|修正|送审|报送|讨论|征求意见|[一二三四五六]|第[一二三四五六]|领导)?(?:改|版|稿|改稿|修改)[)）】\]]$/,
  /^(.+?)[ _-]+(?:最终|终|定|初|新|旧|修改|修订|送审|[一二三四五六]|第[一二三四五六])(?:版|稿)$/,
  /^(?:副本|复件|复制|copy of)[ _-]*(.+)$/i,
]

/** What every such name has, and hardly any other. */
const mayBeCopied = /[)）】\]版稿]$|副本|复件|复制|拷贝|备份|copy|backup/i

/** The names that a name (both without ending) is a copy of by its looks, the nearest first: x - 副本 of x - 副本 (2). */
export function originalsOf(stem: string): string[] {
  if (!mayBeCopied.test(stem)) return []
  for (const pattern of copied) {
    const original = pattern.exec(stem)?.[1]?.trim()
    if (original) return [original, ...originalsOf(original)]
  }
  return []
}

/** What a name with an ending that is not read was meant to be; `backup`: an editor's or a person's former state. */
export interface MeantName {
  stem: string
  kind: 'ending' | 'backup' | 'unsure'
}

/** Names that nearly end in .yaml. Those of other files, which nobody took for a part of the report, have none. */
export function meantName(name: string): MeantName | undefined {
  const ending = /^(.+?)\.ya?ml\.(?:txt|text|docx?|rtf|md|json)$/i.exec(name)
  if (ending) return { stem: ending[1]!, kind: 'ending' }
  const backup = /^~?(.+?)\.ya?ml(?:~|[._ -]?(?:bak|backup|old|orig|save|tmp|\d{1,8}))?$/i.exec(name)
  if (backup) return { stem: backup[1]!, kind: 'backup' }
  const nearly = /^(.+?)\s*[.．。·，,]\s*(?:ya?ml|yam|ymal|yalm|yamll|ylm)[\s.]*$/i.exec(name)
  if (nearly) return { stem: nearly[1]!, kind: 'ending' }
  const unsure = /^([^.].*?)(?:\.(?:txt|text|json|conf)|ya?ml)$/i.exec(name) ?? /^([^.]+)$/.exec(name)
  return unsure ? { stem: unsure[1]!, kind: 'unsure' } : undefined
}
