import type { ComponentChildren } from 'preact'

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
