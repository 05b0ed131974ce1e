import { defects, endlessSet, type ReportFiles, soundReport } from './reports.ts'

/** Where an attack stands in a templates folder: the entry of a set, a partial of its own, a shared template. */
export const places = ['entry', 'partial', 'shared'] as const
export type Place = (typeof places)[number]

/**
 * What must become of it: `refused` before anything is rendered, `stopped` while rendering, `harmless`: it is text or
 * mere length, and the report is built.
 */
export type End = 'refused' | 'stopped' | 'harmless'

export interface Attack {
  template: string
  end: End
  /** Further templates that belong to it, by name. */
  more?: Record<string, string>
}

/** What an attack would have to touch: a test looks for it afterwards. */
export const canary = 'canary.txt'
const code = `return process.mainModule.require('fs').writeFileSync('${canary}','')`

const refused = (template: string): Attack => ({ template, end: 'refused' })
const each = (times: number, inside: string) =>
  '{{#each signature as |one|}}'.repeat(times) + inside + '{{/each}}'.repeat(times)
const almostLargest = 250 * 1024
const filled = (piece: string) => piece.repeat(Math.floor(almostLargest / piece.length))

/** Partials of which each calls the next one twice. */
function doubling(count: number, hash: string): Record<string, string> {
  const partials: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    const next = index + 1 < count ? `{{> double${index + 1}${hash}}}`.repeat(2) : '甲'
    partials[`double${index}`] = next
  }
  return partials
}

function chain(count: number): Record<string, string> {
  const partials: Record<string, string> = {}
  for (let index = 0; index < count; index++)
    partials[`link${index}`] = index + 1 < count ? `{{> link${index + 1}}}` : '甲'
  return partials
}

/** Attacks on template engines that are on record, and those on what this one does itself. */
export const attacks: Record<string, Attack> = {
  // Reaching code through prototypes.
  'a constructor': refused('{{constructor}}'),
  'a prototype': refused('{{__proto__}}'),
  'the constructor of a text': refused('{{title.constructor}}'),
  'the constructor of a constructor': refused('{{title.constructor.constructor}}'),
  'the constructor of this': refused('{{this.constructor}}'),
  'a constructor in brackets': refused('{{title.[constructor]}}'),
  'a prototype in brackets': refused('{{[__proto__].polluted}}'),
  'a constructor by lookup': refused('{{lookup this "constructor"}}'),
  'a prototype by lookup': refused('{{lookup title "__proto__"}}'),
  'a method of a list': refused('{{parts.map}}'),
  'a method that changes a list': refused('{{signature.push "x"}}'),
  'a block parameter’s constructor': refused('{{#each parts as |part|}}{{part.constructor}}{{/each}}'),
  'a loop over a prototype': refused('{{#each __proto__ as |x|}}{{x}}{{/each}}'),
  'a with over a prototype': refused('{{#with __proto__}}{{hasOwnProperty}}{{/with}}'),
  __defineGetter__: refused('{{__defineGetter__ "title" "x"}}'),
  __lookupGetter__: refused('{{__lookupGetter__ "title"}}'),
  toString: refused('{{toString}}'),
  valueOf: refused('{{#if valueOf}}x{{/if}}'),
  hasOwnProperty: refused('{{hasOwnProperty "title"}}'),
  'the constructor of a text as code': refused(`{{title.sub.constructor "${code}"}}`),
  'the chain of with, split and push': refused(
    `{{#with "s" as |string|}}{{#with "e"}}{{#with split as |conslist|}}{{this.pop}}{{this.push (lookup string.sub "constructor")}}{{this.pop}}{{#with string.split as |codelist|}}{{this.pop}}{{this.push "${code}"}}{{this.pop}}{{#each conslist}}{{#with (string.sub.apply 0 codelist)}}{{this}}{{/with}}{{/each}}{{/with}}{{/with}}{{/with}}{{/with}}`,
  ),
  'a constructor as an option': refused('{{#each parts as |part|}}{{items part.items level=constructor}}{{/each}}'),
  'a constructor as an argument': refused('{{paragraphs constructor}}'),

  // Helpers of Handlebars, and of Node.
  helperMissing: refused('{{helperMissing}}'),
  blockHelperMissing: refused('{{blockHelperMissing "x"}}'),
  'helperMissing as a block': refused('{{#helperMissing}}x{{/helperMissing}}'),
  log: refused('{{log title}}'),
  'log as an error': refused('{{log "x" level="error"}}'),
  'log as a block': refused('{{#log title}}x{{/log}}'),
  eval: refused(`{{eval "${code}"}}`),
  require: refused('{{require "fs"}}'),
  process: refused('{{process.env.PATH}}'),
  globalThis: refused('{{globalThis.process}}'),
  'a call of a helper’s method': refused('{{items.call this}}'),
  'a call of a block’s method': refused('{{#each.call parts}}x{{/each.call}}'),
  'a computed helper': refused('{{(lookup this "eval") "x"}}'),
  'an import': refused('{{import "node:fs"}}'),

  // Decorators and inline partials.
  'an unknown decorator': refused('{{*x}}'),
  'a decorator with arguments': refused('{{* inline "front"}}'),
  'a decorator block': refused('{{#*decorator}}x{{/decorator}}'),
  'a shared template overridden': refused('{{#*inline "front"}}x{{/inline}}{{> front}}'),
  'a decorator named constructor': refused('{{*constructor}}'),

  // Partials that lead elsewhere.
  'a partial of a parent folder': refused('{{> ../../secret}}'),
  'a partial of the root': refused('{{> /etc/passwd}}'),
  'a partial in quotes': refused('{{> "../secret"}}'),
  'a partial in brackets': refused('{{> [../secret]}}'),
  'a partial as a Windows path': refused('{{> [C:\\secret]}}'),
  'a partial as an address': refused('{{> [file:///etc/passwd]}}'),
  'a partial named constructor': refused('{{> constructor}}'),
  'a partial named __proto__': refused('{{> __proto__}}'),
  'a partial of a lookup': refused('{{> (lookup this "title")}}'),
  'a partial of a text': refused('{{> (title)}}'),
  'a partial block': refused('{{#> front}}x{{/front}}'),
  'the partial block itself': refused('{{> @partial-block}}'),
  'an unknown partial with a body': refused('{{#> ../secret}}x{{/../secret}}'),
  'a partial that calls itself': refused('{{> attack}}'),
  'two partials that call each other': {
    template: '{{> back-and-forth}}',
    more: { 'back-and-forth': '{{> attack}}' },
    end: 'refused',
  },

  // Ways around the encoding of data, and out of the context.
  'three braces': refused('{{{title}}}'),
  'an ampersand': refused('{{&title}}'),
  'a raw block': refused('{{{{raw}}}}x{{{{/raw}}}}'),
  'the root': refused('{{@root.title}}'),
  'a parent': refused('{{#each parts as |part|}}{{../title}}{{/each}}'),

  // Time and memory.
  'loops in loops': { template: each(6, '甲'), end: 'stopped' },
  'loops over parts': { template: `${'{{#each parts as |p|}}'.repeat(20)}甲${'{{/each}}'.repeat(20)}`, end: 'stopped' },
  'loops in the deepest nesting': { template: each(60, '甲'), end: 'stopped' },
  'a long text in loops': { template: each(4, filled('甲乙丙丁\n\n').slice(0, 200_000)), end: 'stopped' },
  'all items in loops': {
    template: each(4, '\n\n{{#each parts as |p|}}\n{{items p.items}}\n\n{{/each}}'),
    end: 'stopped',
  },
  'a paragraph in loops': { template: each(4, '\n\n{{paragraphs opening}}\n\n'), end: 'stopped' },
  'a text in loops': { template: each(4, '{{opening}}'), end: 'stopped' },
  'a joined list in loops': { template: each(4, '{{join signature "、"}}'), end: 'stopped' },
  'headings in loops': { template: each(5, '\n# 甲\n'), end: 'stopped' },
  'doubling partials': { template: '{{> double0}}', more: doubling(30, ''), end: 'stopped' },
  'doubling partials with options': {
    template: '{{> double0 x=title}}',
    more: doubling(30, ' x=title'),
    end: 'refused',
  },
  'a chain of partials': { template: '{{> link0}}', more: chain(1500), end: 'refused' },
  '64 nested blocks': refused('{{#if title}}'.repeat(65) + '{{/if}}'.repeat(65)),
  '10,000 nested blocks': refused('{{#if title}}'.repeat(10_000) + '{{/if}}'.repeat(10_000)),
  'nested inverse blocks': refused('{{^title}}'.repeat(10_000) + '{{/title}}'.repeat(10_000)),
  'a long else chain': refused(`{{#if title}}${filled('{{else if title}}甲').slice(0, 200_000)}`),
  '20,000 nested parentheses': refused(`{{#if ${'(not '.repeat(20_000)}title${')'.repeat(20_000)}}}x{{/if}}`),
  '20,000 open blocks': refused('{{#if title}}'.repeat(19_000)),
  '128 KB of opening braces': refused(filled('{{')),
  '250 KB of block openings': refused(filled('{{#')),
  '250 KB of escaped block openings': refused(`{{#if title}}${filled('\\{{#')}`),
  '250 KB of block openings in a raw block': refused(`{{#if title}}{{{{raw}}}}${filled('{{#')}`),
  '250 KB of blocks closed wrongly': refused(filled('{{/if}}')),
  'an identifier of 250 KB': refused(`{{${filled('a')}}}`),
  'a path of 100,000 names': refused(`{{title${filled('.a')}}}`),
  'a text of 250 KB that is never closed': refused(`{{join signature "${filled('a')}`),
  'a comment of 250 KB that is never closed': refused(`{{!--${filled('-')}`),
  '2 MB of blanks': refused(`${' '.repeat(2_000_000)}{{~title~}}`),
  '250 KB of blanks': { template: `甲{{~title~}}${filled(' \n')}{{~title~}}`, end: 'harmless' },
  '27,000 values': { template: filled('{{title}}\n'), end: 'harmless' },
  '250 KB of comments': { template: `甲${filled('{{!x}}')}`, end: 'harmless' },
  '250 KB of one word': { template: filled('甲'), end: 'harmless' },
  '250 KB of backslashes': { template: `甲${filled('\\')}`, end: 'harmless' },
  '250 KB of stars': refused(filled('*')),
  '250 KB of strong marks': { template: filled('**甲**乙\n\n'), end: 'harmless' },
  '250 KB of hashes': refused(filled('#')),
  '250 KB of bars': refused(filled('|')),
  '250 KB of rows': refused(`| 甲 |\n| --- |\n${filled('| 乙 | 丙 |\n')}`),
  '250 KB of colons': refused(filled(':::\n')),
  '250 KB of dashes': refused(filled('-')),
  'a script': refused('<script>alert(1)</script>'),
}

/** True for an attack on time or memory: its place makes no difference to it. */
export const isHeavy = ({ template, end, more }: Attack): boolean =>
  end !== 'refused' || more !== undefined || template.length > 10_000

/** A valid report that uses the set; its twenty units are what the loops go over. */
export function attackReport(set: string): ReportFiles {
  const sound = { ...soundReport(1), ...soundSections }
  const { change } = defects['a template that never ends']!
  const files = change(sound)
  return { ...files, 'report.yaml': String(files['report.yaml']).replace('endless', set) }
}

const soundSections: ReportFiles = {
  '1.yaml': `标题: 甲\n成绩:\n${'  - 健全机制，成效明显。\n'.repeat(50)}`,
}

/** The files of a set with the attack at its place, and those of the shared folder. */
export function attackSet(
  name: string,
  { template, more = {} }: Attack,
  place: Place,
): { set: ReportFiles; shared: ReportFiles } {
  const manifest = String(endlessSet['template.yaml']).replace('name: endless', `name: ${name}`)
  const inFiles = (files: Record<string, string>): ReportFiles =>
    Object.fromEntries(Object.entries(files).map(([one, text]) => [`${one}.hbs`, text]))
  if (place === 'entry') {
    return {
      set: { 'template.yaml': manifest.replace('report.hbs', 'attack.hbs'), ...inFiles({ attack: template, ...more }) },
      shared: {},
    }
  }
  const set: ReportFiles = { 'template.yaml': manifest, 'report.hbs': '{{> attack}}\n' }
  const attack = inFiles({ attack: template, ...more })
  return place === 'partial' ? { set: { ...set, ...attack }, shared: {} } : { set, shared: attack }
}
