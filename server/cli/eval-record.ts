import type { Command } from 'commander'
import { CommandProblem } from './command-problem.js'
import { readSettings } from './settings.js'

/** `branchline eval record`: a conversation that was held, as a case for `eval dialogs`. */
export function registerEvalRecord(evaluate: Command): void {
  evaluate
    .command('record')
    .description('write a conversation that was held as a case, masked numbers invented anew')
    .requiredOption('--conversation <id>', 'as the inspector and the logs name it')
    .action(async ({ conversation }: { conversation: string }) => {
      process.stdout.write(await readCase(conversation))
    })
}

async function readCase(conversation: string): Promise<string> {
  const { reachServer } = await import('./terminal-chat/reach-server.js')
  const settings = readSettings()
  const { config, texts } = settings
  const server = await reachServer({ ...settings, config: { ...config, devTools: true } })
  try {
    const address = `/api/inspector/conversations/${encodeURIComponent(conversation)}/case`
    const response = await fetch(`${server.url}${address}`)
    if (response.ok) return await response.text()
    const { error } = (await response.json()) as { error: { code: string } }
    throw new CommandProblem(
      error.code === 'conversation/not-found'
        ? texts.noConversation(conversation)
        : texts.inspectorOff,
    )
  } finally {
    await server.leave()
  }
}
