declare module './database.js' {
  interface Tables {
    content_revision: ContentRevisionTable
  }
}

/** One row: how often what answers are made from has changed. Triggers count it. */
export interface ContentRevisionTable {
  revision: number
}
