import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Leaves out of botframework-directlinejs what this page never runs: its second protocol (a stack of
 * its own with node's Buffer) and polyfills for browsers older than those we serve. 70 kB gzipped.
 */
function lightDirectLine(): Plugin {
  const unused = /^(core-js\/|url-search-params-polyfill$|\.\/directLineStreaming$)/
  return {
    name: 'light-direct-line',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = importer?.includes('botframework-directlinejs') && unused.test(source)
      return asked ? '\0not-needed' : null
    },
    load(id) {
      return id === '\0not-needed' ? 'export const DirectLineStreaming = undefined' : null
    },
  }
}

const server = `http://127.0.0.1:${process.env.PORT ?? 3978}`

export default defineConfig({
  root: folder('.'),
  base: '/',
  plugins: [lightDirectLine(), react()],
  build: {
    outDir: folder('../dist/web'),
    emptyOutDir: true,
    // WeChat's own WebView on Android is a Chromium of about 86.
    target: ['es2020', 'chrome86', 'safari14'],
    modulePreload: { polyfill: false },
    // The page's content security policy allows files of our own only.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: [folder('index.html'), folder('inspector.html'), folder('staff.html')],
    },
  },
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      '/v3': { target: server, ws: true },
    },
  },
})
