import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { HumanMessage, SystemMessage } from '@langchain/core/messages'

export interface ToolRequest {
  system: string
  user: string
  tool: {
    name: string
    about: string
    /** JSON Schema of its parameters. */
    parameters: Record<string, unknown>
  }
  signal: AbortSignal
}

/**
 * Lets a chat model answer by a call of the tool. Endpoints that know no tools may write the arguments
 * as JSON text instead. Throws what the client throws, and where neither came.
 */
export async function callTool(
  chat: BaseChatModel,
  { system, user, tool, signal }: ToolRequest,
): Promise<{ name: string; arguments: unknown }> {
  const { name, about: description, parameters } = tool
  const definition = { type: 'function', function: { name, description, parameters } }
  const bound = chat.bindTools!([definition], { tool_choice: name })
  const reply = await bound.invoke([new SystemMessage(system), new HumanMessage(user)], { signal })
  const [call] = reply.tool_calls ?? []
  return call
    ? { name: call.name, arguments: call.args }
    : { name, arguments: JSON.parse(jsonIn(reply.text)) as unknown }
}

/** The object in a text, without the fence or the words that models like to put around it. */
function jsonIn(text: string): string {
  return text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
}
