/**
 * Links inside the document: bookmarks and `w:hyperlink` around plain runs. There is no field in them, so no word processor
 * asks whether to update one. Word hides bookmarks whose name begins with `_` from its list.
 */
const nameOf = (target: number): string => `_contents${target}`

/** Runs that a link leads to. */
export function linkTarget(content: string, target: number | undefined): string {
  if (target === undefined) return content
  return `<w:bookmarkStart w:id="${target}" w:name="${nameOf(target)}"/>${content}<w:bookmarkEnd w:id="${target}"/>`
}

/** Runs that lead to a target. They look as they did: the list is to be printed, too. */
export function link(content: string, target: number | undefined): string {
  if (target === undefined) return content
  return `<w:hyperlink w:anchor="${nameOf(target)}" w:history="1">${content}</w:hyperlink>`
}
