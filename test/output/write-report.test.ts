import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { succeeded } from '../../src/engine/text/diagnostic.ts'
import { shownPath } from '../../src/node/files.ts'
import { type Disk, disk } from '../../src/node/output/disk.ts'
import { codesOf, documentsIn, filesIn, reportFolder, save } from './build.ts'
import { bundle, start } from './child.ts'
import { faultyDisk } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const longAgo = new Date('2020-01-01T00:00:00Z')

describe('writing a report', () => {
  it('makes the folders and tells what was written', async () => {
    const out = join(newFolder(), 'a', 'b')
    const { value, diagnostics } = await save(out, { docx: '一', md: '二二' })
    expect(diagnostics).toEqual([])
    const folder = reportFolder(out)
    expect(value).toEqual([
      { format: 'docx', file: shownPath(join(folder, '总结.docx')), bytes: 3, sha256: sha256('一'), state: 'created' },
      { format: 'md', file: shownPath(join(folder, '总结.md')), bytes: 6, sha256: sha256('二二'), state: 'created' },
    ])
    expect(documentsIn(folder)).toEqual({ '总结.docx': '一', '总结.md': '二二' })
  })

  it('replaces what it wrote before, without a word', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    const { value, diagnostics } = await save(out, { docx: '二', md: '三三' })
    expect(diagnostics).toEqual([])
    expect(value.map((one) => one.state)).toEqual(['replaced', 'replaced'])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '二', '总结.md': '三三' })
  })

  it('does not touch a file that has the bytes already, nor the record', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    const names = ['总结.docx', '总结.md', '.zongjie.json'].map((name) => join(reportFolder(out), name))
    for (const name of names) utimesSync(name, longAgo, longAgo)
    const folderBefore = statSync(reportFolder(out)).mtimeMs
    const { value, diagnostics } = await save(out, { docx: '一', md: '一' })
    expect(diagnostics).toEqual([])
    expect(value.map((one) => one.state)).toEqual(['unchanged', 'unchanged'])
    for (const name of names) expect(statSync(name).mtime).toEqual(longAgo)
    expect(statSync(reportFolder(out)).mtimeMs).toBe(folderBefore)
  })

  it('ends in the same bytes whatever was built before', async () => {
    const [fresh, used] = [newFolder(), newFolder()]
    await save(fresh, { docx: '二', md: '二' })
    await save(used, { docx: '一', md: '一' })
    await save(used, { md: '二' })
    await save(used, { docx: '二', md: '二' })
    expect(filesIn(reportFolder(used))).toEqual(filesIn(reportFolder(fresh)))
  })

  it('keeps the permissions of the file that it replaces', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const file = join(reportFolder(out), '总结.docx')
    // On Windows only the write permission exists, and a read-only file is refused there.
    const mode = process.platform === 'win32' ? 0o666 : 0o640
    chmodSync(file, mode)
    const asked: number[] = []
    const create: Disk['create'] = (path, bits) => {
      asked.push(bits)
      return disk.create(path, bits)
    }
    await save(out, { docx: '二' }, { on: { ...disk, create } })
    // Nobody reads along while it is being written, either.
    expect(asked[1]).toBe(mode)
    expect(statSync(file).mode & 0o777).toBe(mode)
    expect(readFileSync(file, 'utf8')).toBe('二')
  })

  it('gives a new file the permissions that any new file gets', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), 'x'), '')
    const modeOf = (name: string) => statSync(join(reportFolder(out), name)).mode & 0o777
    expect(modeOf('总结.docx')).toBe(modeOf('x'))
  })

  it('has each file on the device before it takes its place', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    const { on, calls } = faultyDisk()
    await save(out, { docx: '二' }, { on })
    const steps = ['open', 'write', 'fsync', 'close', 'rename']
    expect(calls.filter((call) => steps.includes(call)).join(' ')).toBe(
      'open write close ' +
        'open write fsync close ' +
        'open write fsync close rename ' +
        'rename ' +
        'open write fsync close rename',
    )
  })

  it('writes and replaces an empty file like any other', async () => {
    const out = newFolder()
    expect(codesOf(await save(out, { md: '' }))).toEqual([])
    expect(codesOf(await save(out, { md: '一' }))).toEqual([])
  })

  it('leaves the other format alone when only one is built', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    await save(out, { docx: '二' })
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '二', '总结.md': '一' })
    expect(codesOf(await save(out, { md: '二' }))).toEqual([])
  })

  it('knows its files again when a title comes back', async () => {
    const out = newFolder()
    await save(out, { docx: '一' }, { title: '甲' })
    await save(out, { docx: '二' }, { title: '乙' })
    expect(codesOf(await save(out, { docx: '三' }, { title: '甲' }))).toEqual([])
    expect(documentsIn(reportFolder(out))).toEqual({ '甲.docx': '三', '乙.docx': '二' })
  })
})

describe('a file that somebody edited', () => {
  it('is kept beside, with a warning that says where', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    const folder = reportFolder(out)
    writeFileSync(join(folder, '总结.docx'), '改')
    utimesSync(join(folder, '总结.docx'), longAgo, longAgo)
    const { value, diagnostics } = await save(out, { docx: '二', md: '二' })
    expect(value.map((one) => one.state)).toEqual(['replaced', 'replaced'])
    expect(diagnostics).toEqual([
      {
        code: 'output/edited',
        severity: 'warning',
        message: `“${shownPath(join(folder, '总结.docx'))}”在生成以后有人改过，没有覆盖：原来的内容保存为“总结（修改稿）.docx”`,
        hint: '请把改动写进报告的数据，再删去修改稿',
      },
    ])
    expect(documentsIn(folder)).toEqual({ '总结.docx': '二', '总结.md': '二', '总结（修改稿）.docx': '改' })
    expect(statSync(join(folder, '总结（修改稿）.docx')).mtime).toEqual(longAgo)
  })

  it('is kept each time under a name of its own', async () => {
    const out = newFolder()
    const file = join(reportFolder(out), '总结.docx')
    for (const number of [1, 2, 3]) {
      await save(out, { docx: `生成${number}` })
      writeFileSync(file, `改动${number}`)
    }
    await save(out, { docx: '生成4' })
    expect(documentsIn(reportFolder(out))).toEqual({
      '总结.docx': '生成4',
      '总结（修改稿）.docx': '改动1',
      '总结（修改稿2）.docx': '改动2',
      '总结（修改稿3）.docx': '改动3',
    })
  })

  it('is kept also when the data did not change', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '总结.docx'), '改')
    expect(codesOf(await save(out, { docx: '一' }))).toEqual(['output/edited'])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一', '总结（修改稿）.docx': '改' })
    expect(codesOf(await save(out, { docx: '一' }))).toEqual([])
  })

  it('is not even read when its length tells', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '总结.docx'), '改得很长')
    const readFile: Disk['readFile'] = (path) =>
      path.endsWith('.docx') ? Promise.reject(new Error('read')) : disk.readFile(path)
    expect(codesOf(await save(out, { docx: '二' }, { on: { ...disk, readFile } }))).toEqual(['output/edited'])
  })

  it('is kept when it has the length of what was written', async () => {
    const out = newFolder()
    await save(out, { docx: 'abc' })
    writeFileSync(join(reportFolder(out), '总结.docx'), 'abd')
    await save(out, { docx: 'xyz' })
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': 'xyz', '总结（修改稿）.docx': 'abd' })
  })

  it('needs no copy when somebody made the very bytes that are to be written', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    writeFileSync(join(reportFolder(out), '总结.docx'), '二')
    const { value, diagnostics } = await save(out, { docx: '二' })
    expect(diagnostics).toEqual([])
    expect(value[0]!.state).toBe('unchanged')
    expect(codesOf(await save(out, { docx: '三' }))).toEqual([])
  })

  it('is kept without a word about editing when no build ever wrote it', async () => {
    const out = newFolder()
    mkdirSync(reportFolder(out))
    writeFileSync(join(reportFolder(out), '总结.docx'), '别人的')
    const { diagnostics } = await save(out, { docx: '一' })
    expect(codesOf({ diagnostics })).toEqual(['output/edited'])
    expect(diagnostics[0]!.message).toContain('原来就在那里，不是程序写的')
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一', '总结（修改稿）.docx': '别人的' })
  })

  it('is simply written again when somebody deleted it', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    rmSync(join(reportFolder(out), '总结.docx'))
    const { value, diagnostics } = await save(out, { docx: '一', md: '一' })
    expect(diagnostics).toEqual([])
    expect(value.map((one) => one.state)).toEqual(['created', 'unchanged'])
  })
})

describe('links and folders in the way', () => {
  it('replaces a link in the place of a file and leaves alone what it leads to', async () => {
    const [out, elsewhere] = [newFolder(), newFolder()]
    writeFileSync(join(elsewhere, 'x.docx'), '别处')
    mkdirSync(reportFolder(out))
    symlinkSync(join(elsewhere, 'x.docx'), join(reportFolder(out), '总结.docx'))
    symlinkSync(join(elsewhere, 'nothing'), join(reportFolder(out), '总结.md'))
    expect(codesOf(await save(out, { docx: '一', md: '一' }))).toEqual(['output/link-replaced', 'output/link-replaced'])
    expect(filesIn(elsewhere)).toEqual({ 'x.docx': '别处' })
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一', '总结.md': '一' })
    expect(codesOf(await save(out, { docx: '二', md: '二' }))).toEqual([])
  })

  it('replaces a link in the place of the record', async () => {
    const [out, elsewhere] = [newFolder(), newFolder()]
    writeFileSync(join(elsewhere, 'x.json'), '{}')
    mkdirSync(reportFolder(out))
    symlinkSync(join(elsewhere, 'x.json'), join(reportFolder(out), '.zongjie.json'))
    expect(codesOf(await save(out, { docx: '一' }))).toEqual([])
    expect(filesIn(elsewhere)).toEqual({ 'x.json': '{}' })
    expect(codesOf(await save(out, { docx: '二' }))).toEqual([])
  })

  it.each(['elsewhere', 'gone'])('refuses a report folder that is a link (%s)', async (where) => {
    const [out, elsewhere] = [newFolder(), newFolder()]
    if (where === 'gone') rmSync(elsewhere, { recursive: true })
    symlinkSync(elsewhere, reportFolder(out), 'junction')
    const { value, diagnostics } = await save(out, { docx: '一' })
    expect(value).toEqual([])
    expect(codesOf({ diagnostics })).toEqual(['output/folder-link'])
    expect(succeeded(diagnostics)).toBe(false)
    if (where === 'elsewhere') expect(filesIn(elsewhere)).toEqual({})
  })

  it('allows the output folder itself to be a link', async () => {
    const [parent, elsewhere] = [newFolder(), newFolder()]
    symlinkSync(elsewhere, join(parent, 'output'), 'junction')
    expect(codesOf(await save(join(parent, 'output'), { docx: '一' }))).toEqual([])
    expect(documentsIn(reportFolder(elsewhere))).toEqual({ '总结.docx': '一' })
  })

  it('writes none of the files when there is a folder in the place of one', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    rmSync(join(reportFolder(out), '总结.md'))
    mkdirSync(join(reportFolder(out), '总结.md'))
    // Not even the one that would be left as it is is said to be written.
    expect((await save(out, { docx: '一', md: '二' })).value).toEqual([])
    const { value, diagnostics } = await save(out, { docx: '二', md: '二' })
    expect(value).toEqual([])
    const file = shownPath(join(reportFolder(out), '总结.md'))
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['output/is-folder', `没有写成“${file}”：那里有一个同名的文件夹或特殊文件`],
    ])
    rmSync(join(reportFolder(out), '总结.md'), { recursive: true })
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一' })
  })
})

describe('several runs at once', () => {
  it('do not take each other’s documents for edited ones', async () => {
    const out = newFolder()
    const program = bundle('rival-program.ts')
    const runs = ['甲', '乙', '丙'].map((own) => start(process.execPath, [program, out, own]).ended)
    for (const { stdout, stderr } of await Promise.all(runs))
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' })
    expect(readdirSync(reportFolder(out)).sort()).toEqual(['.zongjie.json', '总结.docx', '总结.md'])
  })

  it('end in one of their documents, and no edit is lost', async () => {
    for (let round = 0; round < 10; round++) {
      const out = newFolder()
      await save(out, { docx: '旧' })
      writeFileSync(join(reportFolder(out), '总结.docx'), '改')
      const runs = ['一', '二', '三', '四'].map((text) => save(out, { docx: text, md: text }))
      const results = await Promise.all(runs)
      for (const { diagnostics } of results) expect(succeeded(diagnostics)).toBe(true)
      const files = documentsIn(reportFolder(out))
      expect(['一', '二', '三', '四']).toContain(files['总结.docx'])
      expect(Object.values(files)).toContain('改')
      expect(Object.keys(files).filter((name) => name.endsWith('.tmp'))).toEqual([])
    }
  })
})
