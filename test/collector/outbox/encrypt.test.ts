import { expect, test } from 'vitest'
import { createEncryption } from '#collector/outbox/encrypt.ts'

const seal = createEncryption('a secret that lies in a file')

test('what was sealed opens with the same key', () => {
  const sealed = seal.close('whsec_좋아요', 'endpoint a')
  expect(sealed).not.toContain('whsec')
  expect(createEncryption('a secret that lies in a file').open(sealed, 'endpoint a')).toBe(
    'whsec_좋아요',
  )
})

test('the same text is sealed differently each time', () => {
  expect(seal.close('x', 'a')).not.toBe(seal.close('x', 'a'))
})

test('another key, another row or a changed byte open nothing', () => {
  const sealed = seal.close('whsec_x', 'endpoint a')
  expect(() => createEncryption('another').open(sealed, 'endpoint a')).toThrow()
  expect(() => seal.open(sealed, 'endpoint b')).toThrow()
  const bytes = Buffer.from(sealed, 'base64url')
  bytes[bytes.length - 1]! ^= 1
  expect(() => seal.open(bytes.toString('base64url'), 'endpoint a')).toThrow()
})
