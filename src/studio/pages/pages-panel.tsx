import { useEffect, useRef } from 'preact/hooks'
import { useStore } from '../store.ts'
import type { Studio } from '../studio.ts'
import { PageFrame } from './page-frame.ts'

/** The real pages of the report; a click on a line goes to its text, and the text that is written is seen. */
export function PagesPanel({ studio }: { studio: Studio }) {
  const { pages, style, row } = useStore(studio.state)
  const place = useRef<HTMLIFrameElement>(null)
  const frame = useRef<PageFrame | undefined>(undefined)
  useEffect(() => {
    frame.current = new PageFrame(place.current!, (id) => studio.goTo(id))
    return () => frame.current?.end()
  }, [studio])
  useEffect(() => frame.current?.show(pages, style, row), [pages, style])
  useEffect(() => frame.current?.look(row), [row])
  return <iframe ref={place} class="pages" title={`真实的页面，共${pages.length}页`} sandbox="allow-same-origin" />
}
