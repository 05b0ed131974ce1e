/**
 * The ids of the styles we write and the names they carry. Word knows its own styles by name (heading 1 is shown as
 * 标题 1, and the navigation pane and contents work), never by id; names it does not know are shown as they are.
 */
export const styleNames = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Salutation: 'Salutation',
  BodyText: 'Body Text',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  ContentsTitle: 'TOC Heading',
  Contents1: 'toc 1',
  Contents2: 'toc 2',
  Contents3: 'toc 3',
  Contents4: 'toc 4',
  AttachmentNote: '附件说明',
  Signature: 'Signature',
  Date: 'Date',
  AttachmentMark: '附件标识',
  AttachmentTitle: '附件标题',
  TableCaption: 'caption',
  TableUnit: '表格单位',
  TableNote: '表格注释',
  Picture: '图片',
  PictureCaption: '图题',
  TableText: '表格文字',
  TableHeader: '表格表头',
  Centered: '居中文字',
  FlushRight: '居右文字',
  Note: '附注',
  AfterTable: '表后间隔',
  Footer: 'footer',
  Heading3Char: 'Heading 3 Char',
  Heading4Char: 'Heading 4 Char',
  RunInText: '接排正文',
  TableNormal: 'Normal Table',
  TableGrid: 'Table Grid',
} as const

export type StyleId = keyof typeof styleNames
export type CharacterStyleId = 'Heading3Char' | 'Heading4Char' | 'RunInText'
