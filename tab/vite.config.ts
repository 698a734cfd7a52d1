import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const packages = (...names: string[]): RegExp => new RegExp(`node_modules[\\\\/](${names.join('|')})[\\\\/]`);

/** Three pages: the tab (`index.html`), the stage (`stage.html`), what a link opens (`review.html`). The service serves the output at `/`. */
export default defineConfig({
  root: path('.'),
  base: '/',
  plugins: [react()],
  clearScreen: false,
  build: {
    outDir: path('../.built/tab'),
    emptyOutDir: true,
    target: 'es2022',
    // The service's content security policy knows neither inline scripts nor data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      input: { index: path('index.html'), stage: path('stage.html'), review: path('review.html') },
      output: {
        // Only what every screen needs, and what changes with a library update only, has a chunk of its own;
        // the rest is split by who imports it, so that a lazy screen (or the stage) never weighs on the first load.
        codeSplitting: {
          groups: [
            { name: 'react', test: packages('react', 'react-dom', 'scheduler') },
            { name: 'teams', test: packages('@microsoft[\\\\/]teams-js', 'base64-js', 'debug', 'ms') },
            // Small parts that the first screen needs anyway weigh less in one file than in twenty.
            {
              name: 'desk',
              test: /tab\/(data|ui)\/(desk|changes|use-change|use-trouble|summary-cache|session|faults|reads|clock|place|go-along|conflicts|shortcuts|Announcer|RefusedFace|hidden)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
});
