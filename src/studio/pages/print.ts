import type { StudioState } from '../state.ts'

/** Prints the pages by the browser, which also makes a PDF of them. */
export function printPages({ pages, style }: Pick<StudioState, 'pages' | 'style'>): void {
  const frame = document.createElement('iframe')
  frame.className = 'unseen'
  frame.setAttribute('aria-hidden', 'true')
  // The pages hold no script, and none would run: the policy is the one of the pages that are shown.
  frame.sandbox.add('allow-same-origin', 'allow-modals')
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
    frame.contentWindow?.print()
  })
  frame.srcdoc = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><style>${style}</style></head><body>${pages.join('\n')}</body></html>`
  document.body.append(frame)
}
