import { containerBootstrap } from '@nlpjs/core'
import { LangEn } from '@nlpjs/lang-en'
import { Nlp } from '@nlpjs/nlp'
import type { Example } from '../../bot/understanding/classifier/index.js'

/**
 * nlp.js as its guide sets it up, with English; answers the likeliest intent, whatever its score. Give
 * it examples in an order of chance: sorted by intent they cost it a third of what it gets right.
 */
export async function trainNlpjs(examples: readonly Example[]) {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangEn)
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  container.getConfiguration('nlu-en').log = false
  nlp.addLanguage('en')
  for (const { text, intent } of examples) nlp.addDocument('en', text, intent)
  await nlp.train()
  return async (text: string): Promise<string> => {
    const { classifications } = await nlp.process('en', text)
    return classifications.find(({ intent }) => intent !== 'None')?.intent ?? 'None'
  }
}
