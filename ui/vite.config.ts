import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Mode `double` swaps the bridge to the program for recorded answers, so that the screens can be looked at
// in a plain browser. It is never part of a build that ships.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: [
      ...(mode === 'double' ? [{ find: '~/call', replacement: here('./dev/call.ts') }] : []),
      { find: '~', replacement: here('./src') },
      { find: 'catalogue', replacement: here('../src-tauri/words/catalogue') },
    ],
    // Component tests mount the browser's Svelte, not the server's.
    conditions: process.env.VITEST ? ['browser'] : undefined,
  },
  build: {
    target: ['safari16', 'es2022'],
    // Fonts and pictures stay files: the page's CSP allows no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 1420, strictPort: true, fs: { allow: [here('..')] } },
  clearScreen: false,
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
}));
