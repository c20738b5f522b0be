import type { AuditCategory } from '#collector/owners/audit/category.ts'
import type { Role } from '#shared/role.ts'

/** Everything the pages about people say in one language. */
export interface AccountPack {
  readonly entry: {
    readonly signIn: string
    readonly email: string
    readonly password: string
    readonly newPassword: string
    readonly passwordHint: string
    readonly show: string
    readonly hide: string
    readonly passkey: string
    readonly locked: string
    readonly lockedHint: string
    readonly welcome: string
    readonly welcomeHint: string
    readonly create: string
    readonly invited: (site: string) => string
    readonly invitedHint: (role: string) => string
    readonly join: string
    readonly haveAccount: string
    readonly reset: string
    readonly save: string
    readonly gone: string
    readonly goneHint: string
    readonly codeTitle: string
    readonly codeHint: string
    readonly code: string
    readonly recoveryTitle: string
    readonly recoveryHint: string
    readonly recoveryCode: string
    readonly useRecovery: string
    readonly useCode: string
    readonly next: string
  }
  /** by field and flaw, `password.common`, or by flaw alone */
  readonly flaws: Readonly<Record<string, string>>
  readonly refusals: {
    readonly signIn: string
    readonly passkey: string
  }
  readonly own: {
    readonly title: string
    readonly signOut: string
    readonly password: string
    readonly current: string
    readonly change: string
    readonly changed: string
    readonly factor: string
    readonly factorOff: string
    readonly factorOn: string
    readonly turnOn: string
    readonly turnOff: string
    readonly cancel: string
    readonly scan: string
    readonly orType: string
    readonly prove: string
    readonly codes: string
    readonly codesHint: string
    readonly codesKept: string
    readonly makeCodes: string
    readonly makeCodesHint: string
    readonly passkeys: string
    readonly passkeysHint: string
    readonly noPasskeys: string
    readonly passkeysElsewhere: (host: string) => string
    readonly passkeyName: string
    readonly addPasskey: string
    readonly remove: string
    readonly sessions: string
    readonly thisOne: string
    readonly unknownDevice: string
    readonly since: (day: string) => string
    readonly lastUsed: (day: string) => string
    readonly end: string
    readonly endAll: string
    readonly assistants: string
    readonly assistantsHint: string
    readonly noAssistants: string
    readonly assistantReads: string
    readonly assistantWrites: string
    readonly disconnect: string
    readonly connect: string
    readonly connectName: (name: string) => string
    /** where the answer goes: a host, or a program */
    readonly connectHint: (returnsTo: string) => string
    /** the sign-in is more than ten minutes old */
    readonly connectAgain: string
    readonly connectAs: (email: string, sites: string) => string
    readonly connectWrites: string
    readonly allow: string
    readonly deny: string
  }
  readonly team: {
    readonly title: string
    readonly people: string
    readonly roles: Readonly<Record<Role, string>>
    readonly rolesHint: Readonly<Record<Role, string>>
    /** asked before somebody is removed who made any of these */
    readonly removeWith: (
      keys: number,
      invitations: number,
      links: number,
      destinations: number,
    ) => string
    readonly everySite: string
    readonly role: string
    readonly invite: string
    readonly inviteHint: string
    readonly makeLink: string
    readonly linkMade: string
    readonly linkHint: string
    readonly invited: string
    readonly ends: (day: string) => string
    readonly withdraw: string
    readonly keys: string
    readonly keysHint: string
    readonly noKeys: string
    readonly keyName: string
    readonly makeKey: string
    readonly keyMade: string
    readonly keyHint: string
    readonly neverUsed: string
    readonly audit: string
    readonly noAudit: string
    readonly about: string
    readonly everything: string
    readonly only: (actor: string) => string
    readonly matters: Readonly<Record<AuditCategory, string>>
    /** who acted, where it was the assistant of a person or of a key */
    readonly assistantOf: (name: string) => string
    readonly deeds: Readonly<Record<string, string>>
    readonly more: string
  }
}
