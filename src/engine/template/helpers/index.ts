import { blockHelpers } from './block-helpers.ts'
import { brackets } from './brackets.ts'
import { contentsList } from './contents-list.ts'
import { figure } from './figure.ts'
import { figureTable } from './figure-table.ts'
import { items } from './items.ts'
import { join } from './join.ts'
import { and, eq, not, or } from './logic.ts'
import { paragraphs } from './paragraphs.ts'
import { table } from './table.ts'
import type { Helper } from './types.ts'

const all: Helper[] = [
  items,
  paragraphs,
  table,
  figure,
  figureTable,
  contentsList,
  ...blockHelpers,
  join,
  brackets,
  eq,
  not,
  and,
  or,
]

/** Every helper a template may call, by name; `if`, `unless`, `each` and `with` are the evaluator's own. */
export const helpers: ReadonlyMap<string, Helper> = new Map(all.map((helper) => [helper.name, helper]))
