export { createKnowledge, type Knowledge, type KnowledgeOptions } from './knowledge.js'
export {
  recordKinds,
  type Passage,
  type PassageId,
  type PassageKind,
  type RecordKind,
} from './passages/passage.js'
export type { EmbeddingModel } from './passages/embedding-model.js'
export { findPassage } from './passages/passage-store.js'
export { findCitedPassage, type CitedPassage } from './passages/cited-passage.js'
export { reembedAll, type ReembeddingProgress } from './passages/reembed-all.js'
export {
  documentFormats,
  refusalReasons,
  type DocumentFormat,
  type ImportOutcome,
  type ImportRefusal,
  type RefusalReason,
} from './ingest/import-outcome.js'
export {
  defaultMaxBytes,
  importDocument,
  storeDocument,
  type DocumentSource,
  type ImportInput,
} from './ingest/import-document.js'
export { listDocuments } from './ingest/list-documents.js'
export { refreshStatistics } from './retrieve/refresh-statistics.js'
export { importFolder, type FolderImport, type FolderProgress } from './ingest/import-folder.js'
export { indexRecords, type IndexedRecords, type KnowledgeRecord } from './ingest/index-records.js'
export { retrievePassages, type RetrievalInput } from './retrieve/retrieve-passages.js'
export type { RankedPassage } from './retrieve/retrieval.js'
export {
  type Answer,
  type Citation,
  type EarlierMessage,
  type GroundedAnswer,
  type UnknownAnswer,
} from './answer/answer.js'
export { answerQuestion, type QuestionInput } from './answer/answer-question.js'
export { answerConfidence } from './answer/answer-confidence.js'
export { detectLanguage as languageOf } from './language/detect-language.js'
export { sentenceSimilarity, similarityThreshold } from './language/sentence-similarity.js'
export {
  bankingLexicon,
  conceptsIn,
  extendBankingLexicon,
  type ConceptLexicon,
} from './language/concept-lexicon.js'
export { stem } from './language/english.js'
export { normalise } from './language/normalise.js'
export { segmentChinese } from './language/segment.js'
export { stopWords } from './language/stop-words.js'
