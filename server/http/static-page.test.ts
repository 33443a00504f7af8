import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { compressAssets } from '../../scripts/compress-assets.js'
import { staticPage } from './static-page.js'

const folder = mkdtempSync(path.join(tmpdir(), 'branchline-page-'))
const script = `console.log(${JSON.stringify('x'.repeat(2_000))})`
const server = createServer()

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'))
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Page</title>')
  writeFileSync(path.join(folder, 'assets/main-abc.js'), script)
  compressAssets(folder)
  server.on('request', express().use(staticPage({ folder })))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Bare HTTP: `fetch` would undo the compression and tidy the address. */
function get(target: string, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo
  return new Promise<{ response: IncomingMessage; size: number }>((resolve, reject) => {
    request({ port, path: target, headers, agent: false }, (response) => {
      let size = 0
      response.on('data', (chunk: Buffer) => (size += chunk.length))
      response.on('end', () => resolve({ response, size }))
    })
      .on('error', reject)
      .end()
  })
}

describe('staticPage', () => {
  it('asks for the page each time and keeps hashed files for ever', async () => {
    const page = await get('/')
    expect(page.response.headers).toMatchObject({
      ...{ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
    })
    const asset = await get('/assets/main-abc.js')
    expect(asset.response.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(asset.size).toBe(script.length)
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
  ])(
    'sends to who accepts %s what was compressed when it was built',
    async (accepted, encoding) => {
      const { response, size } = await get('/assets/main-abc.js', { 'accept-encoding': accepted })
      expect(response.headers).toMatchObject({
        'content-encoding': encoding,
        'content-type': 'text/javascript; charset=utf-8',
        vary: 'Accept-Encoding',
      })
      expect(size).toBeLessThan(script.length / 10)
    },
  )

  it('answers an unchanged page without its body', async () => {
    const { etag } = (await get('/')).response.headers
    const again = await get('/', { 'if-none-match': etag! })
    expect(again.response.statusCode).toBe(304)
  })

  it.each(['/assets/main-abc.js.br', '/../package.json', '/%2e%2e/package.json', '/none'])(
    'does not serve %s',
    async (target) => {
      expect((await get(target)).response.statusCode).toBe(404)
    },
  )

  it('goes on with the page it started with while another is built in its place', async () => {
    const before = await get('/assets/main-abc.js')
    rmSync(folder, { recursive: true })
    const after = await get('/assets/main-abc.js')
    expect([after.response.statusCode, after.size]).toEqual([200, before.size])
  })
})
