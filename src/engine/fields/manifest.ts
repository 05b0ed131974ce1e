import * as z from 'zod'
import { outlineDepth } from '../outline/outline.ts'
import { isVersion } from '../text/versions.ts'
import { choice, flag, parsed, refuse, scalar } from '../yaml/values.ts'
import { baseName } from './extends.ts'
import { type Fields, field, mapOf, oneOrMore, paragraphs } from './field.ts'
import { enumerateFields } from './item.ts'
import { ownKeysField } from './own-keys.ts'
import { sharedFields } from './report.ts'
import { setAttachment, setAttachmentFields } from './set-attachment.ts'
import { enumerateStyle, headingForm, labelPattern, nameOf } from './values.ts'

/** template.yaml: who a set is, how it arranges and numbers a report, and what it asks of one. */

const versionNumber = parsed((written) =>
  isVersion(written) ? written : refuse('应为 1.0.0 这样的版本号', { hint: '请写三个用点隔开的数字，前面不补0' }),
)
const fileName = parsed((written) =>
  /^[^\\/:]+\.hbs$/.test(written)
    ? written
    : refuse('应为本文件夹中一个 .hbs 文件的名称', { hint: '请只写文件名，如 report.hbs' }),
)

const partFields = {
  name: field(['名称', '中文名', '中文'], '章节文件里写的中文名称', scalar(), {
    manual: '章节文件里写的中文名称，只用于英文名的自己的部分',
  }),
  heading: field('标题', '这一部分的标题', scalar(), {
    manual:
      '报告可以用“部分标题”改。可以写 {{年度}}、{{单位}} 和报告里一定有的别的键，如 {{年度}}年工作回顾；以花括号开头的要加引号',
  }),
  group: field(
    '分组',
    'section：各条排在所属章节之下；flat：各条合成一列',
    choice({ section: '按章节', flat: '合并' }),
    {
      manual:
        '按章节（section）：各条排在所属章节的标题之下，成绩默认这样。合并（flat）：各条合成一列，问题和计划默认这样',
    },
  ),
  enumerate: field('分项写法', '各条如何编号：一是、一要、第一……', enumerateStyle(), {
    keys: enumerateFields,
    manual: '这一部分的各条怎样编号，如 一是；报告自己写了“分项写法”的以报告为准',
  }),
}

const part = (zh: string | readonly string[], about: string) =>
  field(zh, about, mapOf(partFields), { keys: partFields })

export const partsFields = {
  achievements: part('成绩', '成绩部分'),
  problems: part('问题', '问题部分'),
  plans: part('计划', '计划部分'),
}

/** The three parts, and any that a set names itself. */
const anyParts: Fields = { ...partsFields, '*': part([], '这套模板自己的一个部分') }

const levelFields = {
  label: field('编号', '这一级的第一个编号，如 （一）', labelPattern(), {
    required: true,
    manual: '这一级的第一个编号，见[结构和层次](#结构和层次)',
  }),
  heading: field('标题形式', '独行或接排', headingForm(), {
    manual: '独行（own-line）：标题单独成行。接排（run-in）：标题后面接着写正文。不写时前两级独行，以下接排',
  }),
  restart: field('重新编号', '否：全文连续编号', flag(), {
    manual: '是（默认）：上一级换一个，这一级就从头编。否：全文连续编号',
  }),
}

const outline = z.array(mapOf(levelFields)).superRefine((levels, context) => {
  if (levels.length > outlineDepth) context.addIssue({ code: 'custom', message: `应最多有${outlineDepth}级` })
})

const names = z.array(scalar())

/** What each version changed: a sentence or several, by the version. */
const changes = z.union([oneOrMore, z.record(z.string(), oneOrMore)])
const changesFields: Fields = { '*': field([], '这个版本改了什么', oneOrMore) }

const requiresFields = {
  keys: field('键', 'report.yaml 里必须写的键', names, { manual: 'report.yaml 里必须写的键，如 [署名, 成文日期]' }),
  sections: field('章节', '必须有的章节', names, { manual: '必须有的章节文件，不带 .yaml' }),
  figures: field('指标', '必须有的指标', names, { manual: '台账里必须有的指标' }),
}

/** template.yaml. */
export const manifestFields = {
  name: field('名称', '文件夹名，小写字母、数字和连字符', nameOf('文件夹'), {
    required: true,
    manual: '与文件夹名相同，由小写字母、数字和连字符组成',
  }),
  title: field('标题', '这套模板的名称，给人看', scalar(), {
    required: true,
    manual: '给人看的名称，新建报告选模板时显示；写了“继承”的可以不写',
  }),
  version: field('版本', '如 1.0.0', versionNumber, { required: true, manual: '如 1.0.0；内容有变就改它' }),
  extends: field('继承', '在哪套模板的基础上改，如 jianghai@1', baseName(), {
    manual: '在哪套模板的基础上改，名称加版本，如 jianghai@1，见[继承](#继承在上级的模板上改)',
  }),
  publisher: field(['发布单位', '发布机关'], '发布这套模板的单位', scalar(), { manual: '发布这套模板的单位' }),
  licence: field(['许可', 'license'], '别的单位可以怎样使用', scalar(), {
    manual: '别的单位可以怎样使用，如 可自由使用和修改',
  }),
  description: field('说明', '这套模板用于什么', scalar(), { manual: '这套模板用于什么，一句话' }),
  changes: field(['变更', '更新'], '各版本改了什么', changes, {
    keys: changesFields,
    manual: '各版本改了什么，如 {1.1.0: 必备加了“负责人”}，更新时显示',
  }),
  arrange: { ...sharedFields.arrange, manual: '按类别（by-kind，默认）或按章节（by-section）' },
  parts: field('部分', '各部分的标题和排法', mapOf(partsFields).catchall(mapOf(partFields)), {
    keys: anyParts,
    manual: '成绩、问题、计划三部分的标题和排法，和自己的部分，见[自己的部分](#自己的部分)；标题只用于按类别',
  }),
  keys: ownKeysField,
  outline: field('层次', '各级编号，从第一级开始', outline, {
    each: levelFields,
    manual: '各级编号，从第一级开始，最多五级',
  }),
  numbering: {
    ...sharedFields.numbering,
    manual: '手写（typed，默认）或自动（native），或与“层次”不同的设置',
  },
  layout: { ...sharedFields.layout, manual: '版式方案的名称，或名称和改动的设置；默认 gbt9704' },
  template: field('模板', '入口模板的文件名', fileName, { manual: '入口模板的文件名，默认 report.hbs' }),
  attachments: field('附件', '报告只写名称就能附上的表，或每份报告都附的表', z.array(setAttachment), {
    each: setAttachmentFields,
  }),
  closing: paragraphs('结语', '报告没有写结语时印的结语', {
    manual:
      '报告自己没有写“结语”时印的话，可以有几段，可以写 {{年度}}、{{单位}}、报告里一定有的别的键和“必备”的指标；报告写 `结语: 无` 的不印',
  }),
  letterhead: {
    ...sharedFields.letterhead,
    manual:
      '各份报告共有的版头，如 {发文机关标志: 青山县卫生健康局文件}，发文字号由报告写；是：用“单位”加“文件”。写了它，用这套模板的报告都印版头，报告写的代替这里的，写 `版头: 否` 的不印',
  },
  colophon: {
    ...sharedFields.colophon,
    manual: '同样，如 {印发机关: 青山县卫生健康局办公室}，键见[手册的版头和版记](../README.zh-CN.md#版头和版记)',
  },
  requires: field('必备', '报告必须写的键、章节和指标', mapOf(requiresFields), {
    keys: requiresFields,
    manual: '用这套模板的报告必须写的内容',
  }),
  words: { ...sharedFields.words, manual: '一个列表：标题换行时不拆开的词语，报告还可以再加' },
  rules: {
    ...sharedFields.rules,
    manual:
      '文字检查的设置，如 {引号顿号: 警告, 长句: 120}，见[手册的文字检查一节](../README.zh-CN.md#文字检查)；报告还可以再改',
  },
}

export const manifestSchema = mapOf(manifestFields)
/** template.yaml of a set that extends another, from which it has what it does not say. */
export const layerSchema = manifestSchema.partial({ title: true })
export type ManifestData = z.output<typeof manifestSchema>
