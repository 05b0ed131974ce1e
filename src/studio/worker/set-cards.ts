import type { PreparedReport } from '../../engine/build.ts'
import type { Library } from '../../engine/library.ts'
import { htmlPages } from '../../engine/writers/html/index.ts'
import { childOf } from '../../engine/yaml/nodes.ts'
import type { SetCard } from './protocol.ts'

/** The sets that most reports are made with. */
const first = ['standard', 'by-section', 'outline', 'plain']

/** The sets of a library, those first that most reports are made with. */
export async function setCards(library: Library): Promise<SetCard[]> {
  const cards: SetCard[] = []
  for (const name of await library.names()) {
    const { value: set } = await library.set(name)
    if (!set) continue
    const description = childOf(set.manifest, 'description')
    cards.push({ name, title: set.title, description: description?.kind === 'text' ? description.value : '' })
  }
  const rank = ({ name }: SetCard): number => (first.includes(name) ? first.indexOf(name) : first.length)
  return cards.sort((a, b) => rank(a) - rank(b))
}

/** The first page of a report. */
export function firstPage({ document, layout, draft }: PreparedReport): { page: string; style: string } | undefined {
  const [made, set] = [document ?? draft?.document, layout ?? draft?.layout]
  if (!made || !set) return undefined
  const { pages, style } = htmlPages(made, set)
  return pages[0] === undefined ? undefined : { page: pages[0], style }
}
