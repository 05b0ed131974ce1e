import type { HeadingForm, Image } from '../document/types.ts'
import type { SourceFile, Span } from '../text/source.ts'
import type { Exhibit } from './exhibit.ts'
import type { Figure } from './ledger.ts'
import type { LedgerOpener } from './open-ledger.ts'

import type { Prose } from './prose.ts'
import type {
  AsideText,
  AttachmentText,
  ColophonText,
  IntroText,
  ItemText,
  LetterheadText,
  ListText,
  ReportText,
  SectionText,
} from './text-names.ts'

export type * from './exhibit.ts'
export type * from './ledger.ts'
export type * from './prose.ts'

/** Plain texts, each under its key. */
export type TextsOf<Name extends string> = { [K in Name]?: Prose }

/** One report folder, read and found to be well formed. Keys are the English ones of docs; absent means not written. */
export interface Report extends TextsOf<ReportText> {
  /** The folder's name; also the name of the output folder. */
  name: string
  /** The report.yaml file. */
  source: SourceFile
  title: Prose
  subtitle?: Prose
  unit: Prose
  year: number
  /** 全年 when not written. */
  period: Prose
  /** The template set's name; `standard` when not written. */
  template: { name: string; origin: Span }
  arrange?: Arrangement
  /** Headings of parts, by their names; those of a set's own parts, too. */
  headings: Partial<Record<string, Prose>>
  /** What stands under the keys of its set's own. */
  own?: OwnValue[]
  numbering: NumberingOverride
  signature: Prose[]
  /** 附注 (GB/T 9704 7.3.6): what stands below the date. */
  annotation?: Prose[]
  /** 2023-12-20 is already 2023年12月20日 here; anything else is as written. */
  date?: Prose
  seal: boolean
  /** Where 盖章 is asked for. */
  sealAt?: Span
  /** 版头; `false`: none, also where the set has one. */
  letterhead?: LetterheadData | false | undefined
  /** 版记, in the same way. */
  colophon?: ColophonData | false | undefined
  contents: boolean
  /** Where 目录 is asked for. */
  contentsAt?: Span
  attachments: Attachment[]
  /** 附件说明: 否: the attachments are not listed below the body. */
  withoutAttachmentNote?: true
  sections: Section[]
  /** Settings of the rules of proofreading, by the rules' names; they count before those of the template set. */
  rules: Record<string, RuleSetting>
  /** Where a rule is set. */
  ruleAt?: (rule: string) => Span
  figures: Map<string, Figure>
  /** Opens the ledger of its figures, which is worked out once. */
  openLedger: LedgerOpener
  /** The pictures that its data names. */
  images: ReadonlyMap<string, Image>
  /** Words of the report's own that no line is broken inside; they add to those of the template set. */
  words: string[]
  /** 千分位: tables of the ledger have their digits in groups of three. */
  thousands?: true
  /** 上年报告: the folder of last year's report, as written, with its place. */
  previousReport?: { folder: string; origin: Span }
  /** Reads what that report says. */
  lastYearTexts?: () => LastYearTexts | undefined
}

/** What a report says under a key of its template set's own. */
export interface OwnValue {
  key: string
  /** The key's Chinese name. */
  name: string
  value: Prose | Prose[] | boolean
  /** It is a text of paragraphs. */
  isRunning?: true
}

/** 版头 (GB/T 9704-2012 7.2). */
export interface LetterheadData extends TextsOf<LetterheadText> {
  /** 发文机关标志, one or, of a joint document, several; none: the unit's name and 文件. */
  mark: Prose[]
  /** 签发人. */
  signers: Prose[]
  origin: Span
}

/** 版记 (7.4). */
export interface ColophonData extends TextsOf<ColophonText> {
  /** 抄送机关. */
  cc: Prose[]
  /** 印发日期, without 印发. */
  date?: Prose
  origin: Span
}

/** How a rule of proofreading is set: off, how grave it is, or the number that it measures by. */
export type RuleSetting = 'off' | 'info' | 'warning' | 'error' | number

/** by-kind (按类别): achievements, problems, plans are the parts. by-section (按章节): each section is one. */
export type Arrangement = 'by-kind' | 'by-section'

/** The three kinds of what a section reports, in the order they are printed. */
export type SectionKind = 'achievements' | 'problems' | 'plans'
/** The kinds, in the order they are printed. */
export const kinds: readonly SectionKind[] = ['achievements', 'problems', 'plans']

/** A section file: what one bureau, station or subject reports, by kinds. */
export interface Section extends TextsOf<SectionText> {
  /** The file's name without `.yaml`: what `sections:` lists. */
  name: string
  title?: Prose
  /** 标题: 无: it has no heading because somebody said so. */
  untitled?: true
  /** A literal label in the place of the computed one. */
  label?: string
  form?: HeadingForm
  achievements: ItemList
  problems: ItemList
  plans: ItemList
  /** The lists of its set's own parts. */
  others?: NamedList[]
  /** 上年计划 and 上年问题, with what became of them. */
  lastPlans?: LastYearItem[]
  lastProblems?: LastYearItem[]
  origin: Span
}

/** What last year's report planned or found wanting, and what became of it. */
export interface LastYearItem {
  matter: Prose
  outcome?: Prose
  origin: Span
}

/** The items of a part that a template set names itself. */
export interface NamedList {
  /** The part's name: the key of the section file. */
  kind: string
  /** Its Chinese name. */
  name: string
  list: ItemList
}

/** Items of one list, with what the list says about how they are labelled. */
export interface ItemList extends TextsOf<IntroText>, TextsOf<ListText> {
  items: Item[]
  enumerate?: Enumerate
  /** 起始: the number of its first item. */
  start?: number
}

/** How the items of a list are written (分项写法). */
export interface Enumerate {
  /** `outline`: the level's own label. `none`: no label. Otherwise the first label: 一是, 一要, 第一, 首先, —— … */
  style: string
  /** True: the items follow each other in one paragraph. */
  inline: boolean
  /** What ends each inline item but the last; absent: the mark that each was written with, or else 。; `none`: nothing is added. */
  joiner?: '；' | '。' | 'none'
}

/** An entry of a list: a heading, a text, or both, with the entries and exhibits below it. A section that became one has its asides. */
export interface Item extends TextsOf<ItemText>, TextsOf<AsideText> {
  /** The items one level down. */
  children: ItemList
  /** A literal label instead of the computed one. */
  label?: string
  form?: HeadingForm
  exhibits: Exhibit[]
  origin: Span
}

/** 附件: what stands behind the signature under its own title. */
export interface Attachment extends TextsOf<AttachmentText> {
  name: Prose
  children: ItemList
  exhibits: Exhibit[]
  /** 横排: on pages that lie on their side. */
  landscape?: true
  origin: Span
}

/** What `numbering` (编号) of a report or a set's manifest says against the set's outline. */
export interface NumberingOverride {
  mode?: 'typed' | 'native'
  /** Level (from 1) to the level's first label; empty for none. */
  labels?: Record<number, string>
  /** Levels (from 1) that count on through the report. */
  continuous?: number[]
  forms?: Record<number, HeadingForm>
}

/** What last year's report says, paragraph by paragraph, references as they are written; and its year. */
export interface LastYearTexts {
  year: number
  paragraphs: string[]
  /** Its typed tables. */
  tables: string[]
}
