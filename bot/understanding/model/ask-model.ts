/** Calls a chat model that must answer by one call of a tool. Passed in, so that no client is known here. */
export type AskModel = (request: ModelRequest) => Promise<ToolCall>

export interface ModelRequest {
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

export interface ToolCall {
  name: string
  /** As the model filled them in: to be checked. */
  arguments: unknown
}
