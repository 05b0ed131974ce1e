/** Nothing runs in the frame and nothing is fetched, whatever a text holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const empty = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style id="sheet"></style><style id="own">
body{zoom:var(--zoom,.6);background:#e6e8eb!important}
[data-at]{cursor:pointer}
[data-at]:hover{background:#eef4ff}
[data-at].here{background:#fff6d6}
@media print{body{zoom:1;background:#fff!important}[data-at].here{background:none}}
</style></head><body></body></html>`

/** The frame that shows pages: those that are the same stay, so that nothing flickers and the place stays. */
export class PageFrame {
  private shown: string[] = []
  private style = ''
  private wanted: [readonly string[], string, string] | undefined
  private readonly resized: ResizeObserver

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly clicked: (id: string) => void,
  ) {
    frame.addEventListener('load', () => this.begin())
    frame.srcdoc = empty
    this.resized = new ResizeObserver(() => this.fit())
    this.resized.observe(frame)
  }

  show(pages: readonly string[], style: string, row: string): void {
    this.wanted = [pages, style, row]
    const document = this.document()
    if (!document) return
    if (style !== this.style) {
      document.getElementById('sheet')!.textContent = style
      this.style = style
    }
    const { body } = document
    pages.forEach((html, index) => {
      if (this.shown[index] === html) return
      const page = fragmentOf(document, html)
      const old = body.children[index]
      if (old) old.replaceWith(page)
      else body.append(page)
    })
    while (body.children.length > pages.length) body.lastElementChild!.remove()
    this.shown = [...pages]
    this.fit()
    this.look(row)
  }

  /** Marks what a row became, and brings it into sight. */
  look(id: string): void {
    const document = this.document()
    if (!document) return
    for (const old of document.querySelectorAll('.here')) old.classList.remove('here')
    if (id === '') return
    const found = document.querySelectorAll(`[data-at="${CSS.escape(id)}"]`)
    for (const one of found) one.classList.add('here')
    const [first] = found
    if (!first) return
    const { top, bottom } = first.getBoundingClientRect()
    const height = this.frame.clientHeight
    if (top < 0 || bottom > height) first.scrollIntoView({ block: 'center' })
  }

  end(): void {
    this.resized.disconnect()
  }

  private begin(): void {
    const document = this.document()
    if (!document) return
    document.addEventListener('click', (event) => {
      event.preventDefault()
      const at = (event.target as Element | null)?.closest?.('[data-at]')?.getAttribute('data-at')
      if (at) this.clicked(at)
    })
    this.shown = []
    this.style = ''
    if (this.wanted) this.show(...this.wanted)
  }

  /** A page is as wide as the panel. */
  private fit(): void {
    const document = this.document()
    const page = document?.querySelector<HTMLElement>('.page')
    if (!document || !page) return
    const zoom = Math.min(1.4, Math.max(0.3, (this.frame.clientWidth - 36) / page.offsetWidth))
    document.body.style.setProperty('--zoom', zoom.toFixed(3))
  }

  private document(): Document | undefined {
    const document = this.frame.contentDocument
    return document?.getElementById('sheet') ? document : undefined
  }
}

function fragmentOf(document: Document, html: string): Node {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild!
}
