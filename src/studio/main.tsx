import { render } from 'preact'
import { App } from './app.tsx'
import { memoryStorage } from './storage/memory.ts'
import { Studio } from './studio.ts'
import { startRoom } from './worker/client.ts'

const root = document.getElementById('studio')!
const studio = new Studio(startRoom(), memoryStorage('这个页面'))
await studio.use(studio.storage)
root.replaceChildren()
render(<App studio={studio} />, root)
