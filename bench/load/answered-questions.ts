import { isFromKnowledge, openChat } from './chat-client.js'

/** The questions that the product answers from its knowledge, each asked first in a conversation of its own. */
export async function answeredQuestions(
  { url, secret }: { url: string; secret: string },
  questions: string[],
): Promise<string[]> {
  const answered: string[] = []
  for (const question of questions) {
    const client = await openChat(url, secret)
    if (isFromKnowledge(await client.ask(question))) answered.push(question)
    client.close()
  }
  return answered
}
