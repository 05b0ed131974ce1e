import { type Files, hasFailed, namesIn } from '../../engine/host/files.ts'
import { join } from '../../engine/host/paths.ts'
import type { Answers } from '../../engine/new/answers.ts'
import { fillText } from '../../engine/new/fill-file.ts'
import type { TemplateSet } from '../../engine/template/types.ts'
import { decodeUtf8 } from '../../engine/text/utf8.ts'

/** The line by which editors find a file's schema, which the page does not write. */
const schemaLine = /^# *yaml-language-server:[^\n]*\n+/m

/** The files of a new report by their names: the skeleton of a set, filled in. */
export function skeletonFiles(set: TemplateSet, files: Files, answers: Answers): Record<string, string> {
  const made: Record<string, string> = {}
  for (const { folder } of set.layers) {
    const home = join(folder, 'skeleton')
    for (const name of namesIn(files, home).filter((one) => one.endsWith('.yaml'))) {
      const bytes = files.read(join(home, name))
      const read = hasFailed(bytes) ? undefined : decodeUtf8(bytes)
      if (read && 'text' in read && !Object.hasOwn(made, name)) {
        made[name] = fillText(name, forThePage(read.text), answers, set.vocabulary)
      }
    }
  }
  return made
}

/** Who writes in the page knows no files: figures stand under 指标. */
const forThePage = (text: string): string =>
  text.replace(schemaLine, '').replace(/^(?! *#)(.*?) ?figures\.yaml ?/gm, '$1“指标”')
