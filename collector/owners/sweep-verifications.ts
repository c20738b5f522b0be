import type { Store } from '../store/store.ts'

/** Forgets challenges and half sign-ins whose time is over: anybody may have asked for them. */
export async function sweepVerifications(
  { people }: Pick<Store, 'people'>,
  now: Date,
): Promise<void> {
  await people.database
    .deleteFrom('ownerVerification')
    .where('expiresAt', '<', now.toISOString())
    .execute()
}
