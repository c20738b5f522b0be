import { Hono } from 'hono'
import type { Owners } from '#collector/owners/owners.ts'
import { assistants, consent, dropAssistant, lookAtAssistant } from './account/assistants.ts'
import { changePassword } from './account/change-password.ts'
import { join } from './account/join.ts'
import { lookAtLink } from './account/look-at-link.ts'
import { me } from './account/me.ts'
import * as passkeys from './account/passkeys.ts'
import * as secondFactor from './account/second-factor.ts'
import { endSession, endSessions, listSessions } from './account/sessions.ts'
import { signInCode } from './account/sign-in-code.ts'
import { signIn } from './account/sign-in.ts'
import { signOut } from './account/sign-out.ts'
import { useLink } from './account/use-link.ts'
import { visit } from './account/visit.ts'
import { takes } from '../middleware/takes.ts'
import { audit } from './team/audit.ts'
import { invitations, invite, withdraw } from './team/invitations.ts'
import { dropKey, keys, newKey } from './team/keys.ts'
import { changeMember, dropMember, members } from './team/members.ts'

/** The routes about people, in reading order: in and out, one's own account, a site's team. */
export function people(owners: Owners): Hono {
  return new Hono()
    .post('/session', signIn(owners))
    .post('/session/code', signInCode(owners))
    .post('/session/passkey-options', passkeys.signInPasskeyOptions(owners))
    .post('/session/passkey', passkeys.signInPasskey(owners))
    .delete('/session', signOut(owners))
    .post('/links/look', lookAtLink(owners))
    .post('/links/use', useLink(owners))
    .post('/links/visit', visit(owners))
    .post('/links/join', join(owners))

    .get('/me', me(owners))
    .get('/me/sessions', listSessions(owners))
    .delete('/me/sessions', endSessions(owners))
    .delete('/me/sessions/:session', endSession(owners))
    .post('/me/password', changePassword(owners))
    .post('/me/second-factor', secondFactor.startSecondFactor(owners))
    .post('/me/second-factor/code', secondFactor.proveSecondFactor(owners))
    .post('/me/second-factor/off', secondFactor.stopSecondFactor(owners))
    .post('/me/second-factor/recovery-codes', secondFactor.makeRecoveryCodes(owners))
    .get('/me/passkeys', passkeys.listPasskeys(owners))
    .post('/me/passkeys', passkeys.addPasskey(owners))
    .post('/me/passkeys/options', passkeys.passkeyOptions(owners))
    .delete('/me/passkeys/:passkey', passkeys.removePasskey(owners))

    .get('/me/assistants', assistants(owners))
    .post('/me/assistants/look', lookAtAssistant(owners))
    .post('/me/assistants', consent(owners))
    .delete('/me/assistants/:assistant', dropAssistant(owners))

    .get('/sites/:site/members', members(owners))
    .patch('/sites/:site/members/:member', changeMember(owners))
    .delete('/sites/:site/members/:member', dropMember(owners))
    .get('/sites/:site/invitations', invitations(owners))
    .post('/sites/:site/invitations', invite(owners))
    .delete('/sites/:site/invitations/:invitation', withdraw(owners))
    .get('/sites/:site/keys', keys(owners))
    .post('/sites/:site/keys', newKey(owners))
    .delete('/sites/:site/keys/:key', dropKey(owners))
    .get('/sites/:site/audit', takes('before', 'about', 'actor'), audit(owners))
}
