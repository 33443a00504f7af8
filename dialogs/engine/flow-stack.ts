import type { TurnContext } from 'botbuilder-core'
import { DialogContext, type DialogSet, type DialogState } from 'botbuilder-dialogs'

/** What the engine does with botbuilder's stack of dialogs. */
export type FlowStack = Pick<
  DialogContext,
  'context' | 'stack' | 'activeDialog' | 'beginDialog' | 'continueDialog' | 'repromptDialog'
>

/**
 * The stack of one conversation in one turn. botbuilder's own context is made when a flow is carried
 * on: most messages are questions with no flow in hand, and making it costs as much as answering one.
 */
export function openFlowStack(
  dialogs: DialogSet,
  { context, state }: { context: TurnContext; state: DialogState },
): FlowStack {
  let made: DialogContext | undefined
  const dc = () => (made ??= new DialogContext(dialogs, context, state))
  return {
    context,
    stack: state.dialogStack,
    get activeDialog() {
      return state.dialogStack.at(-1)
    },
    beginDialog: (id, options) => dc().beginDialog(id, options),
    continueDialog: () => dc().continueDialog(),
    repromptDialog: () => dc().repromptDialog(),
  }
}
