import type { Action } from './entry.ts'

/** What an audit entry on a site is about: how the audit list can be narrowed. */
export const AUDIT_CATEGORIES = ['people', 'surveys', 'answers', 'receivers', 'site'] as const

/** One of {@link AUDIT_CATEGORIES}. */
export type AuditCategory = (typeof AUDIT_CATEGORIES)[number]

/** `account`: of one person, on no site, so in no site's list. */
const CATEGORY_OF: Readonly<Record<Action, AuditCategory | 'account'>> = {
  set_up: 'account',
  signed_in: 'account',
  signed_out: 'account',
  signed_out_everywhere: 'account',
  session_ended: 'account',
  password_changed: 'account',
  password_reset: 'account',
  second_factor_on: 'account',
  second_factor_off: 'account',
  recovery_codes_made: 'account',
  passkey_added: 'account',
  passkey_removed: 'account',
  member_invited: 'people',
  invitation_withdrawn: 'people',
  member_joined: 'people',
  member_changed: 'people',
  member_removed: 'people',
  owner_removed: 'people',
  key_added: 'people',
  key_removed: 'people',
  site_added: 'site',
  site_changed: 'site',
  customer_secret_replaced: 'site',
  survey_published: 'surveys',
  survey_paused: 'surveys',
  survey_resumed: 'surveys',
  survey_archived: 'surveys',
  survey_restored: 'surveys',
  answer_erased: 'answers',
  answer_marked: 'answers',
  held_released: 'answers',
  held_discarded: 'answers',
  labels_dropped: 'answers',
  answers_exported: 'answers',
  customer_exported: 'answers',
  comments_read: 'answers',
  answers_imported: 'answers',
  orders_imported: 'answers',
  import_undone: 'answers',
  annotation_added: 'answers',
  annotation_changed: 'answers',
  annotation_removed: 'answers',
  draft_saved: 'surveys',
  follow_up_changed: 'answers',
  assistant_connected: 'account',
  assistant_disconnected: 'account',
  share_link_made: 'answers',
  share_link_revoked: 'answers',
  webhook_added: 'receivers',
  webhook_changed: 'receivers',
  webhook_removed: 'receivers',
  webhook_secret_replaced: 'receivers',
  webhook_replayed: 'receivers',
}

/** The audit entries of one category. */
export function actionsOf(matter: AuditCategory): readonly string[] {
  return Object.entries(CATEGORY_OF).flatMap(([action, of]) => (of === matter ? [action] : []))
}
