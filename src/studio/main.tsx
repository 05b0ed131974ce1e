import { render } from 'preact'
import { App } from './app.tsx'
import { firstStorage } from './first-storage.ts'
import { Problem } from './problem.tsx'
import { Studio } from './studio.ts'
import { startRoom } from './worker/client.ts'

const root = document.getElementById('studio')!
try {
  const studio = new Studio(startRoom(), await firstStorage())
  await studio.use(studio.storage)
  root.replaceChildren()
  render(<App studio={studio} />, root)
} catch (caught) {
  root.replaceChildren()
  render(<Problem message={caught instanceof Error ? caught.message : String(caught)} />, root)
}
