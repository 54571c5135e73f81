import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Forge serves the page from a folder of its own under a strict content security policy, so every asset
 * address is relative and nothing is inlined.
 *
 * This folder must not become `"type": "module"`: Atlaskit's icons are CommonJS, and their default exports would then
 * arrive wrapped in an object, as Node has it.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/,
        replacement: `${import.meta.dirname}/src/browser/feature-gates.ts`,
      },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '({})' },
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
  },
});
