import type { Studio } from '../studio.ts'
import type { InRow } from '../worker/places.ts'

/** Words before and after, for eyes and for screen readers. */
export function BeforeAfter({ before, after }: { before: string; after: string }) {
  return (
    <>
      {before && (
        <del>
          <span class="unseen">改前：</span>
          {before}
        </del>
      )}
      {after && (
        <ins>
          <span class="unseen">改后：</span>
          {after}
        </ins>
      )}
    </>
  )
}

/** Words that lead to their place in the text. */
export function Jump({
  studio,
  at,
  children,
}: {
  studio: Studio
  at: InRow | undefined
  children: preact.ComponentChildren
}) {
  if (!at) return <div>{children}</div>
  return (
    <button type="button" class="jump" onClick={() => studio.goTo(at.id, at.part, at.from, at.to)}>
      {children}
    </button>
  )
}
