import { useEffect, useRef } from 'preact/hooks'
import { decodeLoosely } from '../../engine/text/decode.ts'
import type { Clash } from '../saver.ts'
import type { Studio } from '../studio.ts'

/** Somebody else has changed the same file: both texts, and which of them shall be. */
export function ClashDialog({ studio, clash }: { studio: Studio; clash: Clash }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const text = (bytes: Uint8Array | null | undefined): string => (bytes ? decodeLoosely(bytes) : '（已删去）')
  return (
    <dialog ref={dialog} class="clash" aria-labelledby="clash-title" onCancel={(event) => event.preventDefault()}>
      <h2 id="clash-title">“{clash.path.replace(/\.yaml$/, '')}”同时被别人改了，用哪一份？</h2>
      <div class="two">
        <section aria-label="我的">
          <h3>我的</h3>
          <pre>{text(clash.mine)}</pre>
        </section>
        <section aria-label="别人的">
          <h3>别人的</h3>
          <pre>{text(clash.theirs?.bytes)}</pre>
        </section>
      </div>
      <p>没有选的那一份留在以前的版本里。</p>
      <button type="button" class="chief" onClick={() => void studio.settleClash(true)}>
        用我的
      </button>
      <button type="button" onClick={() => void studio.settleClash(false)}>
        用别人的
      </button>
    </dialog>
  )
}
