import type { ComponentType } from 'preact'
import { CorrectionsPanel } from '../corrections/corrections-panel.tsx'
import { FiguresPanel } from '../figures/figures-panel.tsx'
import { FindingsPanel } from '../findings/findings-panel.tsx'
import { PagesPanel } from '../pages/pages-panel.tsx'
import type { StudioState } from '../state.ts'
import type { Studio } from '../studio.ts'
import { VersionsPanel } from '../versions/versions-panel.tsx'

/** A panel beside the text. */
export interface Panel {
  id: string
  title: string
  View: ComponentType<{ studio: Studio }>
  /** What is told beside its title: how many findings there are. */
  badge?(state: StudioState): string
}

/** The panels, in the order of their tabs: a new one is a file in a folder of its own, and a line here. */
export const panels: readonly Panel[] = [
  { id: 'pages', title: '页面', View: PagesPanel, badge: ({ pages }) => `${pages.length}页` },
  {
    id: 'findings',
    title: '问题',
    View: FindingsPanel,
    badge: ({ findings }) => String(findings.filter(({ severity }) => severity !== 'info').length),
  },
  { id: 'corrections', title: '更正', View: CorrectionsPanel },
  { id: 'versions', title: '以前的版本', View: VersionsPanel },
  { id: 'figures', title: '指标', View: FiguresPanel, badge: ({ figures }) => String(figures.length) },
]
