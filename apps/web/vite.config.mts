import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const lib = (name: string) => ({
  find: `@zi/${name}`,
  replacement: here(`../../libs/${name}/src/index.ts`),
});

/** Two pages: the workspace of the staff, and the small one of the public (surveys, units). */
export default defineConfig({
  root: here('.'),
  publicDir: here('public'),
  // Compressed once, at the build: the gateway sends what lies beside a file.
  plugins: [compression({ algorithms: ['gzip', 'brotliCompress'], exclude: [/\.html$/] })],
  resolve: { alias: [lib('rubric'), lib('access'), lib('contracts')] },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      input: { index: here('index.html'), public: here('public.html') },
      // Contracts are values without effects: what a page does not name is left out.
      treeshake: { moduleSideEffects: (id: string) => !id.includes('/libs/') },
    },
  },
});
