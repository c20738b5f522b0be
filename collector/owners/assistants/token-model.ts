import type { AuthorizationCodeModel, RefreshTokenModel, Token } from '@node-oauth/oauth2-server'
import { createSecret, hashSecret } from '../secret.ts'
import type { OwnerDatabase } from '../tables.ts'
import { ASSISTANT_TOKEN_MARK } from './token-mark.ts'
import type { AssistantRow } from './tables.ts'

const GRANTS = ['authorization_code', 'refresh_token']

/**
 * Codes and tokens as the OAuth library asks for them. A code is exchanged once and a refresh token
 * used once: whoever shows one again ends the connection, because one of the two has stolen it.
 */
export function createTokenModel(
  database: OwnerDatabase,
  now: () => Date,
): AuthorizationCodeModel & RefreshTokenModel {
  const end = (id: string) => database.deleteFrom('assistant').where('id', '=', id).execute()
  const find = (column: 'codeHash' | 'refreshHash' | 'spentRefreshHash', secret: string) =>
    database
      .selectFrom('assistant')
      .selectAll()
      .where(column, '=', hashSecret(secret))
      .executeTakeFirst()

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

    generateAccessToken: async () => `${ASSISTANT_TOKEN_MARK}${createSecret()}`,
    generateRefreshToken: async () => `${ASSISTANT_TOKEN_MARK}r_${createSecret()}`,
    validateScope: async () => ['read'],

    async saveToken(token, client, user) {
      const { accessToken, accessTokenExpiresAt, refreshToken = '', refreshTokenExpiresAt } = token
      const kept = await database
        .updateTable('assistant')
        .set({
          accessHash: hashSecret(accessToken),
          accessExpiresAt: accessTokenExpiresAt?.toISOString() ?? null,
          refreshHash: hashSecret(refreshToken),
          refreshExpiresAt: refreshTokenExpiresAt?.toISOString() ?? null,
        })
        .where('id', '=', String(user['assistant']))
        .executeTakeFirst()
      return kept.numUpdatedRows === 1n ? { ...token, client, user } : undefined
    },

    async getRefreshToken(refreshToken) {
      const spent = await find('spentRefreshHash', refreshToken)
      if (spent) await end(spent.id)
      const row = await find('refreshHash', refreshToken)
      if (!row || row.refreshExpiresAt === null) return undefined
      const refreshTokenExpiresAt = new Date(row.refreshExpiresAt)
      return { refreshToken, refreshTokenExpiresAt, ...partiesOf(row) }
    },

    async revokeToken({ refreshToken }) {
      const hash = hashSecret(refreshToken)
      const spent = await database
        .updateTable('assistant')
        .set({ refreshHash: null, spentRefreshHash: hash })
        .where('refreshHash', '=', hash)
        .executeTakeFirst()
      return spent.numUpdatedRows === 1n
    },

    // who asks is found elsewhere: the authorization knows every caller
    async getAccessToken(): Promise<Token | undefined> {
      return undefined
    },
  }
}

function partiesOf({ id, clientId, ownerId }: AssistantRow) {
  return { client: { id: clientId, grants: GRANTS }, user: { id: ownerId, assistant: id } }
}
