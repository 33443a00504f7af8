import { Option, type Command } from 'commander'
import { createInterface } from 'node:readline/promises'
import { locales, type Locale } from '../../core/locale.js'
import { readTerminalLocale } from '../config/env.js'
import { CommandProblem } from './command-problem.js'
import { readSettings, type Settings } from './settings.js'
import { openConversation, type TerminalConversation } from './terminal-chat/conversation.js'
import { reachServer } from './terminal-chat/reach-server.js'
import { createScreen, type Screen } from './terminal-chat/screen.js'

interface ChatOptions {
  bank?: string
  branch?: string
  as?: string
  locale?: Locale
}

export function registerChat(program: Command): void {
  program
    .command('chat')
    .description('talk to the assistant in the terminal')
    .option('--bank <id>', 'whose chat (DEFAULT_BANK)')
    .option('--branch <id>', 'at which branch')
    .option('--as <id>', 'as which demo customer')
    .addOption(new Option('--locale <tag>', 'language').choices(locales))
    .action((options: ChatOptions) => chat(readSettings(), options))
}

async function chat(settings: Settings, options: ChatOptions): Promise<void> {
  const { texts } = settings
  const server = await reachServer(settings)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  // From now on, because what is piped in arrives before the conversation is open.
  const lines = terminal[Symbol.asyncIterator]()
  let ended = false
  terminal.once('close', () => (ended = true))
  const prompt = () => void (ended || terminal.prompt(true))
  const state = { locale: options.locale ?? readTerminalLocale() }
  const write = (text: string) => void process.stdout.write(text)
  const screen = createScreen({ write, prompt, texts, locale: () => state.locale })
  try {
    screen.print(texts.chatWelcome)
    const request = { ...options, locale: state.locale }
    const conversation = await openConversation({ url: server.url, request, texts }, screen.events)
    prompt()
    for await (const line of lines) {
      const text = screen.toSay(line.trim())
      if (text === '/quit') break
      if (text === '/en' || text === '/zh') state.locale = text === '/en' ? 'en' : 'zh-CN'
      else if (text !== '') await sayAndWait({ conversation, screen }, { text, ...state })
      prompt()
    }
    conversation.close()
  } finally {
    terminal.close()
    await server.leave()
  }
}

/** A message that was refused is said to be; the conversation goes on. */
async function sayAndWait(
  { conversation, screen }: { conversation: TerminalConversation; screen: Screen },
  { text, locale }: { text: string; locale: Locale },
): Promise<void> {
  try {
    await screen.answered(await conversation.say(text, locale))
  } catch (error) {
    if (!(error instanceof CommandProblem)) throw error
    screen.print(error.message)
  }
}
