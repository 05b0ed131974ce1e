import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** For the `ref` of a dialog, which is open from the first. */
export function useDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return dialog
}

/** For `onSubmit` of a form that is sent nowhere. */
export const submits =
  (does: () => unknown) =>
  (event: Event): void => {
    event.preventDefault()
    void does()
  }
