import { useEffect, useRef, useState } from 'preact/hooks'
import { defaultYear } from '../../engine/new/default-year.ts'
import { PagePicture } from '../pages/page-picture.tsx'
import type { Studio } from '../studio.ts'
import type { SetCard } from '../worker/protocol.ts'

interface Picture {
  page: string
  style: string
}

/** The sets that come along, each with a picture of its first page. */
export function SetCards({
  studio,
  chosen,
  choose,
}: {
  studio: Studio
  chosen: string | undefined
  choose: (card: SetCard) => void
}) {
  const [cards, setCards] = useState<SetCard[]>([])
  const [pictures, setPictures] = useState<Record<string, Picture>>({})
  const isGone = useRef(false)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const found = await studio.room.begin.cards()
      setCards(found)
      for (const { name } of found) {
        if (isGone.current) return
        const picture = await studio.room.begin.picture(name, defaultYear(new Date()))
        if (picture) setPictures((before) => ({ ...before, [name]: picture }))
      }
    }
    void load()
    return () => {
      isGone.current = true
    }
  }, [studio])
  return (
    <ul class="cards">
      {cards.map((card) => (
        <li key={card.name}>
          <button type="button" aria-pressed={card.name === chosen} onClick={() => choose(card)}>
            <PagePicture picture={pictures[card.name]} />
            <strong>{card.title}</strong>
            <span>{card.description}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
