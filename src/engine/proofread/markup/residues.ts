import { pairs } from '../../text/pairs.ts'
import { han } from '../rules/marks.ts'

/** One sort of markup that an office text never holds. */
export interface Residue {
  /** What it is, for people: 标题标记. */
  name: string
  pattern: RegExp
  /** What stands in its place; `undefined` where somebody has to decide. */
  instead?: (match: RegExpExecArray, text: string) => string | undefined
}

const nothing = () => ''
const word = `[${han}“《（]`

const emoji =
  /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}\uFE0F?|\uFE0F)*[ \t]?/gu

const entities = pairs(
  'amp & lt < gt > ldquo “ rdquo ” lsquo ‘ rsquo ’ mdash — ndash – hellip …… middot · times ×'.split(' '),
)

/** Markdown, HTML, LaTeX and signs of chat programs, as drafting assistants leave them behind. */
export const residues: readonly Residue[] = [
  {
    name: 'Markdown 的标题标记',
    pattern: new RegExp(`^#[ \\t]+(?=${word})|^#{2,6}(?!#)[ \\t]*(?=[^\\s，。；、）%％])`, 'g'),
    instead: nothing,
  },
  {
    name: 'Markdown 的标题标记',
    pattern: new RegExp(`(?<=[${han}。；：！？”）\\s])#{2,6}[ \\t]*(?=[${han}“《（\\d])`, 'g'),
  },
  { name: 'Markdown 的引用标记', pattern: new RegExp(`^>[ \\t>]*(?=[*]{0,2}${word})`, 'g'), instead: nothing },
  { name: 'Markdown 的表格线', pattern: /^\|[^|]{1,200}\|.*\|$|\|[ \t]*:?-{2,}:?[ \t]*\|[-: \t|]*/g },
  { name: 'Markdown 的分隔线', pattern: /^---$/g },
  { name: 'Markdown 的代码标记', pattern: /`{3,}[a-z]*/g },
  { name: 'Markdown 的代码标记', pattern: /(?<!`)`([^`]{1,100})`(?!`)/g, instead: (match) => match[1] },
  {
    name: 'Markdown 的链接',
    pattern:
      /(!?)\[([^[\]]{0,100})\]\((?:https?:\/\/|www\.|mailto:|ftp:|#|\.{0,2}\/|[\w-]{1,40}(?:\.[\w-]{1,40}){0,5}\.[a-z]{2,5}(?=[/?#)]))[^()\s]{0,300}\)/g,
    instead: (match) => (match[1] || !match[2] ? undefined : match[2]),
  },
  { name: 'Markdown 的删除线', pattern: /~~[^~]{1,100}~~/g },
  { name: 'Markdown 的标亮标记', pattern: new RegExp(`==(${word}[^=]{0,100})==`, 'g'), instead: (match) => match[1] },
  {
    name: '引文标记',
    pattern:
      /【\d{1,3}†[^】]{0,60}】|\[\^\d{1,3}\]|\[citation:\d{1,3}\]|:contentReference\[[^\]]{0,60}\](?:\{[^}]{0,60}\})?|\ue200?(?:cite)?\ue202?turn\d{1,3}(?:search|view|news|file|academia|image)\d{1,3}\ue201?|<\|[a-z_]{1,40}\|>|[\ue200-\ue202]/g,
    instead: nothing,
  },
  {
    name: '引文标记',
    pattern: /\^\[\d{1,3}\]\^?|\[(?:来源|出处)\s?\d{0,3}\]|\[oaicite:\d{1,3}\]/g,
    instead: nothing,
  },
  {
    name: '引文标记',
    pattern: /\[\[\d{1,3}\]\]\((?:https?:\/\/|www\.)[^()\s]{0,300}\)/g,
    instead: nothing,
  },
  { name: 'Markdown 的任务标记', pattern: /^\[[xX√✓ ]\][ \t]*(?=[\u4e00-\u9fff])/g, instead: nothing },
  { name: 'Markdown 的提示框标记', pattern: /^:{3,5}[ \t]*[a-z]{0,12}$/g, instead: nothing },
  { name: '网页里的注释', pattern: /<!--[^>]{0,200}-->/g, instead: nothing },
  {
    name: '失效的引用',
    pattern:
      /错误[！!]\s{0,2}(?:未找到引用源|未定义书签|文档中没有指定样式的文字|未找到目录项|未找到索引项|未找到图形项目表|超链接引用无效|未指定书签|引用源未找到|链接无效|书签未定义|不能从[^。]{0,20})[。.]?|Error!\s(?:Reference source not found|Bookmark not defined|No text of specified style in document|Hyperlink reference not valid)\.?/g,
  },
  {
    name: '批注',
    pattern:
      /批注\s?\[[^[\]]{0,12}\d{1,3}\][：:]?|\[批注\s?\d{0,3}\]|[（(【[]批注[：:][^）)】\]]{0,60}[）)】\]]|^批注\s?\d{0,3}[：:]/g,
  },
  {
    name: 'Word 的域代码',
    pattern:
      /\{\s{0,2}(?:PAGE|NUMPAGES|TOC|REF|HYPERLINK|SEQ|DATE|PAGEREF|EMBED|INCLUDEPICTURE|STYLEREF|FORMTEXT)\b[^{}]{0,120}\}|\\\*\s?MERGEFORMAT/g,
  },
  { name: '网页或聊天里的标记', pattern: /\[(?:图片|表情|链接|视频|语音|动画表情)\s?\d{0,3}\]|^@所有人/g },
  {
    name: '网页上的字样',
    pattern:
      /^(?:点击)?(?:下载|展开|阅读|查看)(?:全文|原文|更多)$|^(?:复制代码|复制链接|收起全文)$|^下载后可(?:编辑|修改)|本文来自[^，。]{0,12}(?:文库|网)/g,
  },
  {
    name: '网页或聊天里的项目符号',
    pattern: /^[➤➢➣➔➜➙▶►▸✔☑❖✦✧‣][\ufe0f \t]{0,3}(?=[\u4e00-\u9fff“《])/g,
    instead: nothing,
  },
  { name: '网页或聊天里的项目符号', pattern: /(?<=[。；])[➤➢➣➔➜➙▶►▸✔☑❖✦✧‣][\ufe0f \t]{0,3}(?=[\u4e00-\u9fff“《])/g },
  { name: '换行标签', pattern: /<br\s{0,3}\/?>/gi, instead: atEdge },
  {
    name: '网页标签',
    pattern: /<\/?(?:b|i|u|s|em|strong|span|font|mark|small|center|a)(?:\s[^<>]{0,200})?>/gi,
    instead: nothing,
  },
  {
    name: '网页标签',
    pattern:
      /<\/?(?:p|div|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|sup|sub|img|hr|details|summary|section|style|script|think)(?:\s[^<>]{0,200})?\/?>/gi,
    instead: atEdge,
  },
  {
    name: '网页转义符',
    pattern:
      /&(?:(nbsp|ensp|emsp|quot|apos|bull|copy|amp|lt|gt|[lr][ds]quo|[mn]dash|hellip|middot|times)|#(\d{2,6}));/g,
    instead: ({ 0: written, 1: name, 2: code, index }, text) => {
      if (code) return Number(code) > 31 && Number(code) < 0xd800 ? String.fromCodePoint(Number(code)) : undefined
      if (name === 'nbsp' || name === 'ensp' || name === 'emsp') {
        const beside = text.slice(Math.max(0, index - 1), index) + text.charAt(index + written.length)
        return /^[A-Za-z]{2}$/.test(beside) ? ' ' : ''
      }
      return entities[name!]
    },
  },
  {
    name: '公式代码',
    pattern:
      /\$\$[^$]{1,300}\$\$|\$(?=[^$]{0,200}[\\^_={}])[^$\u4e00-\u9fff]{1,200}\$|\\\([^()]{1,200}\\\)|\\(?:frac|times|text|approx|geq|leq|cdot|sqrt|mathrm|mathbf|sum|quad|rightarrow|pm)(?![a-z])/g,
  },
  { name: '公式代码', pattern: /(?<![\w$])\$\s?(\d[\d.,]{0,20}[%％]?)\s?\$(?![\w$])/g, instead: (match) => match[1] },
  { name: '公式代码', pattern: /(?<=\d)\\%/g, instead: () => '%' },
  { name: '换行代码', pattern: new RegExp(`(?<=[${han}。；：，！？])\\\\n(?![A-Za-z])`, 'g') },
  { name: '表情符号', pattern: emoji, instead: nothing },
  { name: '表情符号', pattern: /[0-9#*]\uFE0F?\u20E3/g },
]

/** At an end of a paragraph a break says nothing. */
function atEdge({ index, 0: written }: RegExpExecArray, text: string): string | undefined {
  return index === 0 || index + written.length === text.length ? '' : undefined
}

/** Marks of sources, as an assistant sets them behind a statement: 成效明显[1]。 A text that lists its sources or notes may have them. */
export const citations: Residue = {
  name: '引文标记',
  pattern: new RegExp(
    `(?<=[${han}\\d%％”》）。，；])(?<!(?:附件|附表|表|图|注|第|文献|公式|式|例|题|条|项))(?:[[［【]\\d{1,2}(?:[,，、–-]\\s?\\d{1,2}){0,5}[\\]］】]){1,5}(?=[，。；：、！？]|$|[${han}]{6})`,
    'g',
  ),
  instead: nothing,
}

const listOfSources = /^\s*[[［【〔]\d{1,2}[\]］】〕]|参考文献|^(?:注|备注|脚注|尾注|注释|资料来源)[：:]?|名词解释/

/** True for a text that says what its marks stand for. */
export const listsSources = (paragraphs: readonly { text: string }[]): boolean =>
  paragraphs.some(({ text }) => listOfSources.test(text))
