import { Option, type Command } from 'commander'
import type { WireActivity } from '../../adapters/channels/web-chat/index.js'
import { locales, type Locale } from '../../core/locale.js'
import { readTerminalLocale } from '../config/env.js'
import { CommandProblem } from './command-problem.js'
import { readSettings, type Settings } from './settings.js'
import { openConversation } from './terminal-chat/conversation.js'
import { formatMessage } from './terminal-chat/format-message.js'
import { reachServer } from './terminal-chat/reach-server.js'
import { isSpoken, readAnswer, type SpokenMessage } from './terminal-chat/read-answer.js'

interface AskOptions {
  bank?: string
  locale?: Locale
  json?: true
}

const patienceMs = 60_000

export function registerAsk(program: Command): void {
  program
    .command('ask')
    .argument('<question>', 'in Chinese or English')
    .description('ask the assistant once')
    .option('--bank <id>', 'whose customer asks (DEFAULT_BANK)')
    .addOption(new Option('--locale <tag>', 'language of the answer').choices(locales))
    .option('--json', 'print the answer as JSON')
    .action((question: string, options: AskOptions) =>
      ask(readSettings(), { question, ...options }),
    )
}

async function ask(settings: Settings, input: AskOptions & { question: string }): Promise<void> {
  const { question, bank, json } = input
  const locale = input.locale ?? languageOf(question)
  const server = await reachServer(settings)
  try {
    const answer = await askOnce({ ...settings, url: server.url }, { question, bank, locale })
    process.stdout.write(
      json
        ? `${JSON.stringify({ question, locale, ...toResult(answer) })}\n`
        : `${formatMessage(answer.reply, locale)}\n`,
    )
  } finally {
    await server.leave()
  }
}

async function askOnce(
  { url, texts }: Settings & { url: string },
  { question, bank, locale }: { question: string; bank: string | undefined; locale: Locale },
): Promise<SpokenMessage> {
  const answer = deferred<WireActivity[]>()
  let askedId: string | null = null
  const heard: WireActivity[][] = []
  const check = () => {
    const reply = heard.find((set) => askedId !== null && set.some((a) => isReplyTo(a, askedId!)))
    if (reply) answer.resolve(reply)
  }
  const conversation = await openConversation(
    { url, request: { bank, locale }, texts },
    {
      onActivities: (set) => {
        heard.push(set)
        check()
      },
      onPassing: () => {},
      onLost: () => {},
    },
  )
  const timer = setTimeout(
    () => answer.reject(new CommandProblem(texts.noAnswerInTime)),
    patienceMs,
  )
  try {
    askedId = await conversation.say(question, locale)
    check()
    // A turn's messages come together; the answer proper is the last.
    const reply = (await answer.promise).filter((activity) => isReplyTo(activity, askedId!))
    return readAnswer(reply.at(-1)!)
  } finally {
    clearTimeout(timer)
    conversation.close()
  }
}

/** Ids of one conversation sort by their place in it. */
function isReplyTo(activity: WireActivity, askedId: string): boolean {
  return isSpoken(activity) && activity.id > askedId
}

function toResult({ reply, citations, aiGenerated }: SpokenMessage) {
  const { text: answer, choices = [], parts = [] } = reply
  const kind = citations.length > 0 ? 'answer' : 'no-answer'
  const suggestions = choices.map(({ label, say }) => say ?? label)
  const cards = parts.map((part) => ('title' in part ? part.title : part.name))
  return { kind, answer, citations, suggestions, cards, aiGenerated }
}

function languageOf(question: string): Locale {
  if (/\p{Script=Han}/u.test(question)) return 'zh-CN'
  return /\p{Script=Latin}/u.test(question) ? 'en' : readTerminalLocale()
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<T>((res, rej) => {
    resolve = res
    reject = rej
  })
  return { promise, resolve, reject }
}
