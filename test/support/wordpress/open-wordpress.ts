import { execFile, spawn, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../free-port.ts'
import { ROOT } from '../sources.ts'
import { until } from '../until.ts'

const run = promisify(execFile)
const SOURCES = '/usr/share/wordpress'
const SERVER = '/usr/sbin/mariadbd'
const PLUGIN = join(ROOT, 'widget/platforms/woocommerce/earshot.php')

/** Says whether Debian's wordpress, php-cli, php-mysql and mariadb-server are on this machine. */
export const hasWordPress = ['/usr/bin/php', SOURCES, SERVER].every((path) => existsSync(path))

/** A real WordPress on its own database, with the plug-in switched on. */
export interface WordPress {
  readonly origin: string
  readonly user: { readonly name: string; readonly password: string }
  /** runs PHP with WordPress loaded; returns what it prints */
  php(code: string): Promise<string>
  /** does what WordPress's clock would do by now */
  runCron(): Promise<void>
  /** what PHP has complained of */
  complaints(): string
  close(): Promise<void>
}

/** Installs and serves one; takes about ten seconds. */
export async function openWordPress(): Promise<WordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-wp-'))
  const site = join(folder, 'site')
  const socket = join(folder, 'db.sock')
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const user = { name: 'owner', password: 'moon-jar-of-the-owner' }

  await run('mariadb-install-db', [
    `--datadir=${join(folder, 'db')}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    `--user=${userInfo().username}`,
  ])
  const database = spawn(
    SERVER,
    [
      '--no-defaults',
      `--datadir=${join(folder, 'db')}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'db.pid')}`,
      '--skip-networking',
      `--user=${userInfo().username}`,
    ],
    { stdio: 'ignore' },
  )
  const sql = (words: string) => run('mariadb', ['-u', 'root', '-S', socket, '-e', words])
  await until('the database', () => sql('CREATE DATABASE shop'), 60_000)

  cpSync(SOURCES, site, { recursive: true, verbatimSymlinks: true })
  const content = join(site, 'wp-content')
  for (const name of ['plugins', 'mu-plugins', 'themes/plain']) {
    mkdirSync(join(content, name), { recursive: true })
  }
  const support = join(ROOT, 'test/support/wordpress')
  cpSync(PLUGIN, join(content, 'plugins/earshot.php'))
  cpSync(
    join(support, 'woocommerce-stand-in.php'),
    join(content, 'mu-plugins/woocommerce-stand-in.php'),
  )
  cpSync(join(support, 'theme.php'), join(content, 'themes/plain/index.php'))
  writeFileSync(join(content, 'themes/plain/style.css'), '/* Theme Name: Plain */')
  const log = join(folder, 'php.log')
  writeFileSync(log, '')
  rmSync(join(site, 'wp-config.php'))
  writeFileSync(join(site, 'wp-config.php'), configOf({ socket, origin, log }))

  const php = async (code: string) => {
    const load = `$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; require '${site}/wp-load.php';`
    return (await run('php', ['-r', load + code], { maxBuffer: 2 ** 24 })).stdout
  }
  await run('php', [
    '-r',
    `define( 'WP_INSTALLING', true ); $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';
     require '${site}/wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
     wp_install( 'Moon jars', '${user.name}', 'owner@example.org', false, '', '${user.password}' );
     switch_theme( 'plain' );`,
  ])
  await php(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; $e = activate_plugin( 'earshot.php' ); if ( $e ) { echo $e->get_error_message(); exit( 1 ); }`,
  )
  const web = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site], {
    stdio: 'ignore',
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '10' },
    detached: true,
  })
  await until('WordPress', async () => (await fetch(origin)).ok)

  return {
    origin,
    user,
    php,
    async runCron() {
      await fetch(`${origin}/wp-cron.php`)
    },
    complaints: () => readFileSync(log, 'utf8'),
    async close() {
      await Promise.all([endOf(web, true), endOf(database)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends a process, or with it all that it has started. */
async function endOf(child: ChildProcess, withWorkers = false): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (withWorkers && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  else child.kill('SIGTERM')
  await gone
}

function configOf({ socket, origin, log }: Record<'socket' | 'origin' | 'log', string>): string {
  return `<?php
define( 'DB_NAME', 'shop' ); define( 'DB_USER', 'root' ); define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' ); define( 'DB_CHARSET', 'utf8mb4' ); define( 'DB_COLLATE', '' );
define( 'WP_HOME', '${origin}' ); define( 'WP_SITEURL', '${origin}' );
define( 'AUTH_KEY', 'a' ); define( 'SECURE_AUTH_KEY', 'b' ); define( 'LOGGED_IN_KEY', 'c' ); define( 'NONCE_KEY', 'd' );
define( 'AUTH_SALT', 'e' ); define( 'SECURE_AUTH_SALT', 'f' ); define( 'LOGGED_IN_SALT', 'g' ); define( 'NONCE_SALT', 'h' );
define( 'WP_DEBUG', true ); define( 'WP_DEBUG_LOG', '${log}' ); define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_HTTP_BLOCK_EXTERNAL', true ); define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'DISABLE_WP_CRON', true ); define( 'AUTOMATIC_UPDATER_DISABLED', true );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }
require_once ABSPATH . 'wp-settings.php';
`
}
