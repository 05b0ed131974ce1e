import { type Diagnostic, error, info, warning } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { meantName } from './file-names.ts'
import { isYamlLike, shapeOf } from './file-shape.ts'

/** The place of a file as a whole. */
export const fileAt = (shown: string): Span => ({ source: { path: shown, text: '' }, start: 0, end: 0 })

export const misnamedFile = 'report/misnamed-file'
export const notRead = 'report/file-not-read'

/** A file that has to be called otherwise. */
export function misnamed(name: string, proper: string, shown: string): Diagnostic {
  return error(misnamedFile, `文件名应为“${proper}”，这里是“${name}”`, {
    at: fileAt(shown),
    hint: `请把文件改名为 ${proper}`,
  })
}

/** A second report.yaml or figures.yaml beside the one that is read. */
export function besideProper(name: string, proper: string, shown: string): Diagnostic {
  const what = proper === 'report.yaml' ? '报告的标题、单位等' : '台账'
  return warning(notRead, `“${name}”没有读：${what}只读 ${proper}`, {
    at: fileAt(shown),
    hint: `里面有要用的，请并入 ${proper}；不用的请移走`,
  })
}

/** A copy of a section beside it: read, it would be printed twice. */
export function copyBeside(name: string, original: string, shown: string): Diagnostic {
  return warning(notRead, `“${name}”像是“${original}”的副本，没有读`, {
    at: fileAt(shown),
    hint: `不用的请移走；要用这一份，请用它换下“${original}”；确实是另一章的，请改名，或在 report.yaml 的“章节”里列出`,
  })
}

/** A file name in another encoding than the system's: it shows as signs that open no file. */
export function unreadableName(shown: string): Diagnostic {
  return error('report/name-not-utf8', '文件的名称不是 UTF-8 编码，读不了', {
    at: fileAt(shown),
    hint: '请给它改名；从压缩包解出来的，请用能认 GBK 文件名的软件重新解压',
  })
}

/** A file that is not called YAML, but was meant to be or holds it: what it should be called. */
export function passedOver(
  name: string,
  names: readonly string[],
  shown: string,
  textOf: (name: string) => string | undefined,
): Diagnostic[] {
  if (/^(?:\.|~\$)/.test(name)) return []
  const meant = meantName(name)
  if (!meant) return officeChapter(name, names, shown)
  const { stem, kind } = meant
  const isBeside = names.some((one) => one === `${stem}.yaml` || one === `${stem}.yml`)
  if (kind === 'backup' && isBeside) return []
  const text = kind === 'ending' ? '' : textOf(name)
  if (text === undefined || (kind !== 'ending' && !(isYamlLike(text) && shapeOf(text)))) return []
  const proper = properFor(stem, shapeOf(text), names)
  const at = fileAt(shown)
  if (isBeside || names.includes(proper)) {
    // The same text kept beside as a draft is nobody's mistake.
    const tell = kind === 'unsure' ? info : warning
    return [tell(notRead, `“${name}”没有读：只读以 .yaml 结尾的文件，已有“${proper}”`, { at, hint: '不用的请移走' })]
  }
  if (proper === 'report.yaml') return [misnamed(name, proper, shown)]
  const hint = `要用它，请改名为 ${proper}${endingHint(name)}；不用的请移走`
  return [warning(notRead, `“${name}”没有读：只读以 .yaml 结尾的文件`, { at, hint })]
}

/** 04-水产.docx among sections, with no 04 of its own: what a colleague sent as a document, and nobody put in yet. */
function officeChapter(name: string, names: readonly string[], shown: string): Diagnostic[] {
  const [, number, separator] = /^(\d{1,3})([-_、.])[^.\d][^.]*\.(?:docx?|wps|rtf)$/i.exec(name) ?? []
  if (number === undefined || separator === undefined) return []
  const sections = names.filter((one) => /\.ya?ml$/i.test(one) && /^\d{1,3}[-_、.]/.test(one))
  if (sections.length === 0 || sections.some((one) => Number.parseInt(one, 10) === Number(number))) return []
  const hint = `要作为一章的，请把内容写到 ${name.replace(/\.[^.]+$/, '.yaml')} 里；只作参考的不用管`
  return [info(notRead, `“${name}”没有读：章节只读以 .yaml 结尾的文件`, { at: fileAt(shown), hint })]
}

/** True for what is said of a ledger that is not read for its name. */
export const isLostLedger = ({ code, hint }: Diagnostic): boolean =>
  code === notRead && hint?.includes('请改名为 figures.yaml') === true

/** The name to give, by what the file holds. */
function properFor(stem: string, shape: ReturnType<typeof shapeOf>, names: readonly string[]): string {
  if (/^(?:report|报告)$/i.test(stem) || (shape === 'report' && !names.includes('report.yaml'))) return 'report.yaml'
  if (/^(?:figures|台账|指标)$/i.test(stem) || (shape === 'ledger' && !names.includes('figures.yaml')))
    return 'figures.yaml'
  return `${stem}.yaml`
}

/** Windows hides endings that it knows, so that x.yaml.txt shows as x.yaml. */
const endingHint = (name: string): string =>
  /\.txt$/i.test(name) ? '（先在资源管理器的“查看”里勾选“文件扩展名”）' : ''
