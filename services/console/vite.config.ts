import { defineConfig } from 'vite';
import { compressAssets } from './build/compress-assets.ts';

const gateway = process.env['CONSOLE_GATEWAY'] ?? 'http://127.0.0.1:4100';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  build: {
    outDir: '../../dist/services/console',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    // Charts are large and loaded only where one is shown; the budget of the first route is held by a test.
    chunkSizeWarningLimit: 1500,
    // A file inlined as data: would need an exception in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Ant Design marks its files for React's server components, which there are none of here.
      onLog: (level, log, next) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : next(level, log)),
    },
  },
  plugins: [compressAssets()],
  server: { port: 5173, strictPort: true, host: '127.0.0.1', proxy: { '/api': gateway, '/health': gateway } },
});
