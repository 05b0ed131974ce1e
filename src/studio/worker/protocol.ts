import type { Row } from '../outline/rows.ts'
import type { InRow } from './places.ts'

/** Files of the opened folder by their paths. */
export type FileBytes = Readonly<Record<string, Uint8Array>>

/** Files that were changed, by their paths; `null`: it goes. */
export type ChangedFiles = Readonly<Record<string, Uint8Array | null>>

/** A report of the opened folder. */
export interface FoundReport {
  folder: string
  title: string
}

/** A report that was opened. */
export interface OpenedReport {
  folder: string
  rows: Row[]
  setTitle: string
  /** The parts by their English keys, as they are headed. */
  parts: { name: string; heading: string }[]
  year: number
  figures: FigureSaid[]
}

/** Why a report cannot be shown for writing: a sentence. */
export interface Refused {
  refused: string
}

/** What a figure says, for its chip. */
export interface FigureSaid {
  name: string
  /** Each form that can be printed, with what it prints; the first is the figure with its unit. */
  forms: { form: string; title: string; says: string }[]
}

/** What rows come to. */
export interface Drawn {
  /** The pages as HTML, and their style sheet. Absent when nothing can be drawn: the last ones stay. */
  pages?: string[]
  style?: string
  /** The label of each row that has one. */
  labels: Record<string, string>
  figures: FigureSaid[]
  characters: number
}

/** A finding beside the words. */
export interface Finding {
  code: string
  severity: 'error' | 'warning' | 'info'
  message: string
  hint?: string
  /** The words of the group that it belongs to. */
  group: string
  at?: InRow
  /** It can be mended by a click: the number by which the worker knows it. */
  fix?: number
}

/** A document of last year that was read, before anything is made of it. */
export interface Coming {
  title: string
  /** Absent: it has mistakes, and nothing can go on from it. */
  year?: number
  /** One line for people. */
  told: string
  /** What was not understood, sentence by sentence. */
  notes: string[]
}

/** A report that was made. */
export interface Begun {
  folder: string
  changed: ChangedFiles
  /** What was done, for people. */
  told: string
}

/** A set that reports can be made with. */
export interface SetCard {
  name: string
  title: string
  description: string
}

/** What is made of a report. */
export interface Exported {
  /** A file to save: its name and bytes. */
  files: { name: string; bytes: Uint8Array }[]
  /** Why there is none: sentences. */
  problems: string[]
}

/** Whether something was refused, with the words for it. */
export const isRefused = (value: object): value is { refused: string } =>
  'refused' in value && typeof value.refused === 'string'
