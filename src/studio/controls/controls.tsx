import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface ButtonProps {
  does: () => unknown
  children: ComponentChildren
}

/** A button with words that does something. */
export const Button = ({ does, children }: ButtonProps) => (
  <button type="button" onClick={() => void does()}>
    {children}
  </button>
)

/** The button among others that people are there for. */
export const ChiefButton = ({ does, children }: ButtonProps) => (
  <button type="button" class="chief" onClick={() => void does()}>
    {children}
  </button>
)

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
