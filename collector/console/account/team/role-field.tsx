import { useId } from 'preact/hooks'
import type { Role } from '#collector/owners/role.ts'
import { useAccountWords } from '../words/use-account-words.tsx'

const CHOICES: readonly Role[] = ['viewer', 'editor', 'owner']

/** Picks a role, each with what it may do. */
export function RoleField(props: { readonly value: Role; readonly onPick: (role: Role) => void }) {
  const { team } = useAccountWords()
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{team.role}</label>
      <select
        id={id}
        class="button"
        value={props.value}
        onChange={({ currentTarget }) => {
          const picked = CHOICES.find((role) => role === currentTarget.value)
          if (picked) props.onPick(picked)
        }}
      >
        {CHOICES.map((role) => (
          <option key={role} value={role}>
            {team.roles[role]}: {team.rolesHint[role]}
          </option>
        ))}
      </select>
    </div>
  )
}
