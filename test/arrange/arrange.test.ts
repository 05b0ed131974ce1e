import { describe, expect, test } from 'vitest'
import { arrangeReport } from '../../src/engine/arrange/index.ts'
import { plainText } from '../../src/engine/document/plain-text.ts'
import { ledgerOpener } from '../../src/engine/figures/open.ts'
import type { Item, ItemList, Prose, Report, Section } from '../../src/engine/model/report.ts'
import type { Arranging, Part, PartSetting } from '../../src/engine/report/arranged.ts'
import { item, list, origin, prose } from '../template/support.ts'

const parts: Record<'achievements' | 'problems' | 'plans', PartSetting> = {
  achievements: { heading: prose('成绩'), group: 'section' },
  problems: { heading: prose('问题'), group: 'flat' },
  plans: { heading: prose('计划'), group: 'flat' },
}
const byKind: Arranging = { arrange: 'by-kind', parts }

const section = (name: string, fields: Partial<Section> = {}): Section => ({
  name,
  title: prose(name),
  achievements: list(),
  problems: list(),
  plans: list(),
  origin,
  ...fields,
})

function report(sections: Section[], more: Partial<Report> = {}): Report {
  return {
    name: 'r',
    source: origin.source,
    title: prose('题'),
    unit: prose('局'),
    year: 2023,
    period: prose('全年'),
    template: { name: 'standard', origin },
    headings: {},
    numbering: {},
    images: new Map(),
    signature: [],
    seal: false,
    contents: false,
    attachments: [],
    sections,
    words: [],
    rules: {},
    figures: new Map(),
    openLedger: ledgerOpener(new Map()),
    ...more,
  }
}

const words = (text: Prose | undefined) => (text ? plainText(text.paragraphs.flat()) : '')

/** A part as nested lists: `成绩: 甲(一, 二)`. */
function shown(part: Part): string {
  const one = (each: Item): string => {
    const below = words(each.children.intro) + each.children.items.map(one).join('、')
    return [words(each.heading), words(each.text)].filter(Boolean).join('/') + (below ? `（${below}）` : '')
  }
  const lists = part.lists.map(
    (each: ItemList) => `${words(each.intro)}${each.enumerate?.style ?? ''}[${each.items.map(one).join('、')}]`,
  )
  return `${words(part.heading)}${part.intro ? `“${words(part.intro)}”` : ''}：${lists.join('')}`
}

const arranged = (input: Report, arranging = byKind) => {
  const { value, diagnostics } = arrangeReport(input, arranging)
  return { parts: value.map(shown), codes: diagnostics.map((one) => one.code) }
}

describe('by kind', () => {
  test('achievements stand under their sections, problems and plans in one list', () => {
    const sections = [
      section('甲', { achievements: list('一', '二'), problems: list('难'), plans: list('做') }),
      section('乙', { achievements: list('三'), plans: list('干') }),
    ]
    expect(arranged(report(sections)).parts).toEqual(['成绩：[甲（一、二）、乙（三）]', '问题：[难]', '计划：[做、干]'])
  })

  test('a kind without items is left out, and a report may word the headings', () => {
    const sections = [section('甲', { plans: list('做') })]
    expect(arranged(report(sections, { headings: { plans: prose('明年打算') } })).parts).toEqual(['明年打算：[做]'])
  })

  test('the items of an untitled section move up', () => {
    const untitled: Section = { name: '01', achievements: list('一'), problems: list(), plans: list(), origin }
    expect(arranged(report([untitled])).parts).toEqual(['成绩：[一]'])
  })

  test('the lead of a list stays before its list, which then is not joined to the one before', () => {
    const lead = { ...list('一'), intro: prose('引。') }
    const sections = [section('甲', { problems: list('零'), achievements: lead }), section('乙', { problems: lead })]
    expect(arranged(report(sections)).parts).toEqual(['成绩：[甲（引。一）]', '问题：[零]引。[一]'])
  })

  test('lists that are labelled alike are one list; others stay apart', () => {
    const labelled = (style: string, ...items: string[]): ItemList => ({
      ...list(...items),
      enumerate: { style, inline: false, joiner: '。' },
    })
    const sections = [
      section('甲', { plans: labelled('一是', 'a') }),
      section('乙', { plans: labelled('一是', 'b') }),
      section('丙', { plans: list('c') }),
    ]
    expect(arranged(report(sections)).parts).toEqual(['计划：一是[a、b][c]'])
  })

  test('a set may label a part; the report’s own labels win', () => {
    const arranging: Arranging = { ...byKind, parts: { ...parts, plans: { ...parts.plans, enumerate: '一是' } } }
    const own: ItemList = { ...list('b'), enumerate: { style: '一要', inline: false, joiner: '。' } }
    const sections = [section('甲', { plans: list('a') }), section('乙', { plans: own })]
    expect(arranged(report(sections), arranging).parts).toEqual(['计划：一是[a]一要[b]'])
  })

  test('a section of an introduction alone is printed', () => {
    expect(arranged(report([section('甲', { intro: prose('引') })])).parts).toEqual(['成绩：[甲/引]'])
  })
})

describe('by section', () => {
  test('each section is a part; its kinds follow each other, each a list of its own', () => {
    const sections = [
      section('甲', {
        intro: prose('引'),
        achievements: list('一'),
        problems: list('二'),
        plans: list(item({ heading: prose('三') })),
      }),
    ]
    expect(arranged(report(sections, { arrange: 'by-section' })).parts).toEqual(['甲“引”：[一][二][三]'])
  })

  test('a section without a title is an error', () => {
    const untitled: Section = { name: '01', achievements: list('一'), problems: list(), plans: list(), origin }
    expect(arranged(report([untitled], { arrange: 'by-section' })).codes).toEqual(['arrange/untitled-section'])
  })

  test('a section that says it has no title, and one with a label of its own', () => {
    const untitled: Section = { ...section('02'), untitled: true, intro: prose('谢谢'), after: prose('完') }
    delete untitled.title
    const sections = [section('甲', { label: '', achievements: list('一') }), untitled]
    const { value, diagnostics } = arrangeReport(report(sections, { arrange: 'by-section' }), byKind)
    expect(diagnostics).toEqual([])
    expect(value.map(({ heading }) => [words(heading), heading.label, heading.none])).toEqual([
      ['甲', '', undefined],
      ['', undefined, true],
    ])
    expect(words(value[1]!.intro)).toBe('谢谢')
    expect(value[1]!.lists.map((one) => words(one.after))).toEqual(['完'])
  })
})

describe('text behind lists, by kind', () => {
  test('a section’s stands under its title, and behind its own list’s', () => {
    const own = { ...list('一'), after: prose('甲完') }
    const { value } = arrangeReport(report([section('甲', { achievements: own, after: prose('章完') })]), byKind)
    const children = value[0]!.lists[0]!.items[0]!.children
    expect(children.after!.paragraphs.map(plainText)).toEqual(['甲完', '章完'])
  })

  test('a section without a title keeps its first and last paragraphs', () => {
    const untitled: Section = { ...section('甲', { intro: prose('引'), after: prose('完'), achievements: list('一') }) }
    delete untitled.title
    const { value } = arrangeReport(report([untitled]), byKind)
    expect(value[0]!.lists.map((one) => [words(one.intro), one.items.length, words(one.after)])).toEqual([
      ['引', 1, '完'],
    ])
  })

  test('a list that text follows, and one that begins at a number, do not run into their neighbours', () => {
    const closed = { ...list('一'), after: prose('完') }
    const sections = [section('甲', { problems: closed }), section('乙', { problems: list('二') })]
    expect(arranged(report(sections)).parts).toEqual(['问题：[一][二]'])
    const started = [section('甲', { problems: list('一') }), section('乙', { problems: { ...list('二'), start: 5 } })]
    expect(arranged(report(started)).parts).toEqual(['问题：[一][二]'])
    const open = [section('甲', { problems: list('一') }), section('乙', { problems: closed })]
    expect(arrangeReport(report(open), byKind).value[0]!.lists.map((one) => words(one.after))).toEqual(['完'])
  })
})
