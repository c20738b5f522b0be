import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/**
 * Inter, for its even tabular figures on every system. It is read by `fetch` because the page's
 * policy has no `font-src`: fonts from a style sheet would be refused, bytes given to the browser
 * are not. Until it is there, or if it never comes, the system's own face is used.
 */
export function loadTypeface(): void {
  if (typeof FontFace === 'undefined') return
  void fetch(interUrl)
    .then(async (response) => {
      const face = new FontFace('Inter', await response.arrayBuffer(), { weight: '100 900' })
      document.fonts.add(await face.load())
    })
    .catch(() => undefined)
}
