// the basket: slug → how many, kept in this browser
const KEY = 'dalbit-basket'
const catalogue = JSON.parse(document.querySelector('#catalogue')?.textContent ?? '{}')

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}')
  } catch {
    return {}
  }
}

function write(basket) {
  try {
    localStorage.setItem(KEY, JSON.stringify(basket))
  } catch {
    // a private window without storage: the basket lasts as long as the page
  }
  draw(basket)
}

function draw(basket) {
  const count = Object.values(basket).reduce((sum, n) => sum + n, 0)
  for (const badge of document.querySelectorAll('[data-basket-count]')) {
    badge.textContent = String(count)
    badge.classList.toggle('some', count > 0)
  }
  const form = document.querySelector('[data-checkout]')
  if (form) drawTill(form, basket)
}

function drawTill(form, basket) {
  const rows = Object.entries(basket).filter(([slug]) => slug in catalogue.items)
  const total = rows.reduce((sum, [slug, n]) => sum + catalogue.items[slug].amount * n, 0)
  const money = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'currency',
    currency: catalogue.currency,
    maximumFractionDigits: 0,
  })
  const lines = document.querySelector('[data-lines]')
  lines.replaceChildren(...rows.map(([slug, n]) => line(slug, n, money, lines.dataset.remove)))
  for (const place of document.querySelectorAll('[data-total]')) {
    place.textContent = money.format(total)
  }
  document.querySelector('[data-empty]').hidden = rows.length > 0
  form.elements.total.value = String(total)
  form.elements.order.value ||= `D-${1000 + Math.floor(Math.random() * 9000)}`
}

function line(slug, n, money, removeWord) {
  const item = catalogue.items[slug]
  const row = document.createElement('li')
  const picture = Object.assign(document.createElement('img'), { src: `/art/${slug}.svg`, alt: '' })
  const words = document.createElement('div')
  const remove = Object.assign(document.createElement('button'), { type: 'button' })
  remove.textContent = removeWord
  remove.setAttribute('aria-label', `${removeWord}: ${item.name}`)
  remove.addEventListener('click', () => {
    const basket = read()
    delete basket[slug]
    write(basket)
  })
  words.append(n > 1 ? `${item.name} × ${n}` : item.name, document.createElement('br'), remove)
  const price = document.createElement('span')
  price.textContent = money.format(item.amount * n)
  row.append(picture, words, price)
  return row
}

// the shop's own events, as the tag takes them from any shop; the tag may come later
window.earshot ||= function () {
  ;(window.earshot.q ||= []).push(arguments)
}
if (document.body.dataset.page === 'checkout') window.earshot('track', 'begin_checkout')

for (const button of document.querySelectorAll('[data-add]')) {
  button.addEventListener('click', () => {
    const basket = read()
    write({ ...basket, [button.dataset.add]: (basket[button.dataset.add] ?? 0) + 1 })
    button.textContent = button.dataset.done
    window.earshot('track', 'add_to_cart')
    document.querySelector('[data-go]').hidden = false
  })
}

if (document.body.dataset.page === 'thanks') write({})
else draw(read())
