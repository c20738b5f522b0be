import { defineConfig, type UserConfig } from 'vite'
import type { ViteUserConfig } from 'vitest/config'

/** the first browsers with `light-dark()` and relative colours: older ones get no rewritten CSS */
const CSS_TARGET = ['chrome125', 'edge125', 'firefox128', 'safari18']

/** What browsers load, one build each: `vite build --mode tag | card | rest | console`. */
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
  /** The card: one ES module, fetched only to show a survey. */
  card: {
    build: {
      outDir: 'dist/widget',
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      cssTarget: CSS_TARGET,
      rolldownOptions: {
        input: 'widget/card/card.ts',
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'card.js', codeSplitting: false },
      },
    },
  },
  /** What few showings need, beside the card. */
  rest: {
    build: {
      outDir: 'dist/widget',
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      cssTarget: CSS_TARGET,
      rolldownOptions: {
        input: 'widget/rest/rest.ts',
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: 'rest.js', codeSplitting: false },
      },
    },
  },
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

/** Rings, from pure functions to the whole way in a real browser; `built` reads what ships. */
const rings: ViteUserConfig['test'] = {
  reporters: ['default', './test/support/plain-line.ts'],
  projects: [
    ring('pure', ['test/{architecture,floors}.test.ts', 'test/{shared,console}/**/*.test.ts']),
    ring('built', ['test/size.test.ts']),
    ring('door', ['test/collector/**/*.test.ts', 'test/demo/**/*.test.ts'], 60_000),
    ring('dom', ['test/widget/**/*.test.ts', 'test/**/*.test.tsx'], 20_000, 'jsdom'),
    ring('postgres', ['test/postgres/**/*.test.ts'], 120_000),
    ring('faults', ['test/faults/**/*.test.ts'], 300_000),
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
