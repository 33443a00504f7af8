// nlp.js brings no types; what the bench uses of it.
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<Container>
  export interface Container {
    use(plugin: unknown): void
    get(name: 'nlp'): Nlp
    getConfiguration(tag: string): { log: boolean }
  }
  export interface Nlp {
    settings: { autoSave: boolean }
    addLanguage(language: string): void
    addDocument(language: string, text: string, intent: string): void
    train(): Promise<void>
    process(
      language: string,
      text: string,
    ): Promise<{ classifications: { intent: string; score: number }[] }>
  }
}

declare module '@nlpjs/nlp' {
  export const Nlp: unknown
}

declare module '@nlpjs/lang-en' {
  export const LangEn: unknown
}
