import { defineConfig, type UserConfig } from 'vite'
import type { ViteUserConfig } from 'vitest/config'

/** the first browsers with `light-dark()` and relative colours: older ones get no rewritten CSS */
const CSS_TARGET = ['chrome125', 'edge125', 'firefox128', 'safari18']

/** What browsers load, one build each: `vite build --mode tag | desk | card | rest | console`. */
const builds: Record<string, UserConfig> = {
  /** The tag: one classic script; the collector writes the site's rules in place of its marker. */
  tag: {
    build: {
      outDir: 'dist/widget',
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'widget/tag.ts',
        output: { format: 'iife', entryFileNames: 'tag.js' },
      },
    },
  },
  /** What decides, keeps and sends, fetched once a trigger is armed or something is unsent. */
  desk: moduleBuild('widget/desk/desk.ts', 'desk.js'),
  /** The card, in Preact, fetched only to show a survey. */
  card: moduleBuild('widget/card/card.ts', 'card.js'),
  /** What few showings need, beside the card. */
  rest: moduleBuild('widget/rest/rest.ts', 'rest.js'),
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
}

/** One ES module for shoppers' pages. */
function moduleBuild(input: string, entryFileNames: string): UserConfig {
  return {
    build: {
      outDir: 'dist/widget',
      emptyOutDir: false,
      target: 'es2022',
      cssTarget: CSS_TARGET,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames, codeSplitting: false },
      },
    },
  }
}

/** Rings, from pure functions to the whole way in a real browser; `built` reads what ships. */
const rings: ViteUserConfig['test'] = {
  reporters: ['default', './test/support/plain-line.ts'],
  projects: [
    ring('pure', ['test/{architecture,floors}.test.ts', 'test/{shared,console}/**/*.test.ts']),
    ring('built', ['test/size.test.ts']),
    ring('door', ['test/collector/**/*.test.ts', 'test/demo/**/*.test.ts'], 60_000),
    ring('dom', ['test/widget/**/*.test.ts', 'test/**/*.test.tsx'], 20_000, 'jsdom'),
    ring('package', ['test/package/**/*.test.ts'], 300_000),
    ring('faults', ['test/faults/**/*.test.ts'], 300_000),
    ring('postgres', ['test/postgres/**/*.test.ts'], 120_000),
    ring('browser', ['test/browser/**/*.test.ts', 'test/e2e/**/*.test.ts'], 120_000),
  ],
}

function ring(name: string, include: string[], timeoutMs = 20_000, environment = 'node') {
  return {
    extends: true as const,
    test: { name, include, environment, testTimeout: timeoutMs, hookTimeout: timeoutMs },
  }
}

export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: { reportCompressedSize: false },
  ...builds[mode],
  test: rings,
}))
