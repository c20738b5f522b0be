import { ROLES, type Role } from '#shared/role.ts'
import { useAccountWords } from '../words/use-account-words.ts'

/** The role of one member, changed as soon as another is picked. */
export function RolePicker(props: {
  readonly whose: string
  readonly value: Role
  readonly onPick: (role: Role) => void
}) {
  const { team } = useAccountWords()
  const { whose, value, onPick } = props
  return (
    <select
      class="button"
      aria-label={`${team.role}: ${whose}`}
      value={value}
      onChange={({ currentTarget }) => {
        const picked = ROLES.find((role) => role === currentTarget.value)
        if (picked) onPick(picked)
      }}
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {team.roles[role]}
        </option>
      ))}
    </select>
  )
}
