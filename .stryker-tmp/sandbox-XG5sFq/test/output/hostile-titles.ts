/** Titles that would do harm as file names. Signs that do not show are written as code points. */
// @ts-nocheck


const code = (point: number): string => String.fromCodePoint(point)
const around = (sign: string): string[] => [`总结${sign}报告`, `${sign}总结`, `总结${sign}`, sign, sign.repeat(3)]

const ways = [
  '../总结',
  '..\\总结',
  '../../../etc/passwd',
  '..',
  '.',
  '...',
  './总结',
  '/etc/passwd',
  '//server/share/总结',
  '\\\\server\\share\\总结',
  '\\\\?\\C:\\总结',
  '\\\\.\\COM1',
  'C:\\总结',
  'C:总结',
  'C:',
  'file:///etc/passwd',
  '~/总结',
  '~$总结',
  '%2e%2e%2f总结',
  '总结/../../报告',
  '总结\\..\\报告',
  '.zongjie.json',
  '.zongjie-00000000-1-000000000000.tmp',
  '总结::$DATA',
  '-rf',
  '--help',
  '- 总结',
  '.隐藏',
  '。。。',
  '$(reboot)',
  '`reboot`',
  '总结;rm -rf .',
  '总结&报告',
  '__proto__',
  'constructor',
  '',
  ' ',
  '   ',
  '\u3000',
  '_',
]

const devices = [
  'CON',
  'PRN',
  'AUX',
  'NUL',
  'CONIN$',
  'CONOUT$',
  'COM1',
  'COM9',
  'COM¹',
  'COM²',
  'LPT1',
  'LPT³',
  'LPT9',
]
const asDevice = (name: string): string[] => [
  name,
  name.toLowerCase(),
  `${name[0]}${name.slice(1).toLowerCase()}`,
  `${name}.docx`,
  `${name}.a.b`,
  `${name} `,
  `${name} .txt`,
  `${name}.`,
  `${name}:`,
  ` ${name}`,
  `-${name}`,
  `${name}\u200b`,
]

const forbiddenOnWindows = [...'<>:"/\\|?*'].flatMap(around)

const controls = [...Array(32).keys(), 0x7f, 0x80, 0x85, 0x9f].map((point) => `总结${code(point)}报告`)

/** Bidi, joiners, fillers, tags, non-characters, odd spaces. */
const unseen = [
  0x00a0, 0x00ad, 0x034f, 0x061c, 0x115f, 0x180e, 0x2000, 0x2028, 0x2029, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f,
  0x202a, 0x202e, 0x2060, 0x2066, 0x2069, 0x206f, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xfffc, 0xfffd, 0xfffe,
  0xffff, 0x1fffe, 0xe0001, 0xe0061, 0xe0100, 0x10ffff, 0xe000,
].flatMap((point) => [`总结${code(point)}报告`, code(point)])

const halves = ['a\ud800', 'a\ud801', '\udc00', '总结\udfff报告', '\udc00\ud800', '\ud800'.repeat(300)]

const ends = [
  '总结.',
  '总结...',
  '总结 ',
  '总结 . .',
  '总结\u3000',
  '总结.\u200b',
  '. 总结 .',
  `${'.'.repeat(5000)}总结`,
]

const composed = [
  'Café 总结',
  'Cafe\u0301 总结',
  '\u2126总结',
  '\u212a总结',
  'ﬁle',
  'İstanbul',
  'ǰ',
  '각',
  '\u1100\u1161\u11a8',
]

const long = [
  '总'.repeat(58),
  '总'.repeat(59),
  '总'.repeat(200),
  'a'.repeat(5000),
  `${'总'.repeat(58)}. . .后`,
  `${'a'.repeat(175)}总`,
  `${'a'.repeat(175)}🇨🇳`,
  `${'a'.repeat(172)}e\u0301\u0302`,
  `${'a'.repeat(170)}👩🏽`,
  '👩🏽'.repeat(100),
  '🇨🇳'.repeat(100),
  '1\ufe0f\u20e3'.repeat(100),
  '👨\u200d👩\u200d👧'.repeat(60),
  '葛\u{e0100}'.repeat(60),
  '𠮷'.repeat(100),
  `a${'\u0301'.repeat(1000)}`,
  `${'总结 '.repeat(100)}`,
  ` ${' '.repeat(100_000)}总结`,
  `总结${' '.repeat(100_000)}报告`,
  `CON${' '.repeat(100_000)}x`,
  `CON.${'a'.repeat(300)}`,
  `CON.${'a'.repeat(171)}.b`,
]

export const hostileTitles: readonly string[] = [
  ...ways,
  ...devices.flatMap(asDevice),
  ...forbiddenOnWindows,
  ...controls,
  ...unseen,
  ...halves,
  ...ends,
  ...composed,
  ...long,
]

/** Names that some file system takes for one: by case, by composition, or because what differs does not show. */
export const twins: readonly [string, string][] = [
  ['Report', 'REPORT'],
  ['Café', 'CAFE\u0301'],
  ['straße', 'STRASSE'],
  ['straße', 'STRAẞE'],
  ['Ωmega', '\u2126MEGA'],
  ['\u212aelvin', 'kelvin'],
  ['ΣΑΣ', 'σας'],
  ['ǰ', 'J\u030c'],
  ['각', '\u1100\u1161\u11a8'],
  ['ᏸ', 'Ᏸ'],
]
