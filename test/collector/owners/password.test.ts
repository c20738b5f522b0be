import { describe, expect, test } from 'vitest'
import { findPasswordFlaw } from '#collector/owners/password/flaw.ts'
import { hashPassword, isPassword } from '#collector/owners/password/hash.ts'
import { scryptSync } from 'node:crypto'

describe('a hash', () => {
  test('opens for its password and for no other', async () => {
    const hash = await hashPassword('stapler moon cactus')
    expect(await isPassword('stapler moon cactus', hash)).toBe(true)
    expect(await isPassword('stapler moon cactuS', hash)).toBe(false)
    expect(await isPassword('', hash)).toBe(false)
  })

  test('is salted: the same password twice is two hashes', async () => {
    expect(await hashPassword('stapler moon cactus')).not.toBe(
      await hashPassword('stapler moon cactus'),
    )
  })

  test('is scrypt at N = 2^15, r = 8, p = 3, as the cheat sheet asks', async () => {
    const [kind, salt, key] = (await hashPassword('stapler moon cactus')).split('$')
    const cost = { N: 32768, r: 8, p: 3, maxmem: 2 ** 26 }
    const oracle = scryptSync('stapler moon cactus', Buffer.from(salt!, 'base64url'), 32, cost)
    expect(kind).toBe('scrypt')
    expect(key).toBe(oracle.toString('base64url'))
  })

  test('takes é composed and decomposed for the same password', async () => {
    expect(
      await isPassword('caf\u0065\u0301 moon cactus', await hashPassword('caf\u00e9 moon cactus')),
    ).toBe(true)
  })

  test.each(['', 'scrypt', 'scrypt$$', 'bcrypt$aa$bb', '$$$'])(
    '%j opens for nothing',
    async (hash) => {
      expect(await isPassword('', hash)).toBe(false)
      expect(await isPassword('stapler moon cactus', hash)).toBe(false)
    },
  )
})

describe('a new password', () => {
  test.each([
    ['a passphrase passes', 'stapler moon cactus', undefined],
    ['ten characters pass', 'qz7kw0vmxp', undefined],
    ['nine do not', 'qz7kw0vmx', 'too_short'],
    ['an emoji counts as one character', '🌵🌵🌵🌵🌵', 'too_short'],
    ['ten syllables of Korean pass', '가나다라마바사아자차', undefined],
    ['256 pass', 'ab'.repeat(128), undefined],
    ['257 do not', `${'ab'.repeat(128)}c`, 'too_long'],
    ['what leaks hold does not pass', '1234567890', 'common'],
    ['nor in capitals', 'QwErTyUiOp', 'common'],
    ['the e-mail does not pass', 'ann.lee.shop@acme.example', 'email'],
    ['nor its first part', 'ann.lee.shop', 'email'],
  ])('%s', async (_fact, password, flaw) => {
    expect(await findPasswordFlaw(password, 'ann.lee.shop@acme.example')).toBe(flaw)
  })
})
