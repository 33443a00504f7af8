import express from 'express'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  createWebChatChannel,
  directLinePath,
  type WebChatNeeds,
  type WebChatOptions,
} from '../../adapters/channels/web-chat/index.js'
import { createInProcessPorts } from '../../adapters/in-process/index.js'
import type { OpenDatabase } from '../../adapters/postgres/open-database.js'
import { createSealer } from '../../adapters/sealed-values/create-sealer.js'
import { createSignedTokens } from '../../adapters/signed-tokens/signed-tokens.js'
import { createTurnRunner, type TurnRunnerNeeds } from '../../bot/index.js'
import { systemClock } from '../../core/clock.js'
import type { Activity } from '../../core/conversations/index.js'
import { silentLogger } from '../../core/logger.js'

export const testKeys = ['a key for tests that is long enough to sign with']

export type RunTurn = TurnRunnerNeeds['runTurn']

/** Greets once and answers every message with the same text. */
export const echoTurn: RunTurn = async ({ activity }) => ({
  answers: answersTo(activity).map((text) => ({ type: 'message', shown: true, payload: { text } })),
  state: null,
  ends: false,
})

function answersTo({ type, payload }: Activity): string[] {
  if (type === 'conversationUpdate') return ['greeting']
  return type === 'message' ? [`echo ${String(payload.text)}`] : []
}

/** Direct Line with a bot that needs no knowledge, on an own port. Started twice on one database it is two starts of one server. */
export async function startDirectLineServer(
  { db }: Pick<OpenDatabase, 'db'>,
  input: {
    runTurn?: RunTurn
    port?: number
    needs?: Partial<WebChatNeeds>
    options?: Partial<WebChatOptions>
  } = {},
) {
  const logger = silentLogger
  const ports = createInProcessPorts()
  const runner = createTurnRunner({
    db,
    logger,
    publisher: ports.publisher,
    sealer: createSealer(testKeys),
    runTurn: input.runTurn ?? echoTurn,
  })
  const channel = createWebChatChannel(
    {
      ...{ db, logger, clock: systemClock, intake: runner, files: noFiles },
      publisher: ports.publisher,
      rateLimits: ports.rateLimits,
      signedTokens: createSignedTokens({ clock: systemClock }, testKeys),
      ...input.needs,
    },
    { ...defaultOptions, ...input.options },
  )
  const server = createServer(express().use(directLinePath, channel.router))
  server.on('upgrade', (...upgrade) => void channel.stream.handleUpgrade(...upgrade))
  await new Promise<void>((resolve) => server.listen(input.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    channel,
    runner,
    ports,
    port,
    url: `http://127.0.0.1:${port}${directLinePath}`,
    async stop() {
      channel.stream.close()
      await runner.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const defaultOptions: WebChatOptions = {
  secret: 'a-secret-for-tests',
  keys: testKeys,
  publicUrl: null,
  defaultBankId: null,
  messageLimit: null,
}

const noFiles: WebChatNeeds['files'] = {
  put: () => Promise.reject(new Error('this server keeps no files')),
  get: () => Promise.resolve(null),
  delete: () => Promise.resolve(),
  list: async function* () {},
}
