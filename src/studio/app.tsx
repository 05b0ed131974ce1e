import { FirstScreen } from './first/first-screen.tsx'
import { ClashDialog } from './shell/clash-dialog.tsx'
import { NoticeLine } from './shell/notice-line.tsx'
import { Shell } from './shell/shell.tsx'
import { useStore } from './store.ts'
import type { Studio } from './studio.ts'

/** The page: the first screen, or a report that is written. */
export function App({ studio }: { studio: Studio }) {
  const { screen, opened, notice, clash } = useStore(studio.state)
  return (
    <>
      {screen === 'writing' && opened ? <Shell key={opened.folder} studio={studio} /> : <FirstScreen studio={studio} />}
      <NoticeLine studio={studio} notice={notice} />
      {clash && <ClashDialog studio={studio} clash={clash} />}
    </>
  )
}
