import { createServer, type RequestListener } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { once } from 'node:events'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ALLOW_NOTHING, readAllowList } from '#collector/outbox/guard/allow-list.ts'
import { checkTarget, type Resolve } from '#collector/outbox/guard/check-target.ts'
import { isPublicAddress } from '#collector/outbox/guard/is-public-address.ts'
import { postGuarded } from '#collector/outbox/guard/post-guarded.ts'

/** A server that nobody may reach, on every loopback address. */
async function openServer(answer: RequestListener) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    answer(request, response)
  })
  server.listen(0, '::')
  await once(server, 'listening')
  onTestFinished(() => void server.close().closeAllConnections())
  const bound = server.address()
  return { seen, port: typeof bound === 'object' && bound ? bound.port : 0 }
}

/** A resolver of a hostile domain: gives the next answer at each question, and counts them. */
function dns(...answers: readonly string[][]) {
  const asked: string[] = []
  const resolve: Resolve = async (host) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? []
    asked.push(host)
    return answer.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }))
  }
  return { asked, resolve }
}

const PUBLIC = '93.184.215.14'
const post = { headers: {}, body: '{}', timeoutMs: 5_000 }

function allow(text: string) {
  const read = readAllowList(text)
  if (!read.ok) throw new Error(read.entry)
  return read.list
}

describe('an address that leads inside is refused and nothing is sent', () => {
  const literals = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0177.0.0.1',
    '0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001::1]',
    '[fe80::1]',
    '[febf::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[100::1]',
    '１２７.０.０.１',
    '①②⑦.⓪.⓪.①',
    '127。0。0。1',
  ]
  test.each(literals)('%s', async (host) => {
    const canary = await openServer((_, response) => response.end())
    const guard = { allow: allow('http'), resolve: dns([]).resolve }
    // on a port that is allowed, and on the canary's own
    for (const port of [443, canary.port]) {
      const outcome = await postGuarded({ target: `http://${host}:${port}/`, ...post }, guard)
      expect(outcome).toHaveProperty('error')
    }
    const checked = await checkTarget(`https://${host}/`, guard)
    expect(checked).toMatchObject({ ok: false, mayPass: false })
    expect(canary.seen).toEqual([])
  })
})

describe('a name is judged by every address it has', () => {
  test.each([
    ['one private address', ['10.0.0.5']],
    ['a public address and a private one', [PUBLIC, '127.0.0.1']],
    ['a public address and ::1', [PUBLIC, '::1']],
    ['an IPv4 address in IPv6 clothes', ['::ffff:169.254.169.254']],
    ['a zone', ['fe80::1%lo']],
    ['what is no address', ['localhost']],
  ])('%s is refused', async (_, answer) => {
    const guard = { allow: ALLOW_NOTHING, resolve: dns(answer).resolve }
    expect(await checkTarget('https://evil.example/', guard)).toMatchObject({
      ok: false,
      error: 'evil.example does not lead to the public internet',
    })
  })

  test('public addresses pass, and all of them are handed on', async () => {
    const guard = { allow: ALLOW_NOTHING, resolve: dns([PUBLIC, '2606:4700::1111']).resolve }
    const checked = await checkTarget('https://shop.example/hooks', guard)
    expect(checked).toMatchObject({ ok: true, addresses: [{ address: PUBLIC }, { family: 6 }] })
  })

  test('a name without an address is refused, and may pass later', async () => {
    const failing: Resolve = () => Promise.reject(new Error('ENOTFOUND'))
    const checked = await checkTarget('https://gone.example/', {
      allow: ALLOW_NOTHING,
      resolve: failing,
    })
    expect(checked).toMatchObject({
      ok: false,
      error: 'gone.example has no address in the DNS',
      refusal: { code: 'target_dns', params: { host: 'gone.example' } },
      mayPass: true,
    })
  })
})

test('a resolver that changes its mind between check and connection is asked once', async () => {
  const canary = await openServer((_, response) => response.end())
  // 192.0.2.1 stands for the public address that was checked: allowed here, and leads nowhere
  const { asked, resolve } = dns(['192.0.2.1'], ['127.0.0.1'])
  const guard = { allow: allow('192.0.2.1'), resolve }
  const target = `http://rebind.example:${canary.port}/`
  const outcome = await postGuarded({ target, ...post, timeoutMs: 300 }, guard)
  expect(outcome).toHaveProperty('error')
  expect(asked).toEqual(['rebind.example'])
  expect(canary.seen).toEqual([])
})

test('the connection goes to the address that was checked, under the name that was typed', async () => {
  let host: string | undefined
  const receiver = await openServer((request, response) => {
    host = request.headers.host
    response.end()
  })
  const guard = { allow: allow('hooks.invalid'), resolve: dns(['127.0.0.1']).resolve }
  const target = `http://hooks.invalid:${receiver.port}/in`
  expect(await postGuarded({ target, ...post }, guard)).toEqual({ status: 200 })
  expect(receiver.seen).toEqual(['POST /in'])
  expect(host).toBe(`hooks.invalid:${receiver.port}`)
})

test('a redirect is an answer and is not followed', async () => {
  const canary = await openServer((_, response) => response.end())
  const receiver = await openServer((_, response) => {
    response.writeHead(307, { location: `http://127.0.0.1:${canary.port}/` }).end()
  })
  const guard = {
    allow: allow(`hooks.invalid:${receiver.port}`),
    resolve: dns(['127.0.0.1']).resolve,
  }
  const target = `http://hooks.invalid:${receiver.port}/`
  expect(await postGuarded({ target, ...post }, guard)).toEqual({ status: 307 })
  expect(canary.seen).toEqual([])
})

test('a proxy named in the environment is not asked', async () => {
  const proxy = await openServer((_, response) => response.end())
  const receiver = await openServer((_, response) => response.end())
  const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY']
  const before = names.map((name) => [name, process.env[name]] as const)
  onTestFinished(() => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  })
  for (const name of names) process.env[name] = `http://127.0.0.1:${proxy.port}`
  const guard = { allow: allow('hooks.invalid'), resolve: dns(['127.0.0.1']).resolve }
  const target = `http://hooks.invalid:${receiver.port}/`
  expect(await postGuarded({ target, ...post }, guard)).toEqual({ status: 200 })
  expect(proxy.seen).toEqual([])
})

describe('a receiver that hangs, floods or lies holds nobody up', () => {
  async function outcomeOf(answer: RequestListener, timeoutMs: number) {
    const receiver = await openServer(answer)
    const guard = { allow: allow('127.0.0.1'), resolve: dns([]).resolve }
    const target = `http://127.0.0.1:${receiver.port}/`
    return postGuarded({ target, ...post, timeoutMs }, guard)
  }

  test('one that never answers is left after the timeout', async () => {
    expect(await outcomeOf(() => {}, 200)).toEqual({ error: 'no answer within 0.2 s' })
  })

  test('one whose answer never ends is judged by its status', async () => {
    const endless: RequestListener = (_, response) => {
      response.writeHead(200)
      const more = () => void response.write('x'.repeat(16_384), () => setImmediate(more))
      response.on('close', () => response.removeAllListeners())
      more()
    }
    // the cap ends it long before the timeout does
    expect(await outcomeOf(endless, 10_000)).toEqual({ status: 200 })
  })

  test('one that trickles is left after the timeout, judged by its status', async () => {
    const trickle: RequestListener = (_, response) => void response.writeHead(500).write('x')
    expect(await outcomeOf(trickle, 200)).toEqual({ status: 500 })
  })

  test('one that hangs up is no answer', async () => {
    const hangUp: RequestListener = (request) => void request.socket.destroy()
    expect(await outcomeOf(hangUp, 1_000)).toEqual({ error: 'no connection (ECONNRESET)' })
  })
})

describe('an address that no person pastes is refused', () => {
  const guard = { allow: ALLOW_NOTHING, resolve: dns([PUBLIC]).resolve }
  test.each([
    ['', 'this is not an address such as https://shop.example/hooks'],
    ['shop.example/hooks', 'this is not an address such as https://shop.example/hooks'],
    [`https://shop.example/${'x'.repeat(2_000)}`, 'this is not an address such as'],
    ['ftp://shop.example/', 'the address begins with https://'],
    ['unix:/var/run/docker.sock', 'the address begins with https://'],
    ['http://shop.example/', 'the address begins with https://'],
    ['https://user:pass@shop.example/', 'the address holds a user name or a password'],
    ['https://shop.example:22/', 'port 22 is not one of 443, 80 and 8443'],
    ['https://shop.example:6379/', 'port 6379 is not one of 443, 80 and 8443'],
  ])('%s', async (target, error) => {
    const checked = await checkTarget(target, guard)
    expect(checked).toMatchObject({ ok: false, error: expect.stringContaining(error) })
  })

  test.each(['https://shop.example/', 'https://shop.example:8443/x', 'https://SHOP.example./'])(
    '%s passes',
    async (target) => expect(await checkTarget(target, guard)).toMatchObject({ ok: true }),
  )
})

describe('what the owner of the machine allows', () => {
  test('a range lets its addresses pass and no others', () => {
    const list = allow('10.0.0.0/8, fd00::/8')
    expect(list.hasAddress('10.9.8.7')).toBe(true)
    expect(list.hasAddress('11.0.0.1')).toBe(false)
    expect(list.hasAddress('fd00::7')).toBe(true)
    expect(list.http).toBe(false)
  })

  test('a host with a port lets that port alone pass', () => {
    const list = allow('hooks.intern:81')
    expect(list.hasHost('hooks.intern', 81)).toBe(true)
    expect(list.hasHost('hooks.intern', 82)).toBe(false)
    expect(list.hasHost('x.hooks.intern', 81)).toBe(false)
  })

  test.each(['http://x', '10.0.0.0/33', '300.1.1.1', '10', 'a b', '*'])(
    '"%s" cannot be read',
    (entry) => expect(readAllowList(entry)).toEqual({ ok: false, entry }),
  )
})

/**
 * IANA's special-purpose registries (IPv4, IPv6: 2025), read by a second implementation: what they
 * do not call globally reachable, and what lies outside 2000::/3.
 */
function listOf(family: 'ipv4' | 'ipv6', ranges: string): BlockList {
  const list = new BlockList()
  for (const range of ranges.split(' ')) {
    const [base = '', bits] = range.split('/')
    list.addSubnet(base, Number(bits), family)
  }
  return list
}

const SPECIAL_V4 = listOf(
  'ipv4',
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4',
)
const SPECIAL_V6 = listOf(
  'ipv6',
  '2001::/32 2001:2::/48 2001:10::/28 2001:db8::/32 2002::/16 3fff::/20 ::/3 4000::/2 8000::/1',
)

test('no address that a registry calls special is public', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  const v4 = fc.oneof(
    fc.ipV4(),
    fc
      .tuple(fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 224, 240), byte, byte, byte)
      .map((parts) => parts.join('.')),
  )
  const word = fc.integer({ min: 0, max: 0xffff })
  const v6 = fc
    .tuple(
      fc.oneof(word, fc.constantFrom(0, 0x64, 0x100, 0x2001, 0x2002, 0x3fff, 0xfc00, 0xfe80)),
      fc.oneof(word, fc.constantFrom(0, 2, 0x10, 0x1f, 0xdb8, 0xff9b)),
      fc.array(word, { minLength: 6, maxLength: 6 }),
    )
    .map(([first, second, rest]) => [first, second, ...rest].map((n) => n.toString(16)).join(':'))
  fc.assert(
    fc.property(v4, (address) => !SPECIAL_V4.check(address, 'ipv4') || !isPublicAddress(address)),
    { numRuns: 20_000 },
  )
  fc.assert(
    fc.property(v6, (address) => !SPECIAL_V6.check(address, 'ipv6') || !isPublicAddress(address)),
    { numRuns: 20_000 },
  )
})
