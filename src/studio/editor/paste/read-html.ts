/** A paragraph as it was on the clipboard; `depth` of a list or a heading, from 0, where the clipboard says it. */
export interface PastedParagraph {
  text: string
  depth?: number
}

const blocks = 'p,h1,h2,h3,h4,h5,h6,li,tr,dt,dd,pre,blockquote,div'

/** The paragraphs of HTML, as Word, WPS and browsers put it on the clipboard. What it says is read, and nothing of it runs. */
export function readHtml(html: string): PastedParagraph[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const unseen of body.querySelectorAll('style,script,title,meta,link,template,noscript')) unseen.remove()
  const found: PastedParagraph[] = []
  const add = (text: string, depth?: number): void => {
    for (const line of text.split('\n')) {
      if (line.trim() !== '') found.push({ text: line, ...(depth !== undefined && { depth }) })
    }
  }
  const walk = (element: Element): void => {
    let loose = ''
    const flush = (): void => {
      add(loose)
      loose = ''
    }
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) loose += joinedLines(child.textContent ?? '', loose)
      if (!(child instanceof Element)) continue
      if (child.matches('tr')) {
        flush()
        add([...child.children].map((cell) => textOf(cell).replaceAll('\n', ' ').trim()).join('\t'))
      } else if (child.matches(blocks) && !child.querySelector(blocks)) {
        flush()
        add(textOf(child), depthOf(child))
      } else if (child.matches(blocks) || child.querySelector(blocks)) {
        flush()
        walk(child)
      } else if (child.matches('br')) flush()
      else loose += textOf(child)
    }
    flush()
  }
  walk(body)
  return found
}

/** The text of an element on one line; a line break stays one. */
function textOf(element: Element): string {
  let text = ''
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) text += joinedLines(child.textContent ?? '', text)
    else if (child instanceof Element) text += child.matches('br') ? '\n' : textOf(child)
  }
  return text
}

/** A line of HTML source that ends inside Chinese goes on without a blank. */
function joinedLines(text: string, before: string): string {
  return text.replace(/\s*\n\s*/g, (_, at: number) => {
    const last = at > 0 ? text[at - 1]! : before.at(-1)
    return last === undefined || /[\u2e80-\uffef]/.test(last) ? '' : ' '
  })
}

/** The depth of a heading, of an entry of a list of Word (mso-list: l0 level2) or of HTML. */
function depthOf(element: Element): number | undefined {
  const heading = /^H([1-6])$/.exec(element.tagName)?.[1]
  if (heading) return Number(heading) - 1
  const word = /mso-list:[^;]*level(\d)/.exec(element.getAttribute('style') ?? '')?.[1]
  if (word) return Number(word) - 1
  if (element.tagName !== 'LI') return undefined
  let depth = -1
  for (let list = element.closest('ul,ol'); list; list = list.parentElement?.closest('ul,ol') ?? null) depth++
  return Math.max(0, depth)
}
