/** A format that a document can be written in. Its name is also the ending of the file's name. */
interface FormatRow {
  /** As people who use it call it. */
  title: string
  /** True: a build writes it unless asked otherwise. */
  isDefault: boolean
  /** The files that stand beside one of this format. */
  beside?: RegExp
}

/** The one table of formats, the chief one first. `src/engine/writers/index.ts` holds the writer of each. */
const rows = {
  docx: { title: 'Word 文档', isDefault: true },
  md: { title: 'Markdown 文本', isDefault: true, beside: /\.(?:png|jpe?g)$/i },
  html: { title: '网页', isDefault: false },
} satisfies Record<string, FormatRow>

/** The name of a format, and the ending of its files. */
export type Format = keyof typeof rows

/** What there is to know of each format. */
export const formatRows: Readonly<Record<Format, FormatRow>> = rows

/** Every format, the chief one first. */
export const formats: readonly Format[] = Object.keys(rows) as Format[]

/** What a build writes that names no format. */
export const defaultFormats: readonly Format[] = formats.filter((format) => formatRows[format].isDefault)

export const isFormat = (name: string): name is Format => Object.hasOwn(rows, name)

/** Whether a file is of a format, or stands beside one that is. */
export const belongsTo = (name: string, format: Format): boolean =>
  name.toLowerCase().endsWith(`.${format}`) || formatRows[format].beside?.test(name) === true
