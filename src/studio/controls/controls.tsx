import type { ComponentChildren, ComponentProps, RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

type ButtonProps = ComponentProps<'button'> & { does: () => unknown }

/** A button with words that does something. */
export const Button = ({ does, ...others }: ButtonProps) => (
  <button {...others} type="button" onClick={() => void does()} />
)

/** The button among others that people are there for. */
export const ChiefButton = (props: ButtonProps) => <Button class="chief" {...props} />

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

type Take = (name: string, bytes: Uint8Array) => unknown

/** Hands over what a file holds that was chosen or dropped, if there is one. */
export async function handOver(file: File | undefined, take: Take): Promise<void> {
  if (file) await take(file.name, new Uint8Array(await file.arrayBuffer()))
}

interface FileFieldProps {
  /** `button`: the words alone are seen. */
  class: 'file' | 'file-button' | 'button'
  accept: string
  take: Take
  children: ComponentChildren
}

/** Words by which a person chooses a file; the same one may be chosen again. */
export const FileField = ({ class: look, accept, take, children }: FileFieldProps) => (
  <label class={look}>
    {children}
    <input
      type="file"
      class={look === 'button' ? 'unseen' : undefined}
      accept={accept}
      onChange={({ currentTarget: field }) => {
        void handOver(field.files?.[0], take).finally(() => {
          field.value = ''
        })
      }}
    />
  </label>
)
