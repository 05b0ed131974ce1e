/** Where a row of the table applies, seen from a piece of text and the block it stands in. */
export type Where =
  /** At every place. */
  | 'anywhere'
  /** At the beginning of a line that could begin a block: a paragraph, a list item. Not in headings and cells. */
  | 'line-start'
  /** At the first character of any block, a heading and a table cell included. */
  | 'start'
  /** At the last character of any block. */
  | 'end'
  /** At the last character of a heading. */
  | 'heading-end'
  /** Anywhere in a table cell. */
  | 'cell'

/** One way in which a character of plain text could be read as Markdown. */
export interface Unsafe {
  /** The contents of a regular-expression class: the characters to be escaped. */
  characters: string
  /** An assertion on what stands before it; absent: anything, or for `line-start` and `start` nothing (`^`). */
  before?: string
  /** An assertion on what stands after it; absent: anything, or for `end` and `heading-end` nothing (`$`). */
  after?: string
  /** Absent: `anywhere`. */
  where?: Where
  /** What the character could start or end there. */
  why: string
}

const raw = String.raw

/** What makes a word for certain. (To work out all letters there are takes V8 longer than to write the file.) */
const letter = raw`[0-9A-Za-z\u4e00-\u9fff]`

/**
 * Every character that could mean something, and where: CommonMark 0.31, the extensions of GitHub's dialect, and two
 * wide-spread habits (`:::`, `:name:`). What is not in the table is never escaped, so that the file stays readable.
 *
 * Left out on purpose: a setext underline (`===`) and the second line of a table need a line of text directly above,
 * and each of our paragraphs is one line between blank lines; link reference definitions, footnotes, images and task
 * marks all need a `[`; `>` and `]` only close what `<` and `[` open; `!` needs a `[` behind it.
 */
export const unsafe: readonly Unsafe[] = [
  { characters: raw`\\`, why: 'escapes the punctuation after it, or breaks the line at its end' },
  { characters: '`', why: 'code, or a fence of three' },
  { characters: '*', why: 'emphasis, a bullet, a thematic break; and it would pair with our own strong' },
  { characters: '_', before: `(?<!${letter})`, why: 'emphasis or a thematic break; within a word it is nothing' },
  { characters: '_', after: `(?!${letter})`, why: 'the other side of the same' },
  { characters: raw`\[`, why: 'a link, an image, a reference definition, a footnote, a task mark' },
  { characters: '<', after: '(?=[A-Za-z/!?]|$)', why: 'an HTML tag or comment, an autolink; not in 占比<5%' },
  { characters: '&', after: raw`(?=#?\w{1,32};)`, why: 'an entity: &copy; &#35; &#x23;' },
  { characters: '~', why: 'strikethrough in GitHub’s dialect, one tilde (3~5天) being enough; a fence of three' },
  { characters: '$', why: 'mathematics in GitHub’s dialect' },
  {
    characters: ':',
    before: '(?<=[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp])',
    after: '(?=//)',
    why: 'a bare link in GitHub’s dialect',
  },
  { characters: '.', before: '(?<=[Ww]{3})', why: 'a bare link in GitHub’s dialect' },
  { characters: '@', before: raw`(?<!\s)`, after: raw`(?!\s)`, why: 'a bare link there, and an autolink <1@b.c>' },
  { characters: ':', after: raw`(?=[\w+-]+:)`, why: 'an emoji :name: on GitHub and in chat programs' },
  { characters: raw`\t\n\r\u2028\u2029`, why: 'ends the line or is trimmed; as an entity it comes back equal' },

  { where: 'line-start', characters: '#', why: 'a heading; old readers want no space after it' },
  { where: 'line-start', characters: '>', why: 'a quotation' },
  { where: 'line-start', characters: raw`+\-`, after: '(?=[ -]|$)', why: 'a bullet, or a thematic break ---' },
  { where: 'line-start', characters: '.)', before: raw`(?<=^\d{1,9})`, after: '(?= |$)', why: 'a list: 1. x, 1) x' },
  { where: 'line-start', characters: ':', after: '(?=::)', why: 'a ::: container in pandoc and site generators' },

  { where: 'start', characters: raw`\s`, why: 'white space that is trimmed, four spaces being code' },
  { where: 'end', characters: raw`\s`, why: 'white space that is trimmed, two spaces breaking the line' },
  { where: 'heading-end', characters: '#', why: 'the closing sequence of a heading, which is dropped' },
  { where: 'cell', characters: '|', why: 'ends the cell' },
]
