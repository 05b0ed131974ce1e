import type { Format } from '../../engine/document/formats.ts'
import { type Diagnostic, error, type Result, warning } from '../../engine/text/diagnostic.ts'
import type { Disk } from './disk.ts'
import { failure, tried } from './failure.ts'
import { type Fingerprint, writtenFingerprint } from './fingerprint.ts'
import { keepEdited } from './keep-edited.ts'
import type { PlannedOutput } from './plan.ts'
import { type Present, presentAt } from './present.ts'
import { discard, moveOver, writeTemporary } from './replace-file.ts'

/** A file that now has its content. */
export interface Written extends Fingerprint {
  format: Format
  /** The path as people see it, with forward slashes. */
  file: string
  /** `unchanged`: the very bytes were there already, and the file was not touched. */
  state: 'created' | 'replaced' | 'unchanged'
}

/** An output of which all is done but the last step: the new content is in a temporary file beside its place. */
export interface Staged {
  output: PlannedOutput
  content: Fingerprint
  /** What we may have written there before. */
  ours: readonly Fingerprint[]
  /** What was there when it was staged. */
  present: Present
  /** The temporary file's path; none when the file has the content already. */
  temporary?: string
}

/**
 * Puts a new content into a temporary file beside its place, unless the place holds it already. Nothing that is there
 * is touched yet. `ours` are the contents that we may have written there; the value is `undefined` on an error.
 */
export async function stageOutput(
  output: PlannedOutput,
  bytes: Uint8Array,
  ours: readonly Fingerprint[],
  on: Disk,
): Promise<Result<Staged | undefined>> {
  return tried<Staged | undefined>(output.shown, async () => {
    const content = await writtenFingerprint(output.name, bytes)
    const present = await presentAt(output.path, content, ours, on)
    if (present.kind === 'folder' || present.kind === 'other') return { value: undefined, diagnostics: [taken(output)] }
    const staged: Staged = { output, content, ours, present }
    if (present.kind !== 'same') {
      const mode = 'mode' in present ? present.mode : undefined
      staged.temporary = await writeTemporary(output.folder.path, bytes, mode, on)
    }
    return { value: staged, diagnostics: [] }
  })
}

/**
 * Moves the new file into its place in one step: whatever happens, the place holds the old file or the new one. A file
 * there that is not one of ours is somebody's work and is kept beside, with a warning. The value is `undefined` on an
 * error.
 */
export async function moveStaged(staged: Staged, on: Disk): Promise<Result<Written | undefined>> {
  const { output, content, present, temporary } = staged
  const written: Written = { format: output.format, file: output.shown, ...content, state: 'unchanged' }
  if (temporary === undefined) return { value: written, diagnostics: [] }
  const diagnostics: Diagnostic[] = []
  try {
    if (await makeWay(staged, diagnostics, on)) {
      await moveOver(temporary, output.path, on)
      return { value: { ...written, state: present.kind === 'absent' ? 'created' : 'replaced' }, diagnostics }
    }
  } catch (caught) {
    diagnostics.push(failure(caught, output.shown))
  }
  await discard(temporary, on)
  return { value: undefined, diagnostics }
}

/**
 * Looks once more, since the new file took its time, and keeps what somebody made of the old one. False when the
 * place must stay as it is.
 */
async function makeWay({ output, content, ours }: Staged, diagnostics: Diagnostic[], on: Disk): Promise<boolean> {
  const now = await presentAt(output.path, content, ours, on)
  if (now.kind === 'link') diagnostics.push(linkReplaced(output))
  if (now.kind !== 'edited') return true
  const kept = await keepEdited(output, on)
  diagnostics.push(kept === undefined ? tooManyKept(output) : edited(output, kept, ours.length > 0))
  return kept !== undefined
}

function taken(output: PlannedOutput): Diagnostic {
  return error('output/is-folder', `没有写成“${output.shown}”：那里有一个同名的文件夹或特殊文件`, {
    hint: '请把它改名或移走',
  })
}

function linkReplaced(output: PlannedOutput): Diagnostic {
  return warning('output/link-replaced', `“${output.shown}”是一个链接，已换成文件；链接所指的文件没有动`, {
    hint: '要把文档放到别处，请用 --out 指定文件夹',
  })
}

function edited(output: PlannedOutput, kept: string, known: boolean): Diagnostic {
  const found = known ? '在生成以后有人改过' : '原来就在那里，不是程序写的'
  return warning('output/edited', `“${output.shown}”${found}，没有覆盖：原来的内容保存为“${kept}”`, {
    hint: known ? '请把改动写进报告的数据，再删去修改稿' : '请看看它还有没有用，没有用就删去',
  })
}

function tooManyKept(output: PlannedOutput): Diagnostic {
  return error('output/too-many-edited', `没有写成“${output.shown}”：它有人改过，而修改稿已经太多，没有名字可用`, {
    hint: '请清理文件夹里的修改稿',
  })
}
