/** Something that opens an account has changed: its owner hears of it by mail, where there is mail. */
export interface AccountEvent {
  readonly kind: 'password_changed' | 'password_reset' | 'passkey_added' | 'assistant_connected'
  readonly email: string
  /** names of the passkeys that open the account now */
  readonly passkeys: readonly string[]
  readonly at: Date
  /** BCP 47, the most wanted first */
  readonly langs: readonly string[]
}
