import { randomBytes } from 'node:crypto'
import { createSecret, hashSecret } from '../owners/secret.ts'
import type { OwnerDatabase, ShareLinkRow } from '../owners/tables.ts'
import type { ShareLink } from './share-link.ts'

/** What an owner says of a link to be made. */
export type NewShareLink = Omit<ShareLink, 'id' | 'madeAt'> & { readonly madeBy: string }

/** Makes a link and keeps the hash of its secret; the secret itself is in this reply alone. */
export async function makeShareLink(
  database: OwnerDatabase,
  { site, survey, comments, ...rest }: NewShareLink,
  now: Date,
): Promise<{ readonly link: ShareLink; readonly secret: string }> {
  const secret = createSecret()
  const row: ShareLinkRow = {
    ...rest,
    id: randomBytes(9).toString('base64url'),
    hash: hashSecret(secret),
    siteId: site,
    surveyId: survey,
    comments: Number(comments),
    madeAt: now.toISOString(),
  }
  await database.insertInto('shareLink').values(row).execute()
  return { link: linkOf(row), secret }
}

/** The link that a secret opens; undefined when there is none, or its time is over. */
export async function findShareLink(
  database: OwnerDatabase,
  secret: string,
  now: Date,
): Promise<ShareLink | undefined> {
  const row = await database
    .selectFrom('shareLink')
    .selectAll()
    .where('hash', '=', hashSecret(secret))
    .where('expiresAt', '>', now.toISOString())
    .executeTakeFirst()
  return row && linkOf(row)
}

/** The links of a survey that still work, the newest first. */
export async function listShareLinks(
  database: OwnerDatabase,
  survey: string,
  now: Date,
): Promise<readonly ShareLink[]> {
  const rows = await database
    .selectFrom('shareLink')
    .selectAll()
    .where('surveyId', '=', survey)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('madeAt', 'desc')
    .execute()
  return rows.map(linkOf)
}

/** Ends a link at once; `false` when the survey has none of this id. */
export async function revokeShareLink(
  database: OwnerDatabase,
  survey: string,
  id: string,
): Promise<boolean> {
  const done = await database
    .deleteFrom('shareLink')
    .where('id', '=', id)
    .where('surveyId', '=', survey)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

function linkOf(row: ShareLinkRow): ShareLink {
  const { id, kind, name, siteId, surveyId, comments, madeAt, expiresAt } = row
  const site = { site: siteId, survey: surveyId }
  return { id, kind, ...site, name, comments: comments === 1, madeAt, expiresAt }
}
