import { useState } from 'preact/hooks'
import { Button, submits } from '../controls/controls.tsx'
import type { Studio } from '../studio.ts'
import { keepEdition } from './keep-edition.ts'

/** 存档: a name, and what is printed now is kept under it. */
export function ArchiveForm({ studio, done }: { studio: Studio; done: () => void }) {
  const [isOpen, open] = useState(false)
  const [name, setName] = useState('送审稿')
  const keep = async (): Promise<void> => {
    if (!(await keepEdition(studio, name))) return
    open(false)
    done()
  }
  if (!isOpen) return <Button does={() => open(true)}>存档</Button>
  return (
    <form class="archive" onSubmit={submits(keep)}>
      <label>
        名称
        <input value={name} maxLength={30} onInput={({ currentTarget }) => setName(currentTarget.value)} />
      </label>
      <button type="submit" class="chief">
        存
      </button>
      <Button does={() => open(false)}>不存了</Button>
    </form>
  )
}
