import type { AuthorizationCodeModel, RefreshTokenModel, Token } from '@node-oauth/oauth2-server'
import { createSecret, hashSecret } from '../secret.ts'
import type { Owners } from '../owners.ts'
import { ASSISTANT_TOKEN_MARK } from './token-mark.ts'
import type { AssistantRow } from './tables.ts'

/** How long a refresh token is good for the tokens that it has already led to. */
const AGAIN_MS = 60_000
const GRANTS = ['authorization_code', 'refresh_token']

/**
 * Codes and tokens as the OAuth library asks for them. A code is exchanged once and a refresh token
 * used once: whoever shows one again ends the connection, because one of the two has stolen it. But a
 * program that calls several tools at a time refreshes several times at once, and one whose reply was
 * lost asks again: for a minute a spent refresh token leads to the same tokens as before.
 *
 * @param accessMs how long an access token holds
 */
export function createTokenModel(
  { database, now, tokenAfter }: Pick<Owners, 'database' | 'now' | 'tokenAfter'>,
  accessMs: number,
): AuthorizationCodeModel & RefreshTokenModel {
  const end = (id: string) => database.deleteFrom('assistant').where('id', '=', id).execute()
  const find = (column: 'codeHash' | 'refreshHash' | 'spentRefreshHash', secret: string) =>
    database
      .selectFrom('assistant')
      .selectAll()
      .where(column, '=', hashSecret(secret))
      .executeTakeFirst()

  const secretAfter = (spent: unknown, purpose: 'access' | 'refresh') =>
    typeof spent === 'string' ? tokenAfter(spent, purpose) : createSecret()
  /** whether the tokens that a spent one led to were made just now */
  const isFresh = ({ accessExpiresAt }: AssistantRow) =>
    accessExpiresAt !== null &&
    new Date(accessExpiresAt).getTime() - accessMs > now().getTime() - AGAIN_MS

  return {
    async getClient(id) {
      const row = await database
        .selectFrom('assistantClient')
        .select('id')
        .where('id', '=', id)
        .executeTakeFirst()
      return row && { id: row.id, grants: GRANTS }
    },

    async getAuthorizationCode(code) {
      const row = await find('codeHash', code)
      if (!row) return undefined
      if (row.codeUsedAt !== null) {
        await end(row.id)
        return undefined
      }
      return {
        authorizationCode: code,
        expiresAt: new Date(row.codeExpiresAt),
        redirectUri: row.redirectUri,
        codeChallenge: row.codeChallenge,
        codeChallengeMethod: 'S256',
        ...partiesOf(row),
      }
    },

    // consent makes the code; the library's own way to one is never called
    async saveAuthorizationCode() {
      return undefined
    },

    async revokeAuthorizationCode({ authorizationCode }) {
      const used = await database
        .updateTable('assistant')
        .set({ codeUsedAt: now().toISOString() })
        .where('codeHash', '=', hashSecret(authorizationCode))
        .where('codeUsedAt', 'is', null)
        .executeTakeFirst()
      return used.numUpdatedRows === 1n
    },

    generateAccessToken: async (_, user) =>
      `${ASSISTANT_TOKEN_MARK}${secretAfter(user['spent'], 'access')}`,
    generateRefreshToken: async (_, user) =>
      `${ASSISTANT_TOKEN_MARK}r_${secretAfter(user['spent'], 'refresh')}`,
    validateScope: async (user) => scopeOf(user['writes'] === true),

    async saveToken(token, client, user) {
      const { accessToken, accessTokenExpiresAt, refreshToken = '', refreshTokenExpiresAt } = token
      let row = database.updateTable('assistant').where('id', '=', String(user['assistant']))
      // a later refresh has the last word
      if (user['spent'] !== undefined)
        row = row.where('spentRefreshHash', '=', hashSecret(user['spent']))
      const kept = await row
        .set({
          accessHash: hashSecret(accessToken),
          accessExpiresAt: accessTokenExpiresAt?.toISOString() ?? null,
          refreshHash: hashSecret(refreshToken),
          refreshExpiresAt: refreshTokenExpiresAt?.toISOString() ?? null,
        })
        .executeTakeFirst()
      return kept.numUpdatedRows === 1n ? { ...token, client, user } : undefined
    },

    async getRefreshToken(refreshToken) {
      const spent = await find('spentRefreshHash', refreshToken)
      if (spent && !isFresh(spent)) await end(spent.id)
      const row = spent ?? (await find('refreshHash', refreshToken))
      if (!row || (spent && !isFresh(spent)) || row.refreshExpiresAt === null) return undefined
      const { client, user } = partiesOf(row)
      return {
        refreshToken,
        refreshTokenExpiresAt: new Date(row.refreshExpiresAt),
        scope: scopeOf(row.writes === 1),
        client,
        user: { ...user, spent: refreshToken },
      }
    },

    async revokeToken({ refreshToken }) {
      const hash = hashSecret(refreshToken)
      await database
        .updateTable('assistant')
        .set({ refreshHash: null, spentRefreshHash: hash })
        .where('refreshHash', '=', hash)
        .execute()
      return (await find('spentRefreshHash', refreshToken)) !== undefined
    },

    // who asks is found elsewhere: the authorization knows every caller
    async getAccessToken(): Promise<Token | undefined> {
      return undefined
    },
  }
}

function partiesOf({ id, clientId, ownerId, writes }: AssistantRow) {
  const user = { id: ownerId, assistant: id, writes: writes === 1 }
  return { client: { id: clientId, grants: GRANTS }, user }
}

/** What was granted, whatever was asked for. */
function scopeOf(writes: boolean): string[] {
  return writes ? ['read', 'write'] : ['read']
}
