import { expect, test } from 'vitest'
import { fill } from '#shared/words/fill.ts'
import { josa } from '#shared/words/josa.ts'

/** How each name is read aloud in Korean stands in the third column. */
test.each([
  ['한샘', '을(를)', '을'],
  ['쿠키', '을(를)', '를'],
  ['쿠키', '를(을)', '를'],
  ['서울', '으로(로)', '로'],
  ['서울', '을(를)', '을'],
  ['부산', '으로(로)', '으로'],
  ['제주', '(으)로', '로'],
  ['부산', '(으)로', '으로'],
  ['LG', '이(가)', '가'], // 엘지
  ['SM', '이(가)', '이'], // 에스엠
  ['JTBL', '으로(로)', '로'], // … 엘
  ['Acme', '은(는)', '는'], // 애크미
  ['Home', '은(는)', '은'], // 홈
  ['Apple', '으로(로)', '로'], // 애플
  ['Google', '과(와)', '과'], // 구글
  ['Bookshop', '과(와)', '과'], // 북숍
  ['Walmart', '과(와)', '와'], // 월마트
  ['Facebook', '을/를', '을'], // 페이스북
  ['Best Buy', '를/을', '를'], // 베스트 바이
  ['29', '이(가)', '가'], // 이십구
  ['1300', '이(가)', '이'], // 천삼백
  ['G마켓 3', '으로(로)', '으로'], // 삼
  ['11', '으로(로)', '로'], // 십일
  ['나이키(Nike Women)', '은(는)', '는'],
  ['‘오늘의집’', '이(가)', '이'],
  ['쿠키', '(을)를', '를'],
  ['한샘', '(은)는', '은'],
  ['한샘', '(과)와', '과'],
  ['쿠키', '(이)라는', '라는'],
  ['한샘', '이라는(라는)', '이라는'],
  ['쿠키', '이에요/예요', '예요'],
  ['한샘', '(이)나', '이나'],
  ['서울', '으로서(로서)', '로서'],
  ['서울', '(으)로부터', '로부터'],
  ['한샘', '아/야', '아'],
  ['쿠키', '을（를）', '를'],
  ['한샘\u200b', '을(를)', '을'],
])('%s takes of %s the form %s', (word, pair, particle) => {
  expect(josa(word, pair)).toBe(particle)
})

test('both forms stay where nobody can tell how the word ends', () => {
  expect(josa('無印良品', '을(를)')).toBe('을(를)')
  expect(josa('🍎', '이(가)')).toBe('이(가)')
  expect(josa('', '이(가)')).toBe('이(가)')
})

test('a pair that is no particle stays as it is', () => {
  expect(josa('쿠키', '네(요)')).toBe('네(요)')
})

test('a placeholder takes its particle along, wherever it stands', () => {
  expect(fill('{brand}을(를) 아시나요? {brand}이(가) 좋아요', { brand: '쿠키' })).toBe(
    '쿠키를 아시나요? 쿠키가 좋아요',
  )
})

test.each([
  ['“{brand}”을(를) 추천', '“쿠키”를 추천', '“無印良品” 쇼핑몰을 추천'],
  ['「{brand}」이(가)', '「쿠키」가', '「無印良品」 쇼핑몰이'],
  ['{brand}과(와)의', '쿠키와의', '無印良品 쇼핑몰과의'],
])('the particle of %s follows what stands before it', (text, read, unread) => {
  expect(fill(text, { brand: '쿠키' })).toBe(read)
  expect(fill(text, { brand: '無印良品' })).toBe(unread)
})

test('a noun carries the particle of a name that nobody can read', () => {
  const read = (brand: string) => fill('{brand}을(를) 추천', { brand })
  expect(read('無印良品')).toBe('無印良品 쇼핑몰을 추천')
  expect(read('🍎')).toBe('🍎 쇼핑몰을 추천')
  expect(fill('{product}은(는)', { product: '無印良品' })).toBe('無印良品 상품은')
  expect(fill('{plan}은(는)', { plan: '無' })).toBe('無은(는)')
  expect(fill('{brand}네(요)', { brand: '無印良品' })).toBe('無印良品네(요)')
})

test('an owner’s reading of a name decides its particle', () => {
  const values = { brand: '無印良品' }
  expect(fill('{brand}을(를)', values, { brand: '무인양품' })).toBe('無印良品을')
  expect(fill('{brand}을(를)', values, { brand: '무지' })).toBe('無印良品를')
})

test('a placeholder without a value stays for a later step, particle included', () => {
  expect(fill('{brand}의 {product}은(는)', { brand: '쿠키' })).toBe('쿠키의 {product}은(는)')
})

test('a value that looks like a placeholder or a pattern is text', () => {
  expect(fill('Hi {brand}', { brand: '$& {brand}' })).toBe('Hi $& {brand}')
  expect(fill('{constructor}', {})).toBe('{constructor}')
})

// each as its pair is written, after 한샘 and after 쿠키, by the rules of standard Korean spelling
test.each([
  ['이에요(예요)', '이에요', '예요'],
  ['(이)에요', '이에요', '예요'],
  ['이에요(에요)', '이에요', '예요'],
  ['이예요/예요', '이에요', '예요'],
  ['(이)었던', '이었던', '였던'],
  ['이었던(였던)', '이었던', '였던'],
  ['였습니다(이었습니다)', '이었습니다', '였습니다'],
  ['(이)었습니다', '이었습니다', '였습니다'],
  ['이어서(여서)', '이어서', '여서'],
  ['(이)어서', '이어서', '여서'],
  ['이라도(라도)', '이라도', '라도'],
  ['(이)란', '이란', '란'],
  ['이든(든)', '이든', '든'],
  ['(이)며', '이며', '며'],
  ['이면/면', '이면', '면'],
  ['(이)야말로', '이야말로', '야말로'],
  ['(으)로써', '으로써', '로써'],
])('%s is %s after a consonant, %s after a vowel', (pair, afterConsonant, afterVowel) => {
  expect(fill(`{brand}${pair}`, { brand: '한샘' })).toBe(`한샘${afterConsonant}`)
  expect(fill(`{brand}${pair}`, { brand: '쿠키' })).toBe(`쿠키${afterVowel}`)
  expect(fill(`“{brand}”${pair} `, { brand: '쿠키' })).toBe(`“쿠키”${afterVowel} `)
})
