import type { SmallTalk } from '../commands.js'
import { say, type EngineTurn } from './engine-turn.js'

/** Answers a courtesy. In the middle of a flow it stays short, since the open question follows. */
export function sayHello(
  turn: EngineTurn,
  { kind, isBusy }: { kind: SmallTalk; isBusy: boolean },
): void {
  const { texts } = turn
  const choices = isBusy ? {} : { choices: texts.starters.map((label) => ({ label })) }
  switch (kind) {
    case 'greeting':
      return isBusy ? undefined : say(turn, { text: texts.greetingReturned, ...choices })
    case 'thanks':
      return say(turn, { text: texts.thanksReturned })
    case 'who-are-you':
      return say(turn, { text: texts.smallTalk['who-are-you'], ...choices })
    default:
      return say(turn, { text: texts.smallTalk[kind] })
  }
}
