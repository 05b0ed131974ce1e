import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { disk } from '../../src/node/output/disk.ts'
import { fingerprintOf } from '../../src/node/output/fingerprint.ts'
import { planFiles, planFolders } from '../../src/node/output/plan.ts'
import { readRecord } from '../../src/node/output/record.ts'
import { oldFiles, removeOld, surveyFolder } from '../../src/node/output/survey.ts'
import { documentsIn, reportFolder, save } from './build.ts'
import { systemError } from './faulty-disk.ts'
import { newFolder } from './new-folder.ts'

const folderOf = (out: string) => planFolders(out, [{ report: '京湖' }])[0]!.value!

async function survey(out: string, title: string | null = '总结', more = {}) {
  const folder = folderOf(out)
  const planned = title === null ? undefined : planFiles(folder, title, ['docx', 'md'])
  const { edited, old } = await surveyFolder(folder, (await readRecord(folder)).value, { planned, ...more })
  return { edited: edited.map(({ code, message }) => `${code} ${message.replaceAll(folder.shown, '…')}`), old }
}
const write = (out: string, name: string, text: string) => writeFileSync(join(reportFolder(out), name), text)

describe('a look through the output folder', () => {
  it('finds nothing where nothing was built, and nothing to say of files as they were built', async () => {
    const out = newFolder()
    expect(await survey(out)).toEqual({ edited: [], old: [] })
    await save(out, { docx: '一', md: '一' })
    write(out, '会议通知.docx', 'x')
    write(out, '别的（修改稿）.docx', 'x')
    expect(await survey(out)).toEqual({ edited: [], old: [] })
  })

  it('finds a file that somebody edited, in a format that is not built either', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' })
    write(out, '总结.docx', '改过')
    const edited = ['output/edited “…/总结.docx”在生成以后有人改过，还没有处理']
    expect(await survey(out)).toEqual({ edited, old: [] })
    expect(await survey(out, '总结', { without: new Set(['总结.md']) })).toEqual({ edited, old: [] })
    expect(await survey(out, '总结', { without: new Set(['总结.docx']) })).toEqual({ edited: [], old: [] })
    // Somebody made the very bytes that are to be written.
    const contents = new Map([['总结.docx', fingerprintOf(Buffer.from('改过'))]])
    expect(await survey(out, '总结', { contents })).toEqual({ edited: [], old: [] })
  })

  it('finds the copies that were kept, as long as they are there', async () => {
    const out = newFolder()
    await save(out, { docx: '一' })
    for (const text of ['甲', '乙', '丙', '丁']) {
      write(out, '总结.docx', text)
      await save(out, { docx: text.repeat(2) })
    }
    const all = await survey(out)
    expect(all.edited).toEqual([
      'output/kept “…/总结（修改稿2）.docx”“…/总结（修改稿3）.docx”“…/总结（修改稿4）.docx”等4份修改稿还没有处理：里面有人改过的内容不会进新文档',
    ])
    expect(await survey(out, null)).toEqual(all)
    for (const number of ['', 2, 3, 4]) await disk.unlink(join(reportFolder(out), `总结（修改稿${number}）.docx`))
    expect(await survey(out)).toEqual({ edited: [], old: [] })
  })

  it('tells the files of a former title from those that somebody edited', async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' }, { title: '旧题' })
    await save(out, { docx: '一', md: '一' })
    expect(await survey(out)).toEqual({ edited: [], old: ['旧题.docx', '旧题.md'] })
    write(out, '旧题.md', '改过')
    expect(await survey(out)).toEqual({
      edited: ['output/edited “…/旧题.md”在生成以后有人改过，标题改了，不会再生成它'],
      old: ['旧题.docx'],
    })
    // Without a title nobody knows which one is the former.
    expect((await survey(out, null)).old).toEqual([])
    // Windows and macOS take it for the same file.
    await save(out, { docx: '一' }, { title: 'App' })
    expect((await survey(out, 'APP')).old).not.toContain('App.docx')
  })

  it('is not taken where the folder cannot be read', async () => {
    const on = { ...disk, readdir: () => Promise.reject(systemError('EACCES', 'scandir')) }
    const folder = folderOf(newFolder())
    expect(await surveyFolder(folder, (await readRecord(folder)).value, {}, on)).toEqual({ edited: [], old: [] })
  })
})

describe('the files of a former title', () => {
  const built = async () => {
    const out = newFolder()
    await save(out, { docx: '一', md: '一' }, { title: '旧题' })
    await save(out, { docx: '一' })
    return out
  }

  it('are removed and forgotten', async () => {
    const out = await built()
    expect(oldFiles(folderOf(out), ['旧题.docx', '旧题.md']).map((one) => one.message)).toEqual([
      expect.stringContaining('“旧题.docx”“旧题.md”还在'),
    ])
    const removed = await removeOld(folderOf(out), ['旧题.docx', '旧题.md'])
    expect(removed.map((one) => one.code)).toEqual(['output/removed'])
    expect(documentsIn(reportFolder(out))).toEqual({ '总结.docx': '一' })
    expect([...(await readRecord(folderOf(out))).value.files.keys()]).toEqual(['总结.docx'])
  })

  it('stay when somebody edited them, even in that instant, or nobody knows them', async () => {
    const out = await built()
    write(out, '旧题.docx', '改过')
    write(out, '别的.docx', 'x')
    mkdirSync(join(reportFolder(out), '夹.docx'))
    expect(await removeOld(folderOf(out), ['旧题.docx', '别的.docx', '夹.docx', '../总结.docx'])).toEqual([])
    expect(await disk.readdir(reportFolder(out))).toEqual(expect.arrayContaining(['旧题.docx', '别的.docx', '旧题.md']))
  })

  it('that cannot be removed are an error with the reason', async () => {
    const out = await built()
    const unlink = (path: string) =>
      path.endsWith('旧题.md') ? Promise.reject(systemError('EACCES', 'unlink')) : disk.unlink(path)
    const reported = await removeOld(folderOf(out), ['旧题.docx', '旧题.md'], { ...disk, unlink })
    expect(reported.map((one) => one.code)).toEqual(['output/removed', 'output/no-permission'])
  })
})
