/** What stands under a key of a set's own. `text`: a line; `paragraphs`: a text of several. */
export type OwnKeyType = 'text' | 'paragraphs' | 'number' | 'date' | 'flag' | 'list'
