import { Option } from 'commander'
import { defaultFormats, formats } from '../../engine/document/formats.ts'
import { version } from '../../node/version.ts'
import { speakChinese } from '../console/chinese-help.ts'
import { formatList, formatNamed, jobs, once, portNumber } from '../console/option-values.ts'
import { startWords } from '../console/start-words.ts'
import { adder, data, json, out, ProgramCommand, templates } from './program-command.ts'
import { addTemplateCommands } from './template-program.ts'

const formatOption = (): Option =>
  new Option('--format <格式>', `${formats.map(formatNamed).join('、')}，用逗号分开`)
    .default(defaultFormats, defaultFormats.join(','))
    .argParser(formatList())

/** Arguments → one function in commands/. */
export function program(): ProgramCommand {
  const root = speakChinese(new ProgramCommand(startWords()))
    .description('总结：从 YAML 生成年度工作总结（DOCX 和 Markdown），版式符合 GB/T 9704')
    .version(version, '-V, --version', '显示版本')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .hook('preAction', async (_, command) => {
      const { useProject } = await import('../commands/find/use-project.ts')
      useProject(command)
    })
  const add = adder(root)

  add('build', '生成报告；不写报告名时生成 data 下的全部报告')
    .argument('[报告...]', '报告文件夹')
    .with(data(), templates())
    .option('--out <文件夹>', '输出文件夹', once(), 'output')
    .with(formatOption())
    .option('--jobs <数>', '同时生成几份', jobs, 1)
    .option('--watch', '文件改动后自动重新生成')
    .option('--final', '定稿：有未填的空或警告时不生成')
    .option('--remove-old', '删去改标题以前生成的、没有人改过的文件')
    .option('--samples', '不写报告名时，生成自带的样例')
    .with(json())
    .runs(async () => (await import('../commands/build/build.ts')).build)

  add('check', '只检查，不写文件')
    .argument('[报告...]', '报告文件夹；- 是把标准输入当作稿子（--draft -）')
    .with(data(), templates())
    .option('--out <文件夹>', 'build 的输出文件夹：看改正以前印的是什么', once(), 'output')
    .option('--fix', '改正机械性的错误（半角标点、重复标点等），并显示改动')
    .option('--draft <文件>', '用报告的台账核对一份稿子（.txt、.md、.docx）里的数字；- 是标准输入', once())
    .option('--explain', '说明每个数字读作什么、和哪些数字勾稽，每处勾稽的算式')
    .with(json())
    .runs(async () => (await import('../commands/check/check.ts')).check)

  add('proofread', '检查任何 .txt、.md、.docx 文件的文字')
    .argument('<文件...>', '要检查的文件；- 是标准输入')
    .option('--fix', '改正机械性的错误，并显示改动；.txt 和 .md 改在原处，原文件另存为 .bak')
    .option('--comments', '另存一份 Word 文档（核校），问题写成批注')
    .option('--explain', '说明每个数字读作什么、和哪些数字勾稽，每处勾稽的算式')
    .option('--report <文件>', '把问题列成表，写成 Word 文档，如 核校意见.docx', once())
    .with(json())
    .runs(async () => (await import('../commands/proofread/proofread.ts')).proofreadFiles)

  add('new', '新建一份报告；在终端上不带选项时逐项询问')
    .argument('[文件夹]', '新报告的名称，建在 data 下；或者它的路径')
    .option('--template <名称>', '模板名称')
    .option('--unit <单位>', '单位名称')
    .option('--year <年份>', '年度')
    .option('--from <报告>', '由上年的报告新建今年的', once())
    .choice('--keep <写法>', '上年的文字留作草稿（text），还是只留标题、文字写成注释（outline）', ['text', 'outline'])
    .option('--force', '和 --from 一起用：已有的文件夹另存，换成新的')
    .choice('--lang <语言>', '键用中文（zh，默认）还是英文（en）', ['zh', 'en'])
    .choice('--ledger <形式>', '台账写成 YAML（默认）、Excel 表格还是 csv', ['yaml', 'xlsx', 'csv'])
    .option('--with-project', '同时在这里建一个项目文件 zongjie.yaml')
    .option('--data <文件夹>', '放报告的文件夹；只写名称的报告建在这里 （默认 data）', once())
    .with(templates(), json())
    .runs(async () => (await import('../commands/new/new.ts')).newReport)

  add('import', '把现成的文稿（.docx、.md、.txt）变成一份报告的数据')
    .argument('<文件>', '去年的总结等文稿')
    .argument('[文件夹]', '新报告的名称，建在 data 下；或者它的路径；不写时用文件的名称')
    .option('--template <名称>', '模板名称；不写时选层次最合的', once())
    .option('--figures', '把有把握的数字写进台账，正文改为引用')
    .option('--ledger <文件>', '把正文的数字接上这份台账：.xlsx、.csv 或 figures.yaml', once())
    .option('--force', '文件夹里已有数据时也导入，原来的数据留在“导入前”里')
    .choice('--lang <语言>', '键用中文（zh）还是英文（en）', ['zh', 'en'], 'zh')
    .option('--data <文件夹>', '放报告的文件夹；只写名称的报告建在这里 （默认 data）', once())
    .with(templates(), json())
    .runs(async () => (await import('../commands/import/import.ts')).importFile)

  add('schema', '输出 JSON Schema，供编辑器补全和检查')
    .option('--out <文件夹>', '写到这个文件夹；不写时打印到标准输出', once())
    .option('--template <名称>', '连同这套模板自己的键和部分', once())
    .with(templates())
    .choice('--lang <语言>', '补全时列出中文（zh）还是英文（en）的键', ['zh', 'en'], 'zh')
    .with(json())
    .runs(async () => (await import('../commands/schema.ts')).schema)

  add('figures', '列出台账：数值、上年、目标、完成率，各用在哪里')
    .argument('[报告]', '报告文件夹；只有一份报告，或在报告文件夹里运行时不用写')
    .with(data(), templates(), json())
    .runs(async () => (await import('../commands/figures.ts')).figures)

  add('set', '更正一个指标：只改台账里的那个数，记下是谁、依据什么改的，并说明哪些地方跟着变')
    .argument('[报告]', '报告文件夹')
    .argument('[指标]', '指标的名称')
    .argument('[更正数]', '更正后的数，可以带单位：87.9、879000人')
    .option('--field <项>', '更正哪一个数：值、上年、上期、目标、上限、下限、历年2021；不写时是值')
    .option('--old <原数>', '原来的数；台账里不是它时不改')
    .option('--by <姓名>', '谁改的，记入更正记录')
    .option('--reason <依据>', '依据什么改，如“基层卫生科来电”，记入更正记录')
    .option('--sheet <文件>', '按 .xlsx 或 .csv 里的更正表一次改多个：报告、指标、项、原数、更正数、依据')
    .option('--yes', '像是写错的数（差十倍、小数位数或正负号不同）也照改')
    .with(data(), templates(), json())
    .runs(async () => (await import('../commands/set/set.ts')).set)

  add('log', '列出一份报告的更正记录：什么时候、谁、依据什么改了哪个数')
    .argument('[报告]', '报告文件夹；在报告文件夹里运行时不用写')
    .option('--docx [文件]', '另写成一张 Word 表，供存档；不写文件名时写在当前文件夹')
    .with(data(), json())
    .runs(async () => (await import('../commands/log.ts')).log)

  add('archive', '存档：把现在印出来的存为一个版本（送审稿、定稿）；不写名称时列出已有的')
    .argument('[报告]', '报告文件夹；只有一份报告，或在报告文件夹里运行时不用写')
    .option('--name <名称>', '存档的名称，如 送审稿')
    .with(data(), templates(), out(), json())
    .runs(async () => (await import('../commands/archive.ts')).archive)

  add('impact', '改动的影响：与存档或上次生成的相比，哪些话印得不一样，为什么')
    .argument('[报告]', '报告文件夹；只有一份报告，或在报告文件夹里运行时不用写')
    .option('--since <存档>', '与哪个存档相比；不写时与最后一个，没有存档时与上次生成的')
    .with(data(), templates(), out(), json())
    .runs(async () => (await import('../commands/impact/impact.ts')).impact)

  add('verify', '核对一份生成的 Word 文档：是不是原样，改了哪几段，是哪份报告、哪个存档、哪套模板印的')
    .argument('[文件]', 'Word 文档（.docx）；有 --mark 时是报告，不写就在全部报告里找')
    .option('--mark <稿标>', '手里是纸：页眉里的稿标，如 7K3F-92AB，看是哪份报告的哪一稿', once())
    .option('--data <文件夹>', '放报告的文件夹：再看数据在那以后改没改过', once())
    .with(templates(), out(), json())
    .runs(async () => (await import('../commands/verify/verify.ts')).verify)

  add('compare', '看别人在生成的 Word 文档里改了什么：每段改前改后、来自哪个文件，谁修订、谁批注')
    .argument('<文件>', '改过的 Word 文档（.docx）')
    .argument('[报告]', '它是哪份报告的；不写时按文件里记的')
    .with(data(), out(), json())
    .runs(async () => (await import('../commands/compare.ts')).compare)

  add('pull', '把别人在生成的 Word 文档里改的文字写回数据；不加 --yes 只看会写什么')
    .argument('<文件>', '改过的 Word 文档（.docx）')
    .argument('[报告]', '它是哪份报告的；不写时按文件里记的')
    .option('--yes', '写回去')
    .with(data(), templates(), out(), json())
    .runs(async () => (await import('../commands/pull.ts')).pull)

  add('redline', '对照稿：从存档到现在改了什么，写成带修订的 Word 文档')
    .argument('[报告]', '报告文件夹；只有一份报告，或在报告文件夹里运行时不用写')
    .option('--since <存档>', '与哪个存档相比；不写时与最后一个，没有存档时与上次生成的')
    .option('--author <姓名>', '修订记在谁的名下；不写时是本单位')
    .option('--date <日期>', '修订的日期，如 2026-01-08；不写时不写日期')
    .with(data(), templates(), out(), json())
    .runs(async () => (await import('../commands/redline.ts')).redline)

  add('studio', '在浏览器里写：打开一个网页，写总结、填指标、看真实的页面，不用记命令')
    .argument('[文件夹]', '放报告的文件夹；不写时是当前文件夹')
    .option('--port <端口>', '用哪个端口；不写时由程序选', portNumber)
    .option('--no-open', '不打开浏览器，只打印地址')
    .runs(async () => (await import('../commands/studio.ts')).studio)

  add('mcp', '供写稿的助手用：台账、检查、生成（MCP，标准输入输出）')
    .with(data(), templates())
    .option('--out <文件夹>', '输出文件夹', once(), 'output')
    .option('--write', '允许生成文件；不写时只读')
    .runs(async () => (await import('../commands/mcp/mcp.ts')).mcp)

  addTemplateCommands(add('template', '管理模板'))
  return root
}
