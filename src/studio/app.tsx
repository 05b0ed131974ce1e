import { ClashDialog } from './clash/clash-dialog.tsx'
import { FirstScreen } from './first/first-screen.tsx'
import { NoticeLine } from './shell/notice-line.tsx'
import { Shell } from './shell/shell.tsx'
import { useStore } from './store.ts'
import type { Studio } from './studio.ts'

/** The page: the first screen, or a report that is written. */
export function App({ studio }: { studio: Studio }) {
  const { screen, opened, notice, clashes } = useStore(studio.state)
  const [clash] = clashes
  return (
    <>
      {screen === 'writing' && opened ? <Shell key={opened.folder} studio={studio} /> : <FirstScreen studio={studio} />}
      <NoticeLine studio={studio} notice={notice} />
      {clash && <ClashDialog key={`${clash.path} ${clash.theirs?.version}`} studio={studio} clash={clash} />}
    </>
  )
}
