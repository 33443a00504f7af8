import { z } from 'zod'

/** The one tool that a model may call. */
export const understoodTool = 'understood'

const value = z.union([z.string().max(1_000), z.boolean(), z.number().transform(String)])

/** Flat, since small models do not fill in one of several forms well; `to-commands.ts` tells them apart. */
export const replySchema = z.object({
  commands: z
    .array(
      z.object({
        command: z.enum([
          ...(['start-flow', 'set-slot', 'correct-slot', 'confirm', 'cancel', 'skip'] as const),
          ...(['start-over', 'repeat', 'clarify', 'ask', 'small-talk', 'change-language'] as const),
          ...(['hand-off', 'unclear'] as const),
        ]),
        flow: z.string().nullish(),
        slot: z.string().nullish(),
        value: value.nullish(),
        values: z
          .array(z.object({ slot: z.string(), value }))
          .max(12)
          .nullish(),
        yes: z.boolean().nullish(),
        question: z.string().nullish(),
        kind: z
          .enum(['greeting', 'thanks', 'goodbye', 'praise', 'who-are-you', 'distress'])
          .nullish(),
        locale: z.enum(['zh-CN', 'en']).nullish(),
      }),
    )
    .min(1)
    .max(4),
})

export type ModelReply = z.infer<typeof replySchema>
export type ModelCommand = ModelReply['commands'][number]

/** The tool's parameters as JSON Schema. */
export function replyJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(replySchema, { io: 'input' })
}
