/** What the audit list can say somebody did. The console has words for each. */
export type Action =
  | 'set_up'
  | 'signed_in'
  | 'signed_out'
  | 'signed_out_everywhere'
  | 'session_ended'
  | 'password_changed'
  | 'password_reset'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'recovery_codes_made'
  | 'passkey_added'
  | 'passkey_removed'
  | 'member_invited'
  | 'invitation_withdrawn'
  | 'member_joined'
  | 'member_changed'
  | 'member_removed'
  | 'owner_removed'
  | 'key_added'
  | 'key_removed'
  | 'site_added'
  | 'site_changed'
  | 'customer_secret_replaced'
  | 'survey_published'
  | 'survey_paused'
  | 'survey_resumed'
  | 'survey_archived'
  | 'survey_restored'
  | 'answer_erased'
  | 'answer_marked'
  | 'held_released'
  | 'held_discarded'
  | 'labels_dropped'
  | 'answers_exported'
  | 'customer_exported'
  | 'comments_read'
  | 'answers_imported'
  | 'orders_imported'
  | 'import_undone'
  | 'webhook_added'
  | 'webhook_changed'
  | 'webhook_removed'
  | 'webhook_secret_replaced'
  | 'webhook_replayed'
  | 'annotation_added'
  | 'annotation_changed'
  | 'annotation_removed'
  | 'draft_saved'
  | 'follow_up_changed'
  | 'assistant_connected'
  | 'assistant_disconnected'
  | 'share_link_made'
  | 'share_link_revoked'

/** One thing somebody did. */
export interface AuditEntry {
  /** e-mail of an owner, `key:` and the id of a key, or `server`; `assistant:` and one of these */
  readonly actor: string
  readonly action: Action
  /** absent for what concerns an account rather than a site */
  readonly siteId?: string | undefined
  /** what it was done to: an e-mail, a survey, a key's name. Never a secret, never an answer */
  readonly subject?: string | undefined
}
