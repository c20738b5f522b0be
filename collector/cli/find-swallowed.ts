/** Commands of npm that run a script or a package, by either of their names. */
const RUNNING: ReadonlySet<string | undefined> = new Set(['run', 'run-script', 'exec'])

/**
 * The option that npm took for itself, or `undefined`. Without a `--` before it, npm reads what
 * stands behind a script's name as its own settings, `--dry-run` as well as `--survey`, and hands
 * them on as variables: the script would do without what was asked of it.
 *
 * `--yes` is not looked for: npx has one of its own, and who misses ours is asked.
 *
 * @param names options of the command
 * @param typed those that arrived as words
 */
export function findSwallowed(
  names: readonly string[],
  typed: ReadonlySet<string>,
  env: NodeJS.ProcessEnv,
): string | undefined {
  if (!RUNNING.has(env['npm_command'])) return undefined
  return names.find(
    (name) =>
      name !== 'yes' && !typed.has(name) && Boolean(env[`npm_config_${name.replaceAll('-', '_')}`]),
  )
}
