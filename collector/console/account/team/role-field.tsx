import type { Role } from '#shared/role.ts'
import { Select } from '../../form/select.tsx'
import { useAccountWords } from '../words/use-account-words.ts'

const CHOICES: readonly Role[] = ['viewer', 'editor', 'owner']

/** Picks a role, each with what it may do. */
export function RoleField(props: { readonly value: Role; readonly onPick: (role: Role) => void }) {
  const { team } = useAccountWords()
  const options = Object.fromEntries(
    CHOICES.map((role) => [role, `${team.roles[role]}: ${team.rolesHint[role]}`]),
  ) as Record<Role, string>
  return <Select label={team.role} {...props} options={options} />
}
