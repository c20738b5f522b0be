// served as it is, because browsers run no TypeScript: sends what a form of the reference says
for (const form of document.querySelectorAll('form.try')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void tryIt(form)
  })
}

async function tryIt(form) {
  const out = form.querySelector('pre')
  out.hidden = false
  out.textContent = '…'
  try {
    out.textContent = await send(form)
  } catch (error) {
    out.textContent = String(error)
  }
}

async function send(form) {
  const { method, path } = form.dataset
  const fields = new FormData(form)
  const url = new URL(
    path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(fields.get(`path:${name}`))),
    location.origin,
  )
  for (const [name, value] of fields) {
    if (name.startsWith('query:') && value !== '') url.searchParams.append(name.slice(6), value)
  }
  const key = document.querySelector('#key').value.trim()
  const body = fields.get('body')
  const reply = await fetch(url, {
    method,
    headers: {
      ...(key !== '' && { authorization: `Bearer ${key}` }),
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
    },
    ...(method !== 'GET' && { body: body ?? '{}' }),
  })
  return `${reply.status} ${reply.statusText}\n\n${pretty(await reply.text())}`
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}
