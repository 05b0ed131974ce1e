/** What a person sees at a glance of a document: whether its title stands in it, and the lines under it. */
export interface About {
  title: string
  titled: boolean
  year: number
  /** How many lines stand under the title: venue and date, speaker. */
  under: number
}

/** Looks at the first lines. `title` and `year` are what is known of the document from elsewhere. */
export function lookAt(text: string, title: string, year: number): About {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const first = lines[0] ?? ''
  const titled = first.length <= 40 && !/[。：:]$/.test(first) && !/^[—-]/.test(first)
  const head = lines.slice(titled ? 1 : 0)
  const salutation = head.slice(0, 6).findIndex((line) => /^[^，。]{2,30}[:：]$/.test(line))
  return { title: titled ? first : title, titled, year, under: Math.max(0, salutation) }
}
