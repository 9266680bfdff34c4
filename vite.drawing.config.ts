import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const repository = import.meta.dirname;

/**
 * What draws paper on the server: the components of src/client/print, run by Node, with every library in them that
 * they need, and all of their style in one file. The server imports the built file alone (src/server/documents).
 */
export default defineConfig({
  root: join(repository, 'src/client'),
  cacheDir: join(repository, 'node_modules/.vite'),
  publicDir: false,
  plugins: [react()],
  // React's other build is several times slower, and tells the console what it thinks of the page.
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: join(repository, 'src/client/print/drawDocument.tsx'),
    outDir: join(repository, 'dist/drawing'),
    emptyOutDir: true,
    ssrEmitAssets: true,
    cssCodeSplit: false,
    // A page without a network has its pictures and faces with it.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: { output: { assetFileNames: '[name][extname]' } },
  },
});
