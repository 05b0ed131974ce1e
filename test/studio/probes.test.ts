import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { suiteFolder } from '../support/suite-folder.ts'
import { type Serving, sendRaw, serve } from './serve.ts'

const around = suiteFolder()
const folder = join(around, '甲局')
let server: Serving

beforeAll(async () => {
  mkdirSync(join(folder, 'sub'), { recursive: true })
  mkdirSync(join(folder, '.git'))
  mkdirSync(join(around, 'other'))
  writeFileSync(join(around, 'secret.txt'), '机密')
  writeFileSync(join(around, 'other', 'report.yaml'), '机密')
  writeFileSync(join(folder, 'report.yaml'), '标题: 总结\n')
  writeFileSync(join(folder, 'sub', '01-a.yaml'), '标题: 一\n')
  writeFileSync(join(folder, '.git', 'config.txt'), '机密')
  writeFileSync(join(folder, '.env.txt'), '机密')
  writeFileSync(join(folder, 'run.sh'), 'rm')
  writeFileSync(join(folder, 'page.html'), '<script>alert(1)</script>')
  symlinkSync(join(around, 'secret.txt'), join(folder, 'link.txt'))
  symlinkSync('/etc/passwd', join(folder, 'passwd.txt'))
  symlinkSync(join(around, 'other'), join(folder, 'linked'))
  symlinkSync(join(folder, '.git'), join(folder, 'git'))
  symlinkSync('sub', join(folder, 'inner'))
  symlinkSync(join(folder, 'sub', '01-a.yaml'), join(folder, 'same.yaml'))
  symlinkSync('nowhere.yaml', join(folder, 'dangling.yaml'))
  symlinkSync('/dev/zero', join(folder, 'zero.txt'))
  execFileSync('mkfifo', [join(folder, 'pipe.txt')])
  server = await serve(folder)
})

afterAll(() => server.close())

const host = (): string => `Host: 127.0.0.1:${server.port}`
const token = (): string => `X-Zongjie-Token: ${server.token}`

describe('who is answered', () => {
  test('the page, by both names of this machine', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const answer = await sendRaw(server.port, ['GET / HTTP/1.1', `Host: ${name}:${server.port}`])
      expect([answer.status, answer.body]).toEqual([200, '<!doctype html><title>页面</title>'])
    }
  })

  test('its own requests, with their Origin', async () => {
    const origin = `Origin: http://127.0.0.1:${server.port}`
    const lines = ['GET /api/list HTTP/1.1', host(), token(), origin, 'Sec-Fetch-Site: same-origin']
    expect((await sendRaw(server.port, lines)).status).toBe(200)
  })

  test.each<[string, (port: number) => string[]]>([
    ['a name that a foreign site points here', () => ['Host: evil.example']],
    ['a foreign name with our port', (port) => [`Host: evil.example:${port}`]],
    ['our address without its port', () => ['Host: 127.0.0.1']],
    ['our address with another port', (port) => [`Host: 127.0.0.1:${port + 1}`]],
    ['our address as another number', (port) => [`Host: 2130706433:${port}`]],
    ['the address of all', (port) => [`Host: 0.0.0.0:${port}`]],
    ['a name that begins as ours', (port) => [`Host: localhost:${port}.evil.example`]],
    ['a name with a user', (port) => [`Host: a@127.0.0.1:${port}`]],
    ['two hosts', (port) => [`Host: 127.0.0.1:${port}`, 'Host: evil.example']],
    ['an empty host', () => ['Host:']],
    ['no host', () => []],
  ])('not %s', async (_, hosts) => {
    for (const target of ['/', '/api/list']) {
      const answer = await sendRaw(server.port, [`GET ${target} HTTP/1.1`, ...hosts(server.port), token()])
      expect([400, 403]).toContain(answer.status)
      expect(answer.body).not.toContain('页面')
    }
  })

  test.each([
    ['Origin: http://evil.example'],
    ['Origin: null'],
    ['Origin: https://127.0.0.1'],
    ['Origin: http://127.0.0.1:1'],
    ['Origin: file://'],
    ['Sec-Fetch-Site: cross-site'],
    ['Sec-Fetch-Site: same-site'],
  ])('not a page of elsewhere: %s', async (line) => {
    for (const method of ['GET', 'PUT', 'OPTIONS']) {
      const answer = await sendRaw(server.port, [`${method} /api/list HTTP/1.1`, host(), token(), line])
      expect(answer.status).toBe(403)
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test('not an address in full, nor one without its slash', async () => {
    const own = `http://127.0.0.1:${server.port}/api/list`
    for (const target of [
      own,
      'http://evil.example/',
      '//evil.example/api/list',
      '*',
      'api/list',
      '/\\evil.example/',
    ]) {
      expect((await sendRaw(server.port, [`GET ${target} HTTP/1.1`, host(), token()])).status).toBe(400)
    }
  })

  test('only on the loopback address', async () => {
    const others = Object.values(networkInterfaces()).flatMap((one) => one ?? [])
    const outer = others.find(({ internal, family }) => !internal && family === 'IPv4')
    if (!outer) return
    const reached = await new Promise<boolean>((done) => {
      // Whoever may listen there is not us.
      const other = createServer()
      other.once('error', () => done(true))
      other.listen(server.port, outer.address, () => other.close(() => done(false)))
    })
    expect(reached).toBe(false)
  })
})

describe('the token', () => {
  const routes = [
    'GET /api/list',
    'GET /api/file?path=report.yaml',
    'PUT /api/file?path=new.yaml',
    'DELETE /api/file?path=report.yaml&base=',
    'GET /api/versions?path=report.yaml',
    'GET /api/version?path=report.yaml&id=20260108T093015123Z',
    'GET /api/changes',
    'GET /api/nothing',
  ]

  test.each(routes)('%s asks for it', async (route) => {
    const wrong = ['', 'a', server.token.slice(1), `${server.token}a`, server.token.toUpperCase(), 'x'.repeat(43)]
    for (const given of wrong) {
      const lines = [`${route} HTTP/1.1`, host(), `X-Zongjie-Token: ${given}`, 'Content-Length: 0']
      const answer = await sendRaw(server.port, lines)
      expect([answer.status, answer.body]).toEqual([403, 'token'])
    }
    for (const elsewhere of [`${route}${route.includes('?') ? '&' : '?'}token=${server.token}`, route]) {
      const cookie = `Cookie: x-zongjie-token=${server.token}`
      const answer = await sendRaw(server.port, [`${elsewhere} HTTP/1.1`, host(), cookie, 'Content-Length: 0'])
      expect(answer.status).toBe(403)
    }
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false)
  })

  test('has 256 bits, and is another one with each start', async () => {
    expect(Buffer.from(server.token, 'base64url').length).toBe(32)
    const other = await serve(folder)
    expect(other.token).not.toBe(server.token)
    await other.close()
  })

  test('a browser is started with a ticket that is good once', async () => {
    const ticket = new URL(server.startAddress()).hash.slice(1)
    expect(ticket).not.toBe(server.token)
    const exchange = (secret: string) =>
      sendRaw(
        server.port,
        [
          'POST /api/start HTTP/1.1',
          host(),
          'Content-Type: application/octet-stream',
          `Content-Length: ${secret.length}`,
        ],
        secret,
      )
    expect(JSON.parse((await exchange(ticket)).body)).toEqual({ token: server.token })
    expect((await exchange(ticket)).status).toBe(403)
    expect((await exchange('')).status).toBe(403)
    expect((await exchange('a'.repeat(43))).status).toBe(403)
    expect((await exchange('a'.repeat(300))).status).toBe(413)
  })

  test('a form of another site cannot ask for it', async () => {
    const type = 'Content-Type: text/plain'
    const lines = ['POST /api/start HTTP/1.1', host(), type, `Content-Length: ${server.token.length}`]
    expect((await sendRaw(server.port, lines, server.token)).status).toBe(415)
  })
})

describe('files', () => {
  const read = (path: string) => sendRaw(server.port, [`GET /api/file?path=${path} HTTP/1.1`, host(), token()])
  const write = (path: string, body = '改: 1\n') => {
    const lines = [`PUT /api/file?path=${path} HTTP/1.1`, host(), token(), 'Content-Type: application/octet-stream']
    return sendRaw(server.port, [...lines, `Content-Length: ${Buffer.byteLength(body)}`], body)
  }

  test('of the folder are read, through links inside it, too', async () => {
    expect((await read('report.yaml')).body).toBe('标题: 总结\n')
    expect((await read('sub/01-a.yaml')).body).toBe('标题: 一\n')
    expect((await read('inner/01-a.yaml')).body).toBe('标题: 一\n')
    expect((await read('same.yaml')).body).toBe('标题: 一\n')
  })

  const refused = [
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e%2fsecret.txt',
    'sub/../../secret.txt',
    '..%5csecret.txt',
    '/etc/passwd',
    '/etc/hosts.txt',
    '%2fetc%2fhosts.txt',
    'C:%5csecret.txt',
    'C:secret.txt',
    'link.txt',
    'passwd.txt',
    'linked/report.yaml',
    'linked/new.yaml',
    'git/config.txt',
    '.git/config.txt',
    '.env.txt',
    '.zongjie/versions/report.yaml/x.yaml',
    'node_modules/a.json',
    'run.sh',
    'page.html',
    'zero.txt',
    'pipe.txt',
    'sub',
    'sub/',
    'sub//01-a.yaml',
    './report.yaml',
    'report.yaml%00.txt',
    'report.yaml%00',
    'CON.txt',
    'aux.yaml',
    'sub/LPT1.md',
    'a.yaml.',
    'a.yaml%20',
    'report.yaml::$DATA',
    'package.json',
    '~$a.docx',
    `${'a'.repeat(300)}.yaml`,
    `${'a/'.repeat(20)}a.yaml`,
    '%e2%80%aea.yaml',
    '',
  ]

  test.each(refused)('%s is neither read nor written nor removed', async (path) => {
    const before = readFileSync(join(around, 'secret.txt'), 'utf8')
    expect((await read(path)).status).toBe(404)
    const written = await write(path)
    expect(written.status).toBe(507)
    expect(written.body).toContain('不读也不写')
    const removal = [`DELETE /api/file?path=${path}&base=${'0'.repeat(64)} HTTP/1.1`, host(), token()]
    expect((await sendRaw(server.port, removal)).status).toBe(507)
    expect(readFileSync(join(around, 'secret.txt'), 'utf8')).toBe(before)
    expect(readFileSync(join(around, 'other', 'report.yaml'), 'utf8')).toBe('机密')
    expect(existsSync(join(around, 'other', 'new.yaml'))).toBe(false)
    expect(existsSync(join(folder, 'node_modules'))).toBe(false)
  })

  test('a name is read once: what it then still holds of escapes is its own', async () => {
    expect((await write('%252e%252e%252fsecret.txt')).status).toBe(200)
    expect(readFileSync(join(folder, '%2e%2e%2fsecret.txt'), 'utf8')).toBe('改: 1\n')
    rmSync(join(folder, '%2e%2e%2fsecret.txt'))
  })

  test('a link to nothing is not followed when it is written', async () => {
    expect((await write('dangling.yaml')).status).toBe(507)
    expect(existsSync(join(folder, 'nowhere.yaml'))).toBe(false)
  })

  test('a list names what may be read, and nothing else', async () => {
    const { files } = JSON.parse((await sendRaw(server.port, ['GET /api/list HTTP/1.1', host(), token()])).body)
    expect(files.map(({ path }: { path: string }) => path)).toEqual(['report.yaml', 'same.yaml', 'sub/01-a.yaml'])
  })

  test('what a build wrote is passed over, but for its editions', async () => {
    const output = join(folder, 'output', '甲局')
    mkdirSync(join(output, '存档', '送审稿'), { recursive: true })
    writeFileSync(join(output, '.zongjie.json'), '{}')
    writeFileSync(join(output, '总结.docx'), 'PK')
    writeFileSync(join(output, '存档', '送审稿', '存档.json'), '{}')
    writeFileSync(join(output, '存档', '送审稿', '总结.docx'), 'PK')
    const paths = (await server.storage.list()).map(({ path }) => path).filter((path) => path.startsWith('output'))
    expect(paths).toEqual(['output/甲局/存档/送审稿/存档.json'])
    rmSync(join(folder, 'output'), { recursive: true })
  })

  test.each(['POST', 'PATCH', 'OPTIONS', 'TRACE', 'HEAD'])('%s is no way to ask for one', async (method) => {
    const lines = [`${method} /api/file?path=report.yaml HTTP/1.1`, host(), token(), 'Content-Length: 0']
    const answer = await sendRaw(server.port, lines)
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, PUT, DELETE'])
  })

  test('a write needs its type, and ends at a size', async () => {
    const put = 'PUT /api/file?path=large.txt HTTP/1.1'
    const type = 'Content-Type: application/octet-stream'
    for (const wrong of ['Content-Type: text/plain', 'Content-Type: multipart/form-data', 'X-None: 1'])
      expect((await sendRaw(server.port, [put, host(), token(), wrong, 'Content-Length: 1'], 'a')).status).toBe(415)
    const length = 32 * 1024 * 1024 + 1
    const declared = await sendRaw(server.port, [put, host(), token(), type, `Content-Length: ${length}`])
    expect(declared.status).toBe(413)
    const chunk = `${length.toString(16)}\r\n${'a'.repeat(length)}\r\n0\r\n\r\n`
    const sent = sendRaw(server.port, [put, host(), token(), type, 'Transfer-Encoding: chunked'], chunk)
    // Who is cut off in the middle of sending may hear no more than that.
    expect(
      await sent.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413)
    const lying = [put, host(), token(), type, 'Content-Length: 3', 'Transfer-Encoding: chunked']
    expect((await sendRaw(server.port, lying, '0\r\n\r\n')).status).toBe(400)
    expect(existsSync(join(folder, 'large.txt'))).toBe(false)
  })

  test('one that is broken off on the way is not written', async () => {
    const lines = ['PUT /api/file?path=half.txt HTTP/1.1', host(), token(), 'Content-Type: application/octet-stream']
    const { connect } = await import('node:net')
    await new Promise<void>((done) => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(`${[...lines, 'Content-Length: 100'].join('\r\n')}\r\n\r\nhalf`)
        setTimeout(() => socket.destroy(), 100)
      })
      socket.on('close', () => setTimeout(done, 100))
    })
    expect(existsSync(join(folder, 'half.txt'))).toBe(false)
  })

  test('a head of any size or form does no harm', async () => {
    const long = await sendRaw(server.port, [`GET /${'a'.repeat(5000)} HTTP/1.1`, host()])
    expect(long.status).toBe(414)
    const large = await sendRaw(server.port, ['GET / HTTP/1.1', host(), `X-A: ${'a'.repeat(100_000)}`])
    expect(large.status).toBe(431)
    expect((await sendRaw(server.port, ['nonsense'])).status).toBe(400)
    expect((await sendRaw(server.port, ['GET / HTTP/1.1', host()])).status).toBe(200)
  })
})

describe('what is sent', () => {
  const safe = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  }

  test('is held to its kind, whatever it is', async () => {
    const asked = [
      ['/', 200],
      ['/studio.js', 200],
      ['/nothing.js', 404],
      ['/../package.json', 404],
      ['/__proto__', 404],
      ['/api/constructor', 404],
      ['/api/list', 200],
      ['/api/file?path=report.yaml', 200],
      ['/api/file?path=none.yaml', 404],
    ] as const
    for (const [target, status] of asked) {
      const answer = await sendRaw(server.port, [`GET ${target} HTTP/1.1`, host(), token()])
      expect([target, answer.status]).toEqual([target, status])
      expect(answer.headers).toMatchObject(safe)
      expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; /)
    }
    const refusal = await sendRaw(server.port, ['GET / HTTP/1.1', 'Host: evil.example'])
    expect(refusal.headers).toMatchObject(safe)
  })

  test('lets no script run but our own, and nothing be fetched from elsewhere', async () => {
    const page = await sendRaw(server.port, ['GET / HTTP/1.1', host()])
    const policy = page.headers['content-security-policy']!
    const rules = Object.fromEntries(policy.split('; ').map((rule) => [rule.split(' ')[0], rule]))
    expect(rules['script-src']).toBe("script-src 'self'")
    expect(rules['connect-src']).toBe("connect-src 'self'")
    expect(policy).not.toMatch(/unsafe-eval|\*|https?:/)
    const file = await sendRaw(server.port, ['GET /api/file?path=report.yaml HTTP/1.1', host(), token()])
    expect(file.headers['content-security-policy']).toContain('sandbox')
    expect(file.headers['content-type']).toBe('application/octet-stream')
  })
})

test('nothing of the folder was touched', () => {
  expect(statSync(join(folder, 'report.yaml')).size).toBe(Buffer.byteLength('标题: 总结\n'))
  expect(existsSync(join(folder, '.zongjie'))).toBe(false)
})
