import path from 'node:path'
import { fileLines, jsonDiagnostic } from '../../../engine/messages/format-diagnostic.ts'
import type { TemplateSet } from '../../../engine/template/types.ts'
import { asRun } from '../../../engine/text/as-run.ts'
import { type Diagnostic, error, succeeded } from '../../../engine/text/diagnostic.ts'
import { diskFiles, enginePath, shownPath } from '../../../node/files.ts'
import { openLibraryWith } from '../../../node/library.ts'
import { writeFolder } from '../../../node/new/write-folder.ts'
import { freePath } from '../../../node/output/free-path.ts'
import { changesText, hasChanges, setsLockName } from '../../../node/sets/lock.ts'
import { withFolder } from '../../../node/sets/overlay.ts'
import { type GivenSet, readGivenSet } from '../../../node/sets/read-set.ts'
import { isSame, putSet, type Standing, standingSet, type Workplace, workplace } from '../../../node/sets/workplace.ts'
import { print, printJson, say, sayDiagnostics } from '../../console/streams.ts'
import type { ExitStatus, Options } from '../command.ts'
import { printAudit } from './print-audit.ts'
import { auditUpdate, type UpdateAudit } from './update-audit.ts'

interface AddOptions extends Options {
  data?: string
  dryRun?: boolean
}

/** `zongjie template add`: a set from a folder, a .zip or a .tgz into the templates folder; over an older one it is an update. */
export async function templateAdd(source: string, options: AddOptions): Promise<ExitStatus> {
  const place = workplace(options.project)
  const given = readGivenSet(source)
  if (!given.value) return refuse(given.diagnostics, options)
  const standing = standingSet(place, given.value.name)
  const refused = standing && changedHere(place, given.value, standing)
  if (refused) return refuse([refused], options)
  const checked = await checkGiven(place, given.value)
  if (!checked.set) return refuse(checked.diagnostics, options)
  if (!options.json) sayDiagnostics(checked.diagnostics, fileLines())
  const isThere = standing !== undefined && isSame(standing.files, given.value.files)
  const isNew = standing === undefined || isThere
  const audit = isNew ? undefined : await auditUpdate(place, given.value, options.data ?? 'data')
  if (audit && !options.json) printAudit(audit, given.value.name)
  const stale = audit ? audit.stale : place.lock.stale
  const isLocked = place.lock.sets[given.value.name]?.version === given.value.version
  const isUnknown = standing !== undefined && !standing.changes && !isThere
  const kept = isUnknown ? await keepOld(place, given.value.name, standing, options) : undefined
  if (kept && 'problem' in kept) return refuse([error('set/not-kept', kept.problem)], options)
  const problems = options.dryRun || (isThere && isLocked) ? [] : await putSet(place, given.value, stale)
  if (problems.length > 0) return refuse(problems, options)
  tell(place, given.value, checked.set, { isThere, isDry: options.dryRun === true, audit }, options)
  return 0
}

/** Of a set of which nobody knows what it was when it came, what it is now is kept beside: somebody may have changed it. */
async function keepOld(
  { folder, templates }: Workplace,
  name: string,
  { files }: Standing,
  { dryRun, json }: AddOptions,
): Promise<{ problem: string } | undefined> {
  const version = versionIn(files.get('template.yaml'))
  const target = await freePath((number) =>
    path.join(folder, keptFolder, `${name}-${version}${number && `-${number}`}`),
  )
  const contents = [...files].map(([way, content]) => ({ name: way, content }))
  const failed = dryRun ? undefined : await writeFolder(target, contents)
  if (failed) return failed
  if (json) return undefined
  const here = `${shownPath(path.join(templates, name))} 没有记在 ${setsLockName}，看不出改没改过`
  say(`${here}：${dryRun ? '换的时候把原来的一套留在' : '原来的一套留在'} ${shownPath(target)}`)
  return undefined
}

/** Where sets that were replaced are kept. */
const keptFolder = '模板留底'

const versionIn = (manifest: Uint8Array | undefined): string =>
  /^(?:\uFEFF)?(?:version|版本)[:：][ \t]*['"]?([0-9A-Za-z.-]+)/m.exec(
    Buffer.from(manifest ?? []).toString('utf8'),
  )?.[1] ?? 'old'

/** `zongjie template update`: `add` for a set that is there already. */
export async function templateUpdate(source: string, options: AddOptions): Promise<ExitStatus> {
  const { value } = readGivenSet(source)
  const place = workplace(options.project)
  if (value && !standingSet(place, value.name)) {
    const message = `${shownPath(place.templates)} 里还没有模板“${value.name}”`
    return refuse([error('set/none', message, { hint: `第一次加入请用 ${asRun('template add')}` })], options)
  }
  return templateAdd(source, options)
}

function refuse(diagnostics: readonly Diagnostic[], { json }: AddOptions): ExitStatus {
  sayDiagnostics(diagnostics, fileLines())
  if (json) printJson({ error: diagnostics[0]?.message, diagnostics: diagnostics.map(jsonDiagnostic) })
  return 2
}

/** What somebody changed in a set would be lost with it. */
function changedHere(place: Workplace, { name }: GivenSet, { changes }: Standing): Diagnostic | undefined {
  if (!changes || !hasChanges(changes)) return undefined
  const message = `${shownPath(path.join(place.templates, name))} 在加进来以后有人改过：${changesText(changes)}；换掉会丢，没有换`
  const hint = `请把改动放进另一套写着“继承: ${name}”的模板；不要的改动，用 ${asRun(`template remove ${name} --yes`)} 删去这套再加入`
  return error('set/changed-here', message, { hint })
}

/** A given set as it would be used here: with an error it is not added. */
async function checkGiven(
  { templates }: Workplace,
  { name, files, shown }: GivenSet,
): Promise<{ set?: TemplateSet; diagnostics: Diagnostic[] }> {
  const folder = enginePath(path.join(templates, name))
  const disk = withFolder(diskFiles(), folder, files, shown)
  const { value, diagnostics } = await openLibraryWith(disk, enginePath(templates)).set(name)
  const found = diagnostics.filter((one) => one.severity !== 'info')
  return { ...(value && succeeded(diagnostics) && { set: value }), diagnostics: found }
}

interface Done {
  isThere: boolean
  isDry: boolean
  audit: UpdateAudit | undefined
}

function tell(place: Workplace, given: GivenSet, set: TemplateSet, done: Done, { json }: AddOptions): void {
  const { name, version, files, leftOut } = given
  const folder = shownPath(path.join(place.templates, name))
  if (json) {
    const { stale: _, ...audit } = done.audit ?? { stale: {} }
    printJson({
      name,
      version,
      folder,
      written: !done.isDry && !done.isThere,
      files: [...files.keys()],
      leftOut,
      ...audit,
    })
    return
  }
  if (leftOut.length > 0) {
    const some = leftOut.length > 5 ? `${leftOut.slice(0, 5).join('、')}等${leftOut.length}个` : leftOut.join('、')
    say(`模板用不到，没有放进来：${some}`)
  }
  const what = `${name} ${version}（${set.title}）`
  if (done.isDry) print(`没有写任何文件；去掉 --dry-run 就${done.audit ? '换成' : '加入'} ${what}`)
  else if (done.isThere) print(`${what} 已经在 ${folder}，没有变化`)
  else {
    print(`${done.audit ? `已把 ${name} 换成 ${version}` : `已加入 ${what}`}：${folder}，${files.size}个文件`)
    print(
      `记在 ${shownPath(path.join(place.folder, 'zongjie.yaml'))} 和 ${shownPath(path.join(place.folder, 'zongjie.lock'))}`,
    )
  }
}
