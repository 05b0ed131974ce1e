import { type KeyShape, mapShape, shownName } from '../yaml/key-shape.ts'

const roleKeys: KeyShape = {
  title: { zh: '标题', about: '文件标题，也用于附件标题' },
  subtitle: { zh: '副标题', about: '标题下的副标题' },
  body: { zh: '正文', about: '正文，也用于署名、日期、附件说明' },
  'heading-1': { zh: '一级标题', about: '一、' },
  'heading-2': { zh: '二级标题', about: '（一）' },
  'heading-3': { zh: '三级标题', about: '1.' },
  'heading-4': { zh: '四级标题', about: '（1）' },
  'attachment-mark': { zh: '附件标识', about: '附件首页左上角的“附件1”' },
  'contents-title': { zh: '目录标题', about: '“目录”二字' },
  table: { zh: '表格', about: '表格里的文字' },
  'table-header': { zh: '表头', about: '表格的第一行' },
  'table-caption': { zh: '表题', about: '表格上方的标题' },
  'page-number': { zh: '页码', about: '页码和一字线' },
}

/** The keys of a layout's settings, in a profile file and under `layout` (版式) of a report or a set. */
export const layoutKeys: KeyShape = {
  margins: {
    zh: '页边距',
    about: '标准（上37、下35、左28、右26毫米）、电子公文（GB/T 33476），或各边的毫米数',
    keys: {
      top: { zh: '上', about: '毫米' },
      right: { zh: '右', about: '毫米' },
      bottom: { zh: '下', about: '毫米' },
      left: { zh: '左', about: '毫米' },
    },
  },
  'lines-per-page': { zh: '每页行数', about: '行距随之算出，撑满版心' },
  'line-pitch': { zh: '行距', about: '固定行距的磅数，代替每页行数' },
  'chars-per-line': { zh: '每行字数', about: '字距随之算出，撑满版心' },
  tracking: { zh: '字距', about: '每个字加宽的磅数，紧缩为负，代替每行字数' },
  'title-line-pitch': { zh: '标题行距', about: '标题各行之间的磅数' },
  'table-line-pitch': { zh: '表格行距', about: '表格里各行文字之间的磅数' },
  'first-line-indent': { zh: '首行缩进', about: '字数' },
  'font-names': { zh: '字体命名', about: 'GB2312：仿宋_GB2312；通用：仿宋' },
  'digit-font': { zh: '数字字体', about: 'times（Times New Roman）、同正文，或字体名称' },
  fonts: { zh: '字体', about: '各要素的字体：仿宋、楷体、黑体、小标宋、宋体，或字体的全名', keys: roleKeys },
  sizes: { zh: '字号', about: '各要素的字号：二号、三号、小四，或磅数', keys: roleKeys },
  bold: { zh: '加粗', about: '各要素是否加粗', keys: roleKeys },
  'blank-lines': {
    zh: '空行',
    about: '标准所说的空行',
    keys: {
      'after-title': { zh: '标题后', about: '标题（副标题）之后空几行' },
      'before-attachment-note': { zh: '附件说明前', about: '附件说明之前空几行' },
      'before-signature': { zh: '署名前', about: '不盖章时署名之前空几行' },
      'before-sealed-signature': { zh: '盖章署名前', about: '盖章时署名之前空几行' },
    },
  },
  'subtitle-form': { zh: '副标题形式', about: '照写、括号（放在圆括号里）或破折号（前加——）' },
  'page-number': { zh: '页码', about: '外侧、居中或无' },
  'single-page-number': { zh: '单页页码', about: '是：只有一页也排页码' },
}

/** The keys of a profile file: the settings, and who it is. */
export const profileKeys: KeyShape = {
  name: { zh: '名称', about: '文件名，小写字母、数字和连字符' },
  description: { zh: '说明', about: '给人看的名称' },
  extends: { zh: '继承', about: '在哪个版式的基础上改' },
  ...layoutKeys,
}

/** A setting's Chinese name by its path of English keys: 页边距·上. */
export function settingName(path: readonly string[]): string {
  let shape: KeyShape | undefined = layoutKeys
  const names = path.map((key) => {
    const name = shownName(shape, key)
    shape = mapShape(shape?.[key])
    return name
  })
  return names.join('·')
}

/** The Chinese names of the settings under a path. */
export function settingsUnder(path: readonly string[]): string[] {
  const shape = path.reduce<KeyShape>((keys, key) => mapShape(keys[key])!, layoutKeys)
  return Object.keys(shape).map((key) => shownName(shape, key))
}
