import { defineConfig, type UserConfig } from 'vite'
import type { ViteUserConfig } from 'vitest/config'

/** the oldest browsers that are asked (the manual names them): they get no CSS that they would not know */
const CSS_TARGET = ['chrome108', 'edge108', 'firefox115', 'safari16.4']

/** Shoppers pay for every byte: these take a fortieth less than Vite's own minifier makes of them. */
const SMALL = {
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true },
    format: { comments: false },
  },
} as const

/** What browsers load, one build each: `vite build --mode tag | engine | card | extras | calls | panel | shims | pinned | console`. */
const builds: Record<string, UserConfig> = {
  /** The tag: one classic script; the collector writes the site's rules in place of its marker. */
  tag: scriptBuild('widget/tag.ts', 'dist/widget', 'tag.js'),
  /** The tag of which shops pin the bytes: `npm run pin`, once, before its first release. */
  pinned: scriptBuild('widget/tag-v1.ts', 'dist/pinned', 'tag.v1.js'),
  /** What stands in for the script of another tool. */
  shims: scriptBuild('widget/shims/delighted.ts', 'dist/widget', 'from.delighted.js'),
  /** What decides, keeps and sends, fetched once a trigger is armed or something is unsent. */
  engine: moduleBuild('widget/engine/engine.ts', 'desk.js'),
  /** The card, in Preact, fetched only to show a survey. */
  card: moduleBuild('widget/card/card.ts', 'card.js'),
  /** What few impressions need, beside the card. */
  extras: moduleBuild('widget/extras/extras.ts', 'rest.js'),
  /** What few pages call for. */
  calls: moduleBuild('widget/calls/calls.ts', 'calls.js'),
  /** What counts visits, where the owner has turned that on. */
  stay: moduleBuild('widget/stay/stay.ts', 'stay.js'),
  /** What owners and developers look at on the shop's pages. */
  panel: moduleBuild('widget/panel/panel.ts', 'panel.js'),
  /** The owner's pages. */
  console: {
    root: 'collector/console',
    build: {
      outDir: '../../dist/console',
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
    server: { proxy: { '/api': 'http://127.0.0.1:4300', '/w': 'http://127.0.0.1:4300' } },
  },
  /** The card alone, for whoever works on it: `npm run card`. */
  playground: { root: 'test/playground', server: { open: false } },
}

/** One classic script for shoppers' pages. */
function scriptBuild(input: string, outDir: string, entryFileNames: string): UserConfig {
  return {
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      ...SMALL,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames } },
    },
  }
}

/** One ES module for shoppers' pages. */
function moduleBuild(input: string, entryFileNames: string): UserConfig {
  return {
    build: {
      outDir: 'dist/widget',
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: CSS_TARGET,
      ...SMALL,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames, codeSplitting: false },
      },
    },
  }
}

/**
 * Rings, from pure functions to the whole way in a real browser; `built` reads what ships. The outer
 * ones run a file at a time, because each file has a browser, a database or a process of its own, and in
 * turns, because two would wait for the same cores; Vitest takes them before the quick ones.
 * Nothing is tried again: a test that fails now and then is a fault.
 */
const rings: ViteUserConfig['test'] = {
  reporters: ['default', './test/support/plain-line.ts'],
  projects: [
    ring('pure', ['test/{architecture,floors}.test.ts', 'test/{shared,console}/**/*.test.ts']),
    ring('built', ['test/size.test.ts']),
    ring('dom', ['test/widget/**/*.test.ts', 'test/**/*.test.tsx'], {
      environment: 'jsdom',
      setupFiles: ['test/support/unmount.ts'],
    }),
    ring('door', ['test/{collector,demo}/**/*.test.ts'], { timeoutMs: 60_000 }),
    ring('process', ['test/process/**/*.test.ts'], { timeoutMs: 180_000, turn: 1, alone: true }),
    ring('package', ['test/package/**/*.test.ts'], { timeoutMs: 300_000, turn: 1, alone: true }),
    ring('postgres', ['test/postgres/**/*.test.ts'], { timeoutMs: 180_000, turn: 2, alone: true }),
    ring('browser', ['test/{browser,e2e}/**/*.test.ts'], {
      timeoutMs: 120_000,
      turn: 3,
      alone: true,
    }),
    ring('faults', ['test/faults/**/*.test.ts'], { timeoutMs: 1_500_000, turn: 4, alone: true }),
  ],
}

interface RingPlan {
  readonly timeoutMs?: number
  readonly environment?: string
  readonly setupFiles?: readonly string[]
  /** of the rings that run a file at a time, the lower goes first */
  readonly turn?: number
  /** a file at a time */
  readonly alone?: boolean
}

function ring(name: string, include: string[], plan: RingPlan = {}) {
  const { timeoutMs = 20_000, environment = 'node', setupFiles = [], turn = 0, alone } = plan
  return {
    extends: true as const,
    test: {
      name,
      include,
      environment,
      setupFiles: [...setupFiles],
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
      sequence: { groupOrder: turn },
      fileParallelism: alone !== true,
    },
  }
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: { reportCompressedSize: false },
  ...builds[mode],
  test: rings,
}))
