import pg from 'pg'

type Parse = (text: string) => unknown

const { builtins } = pg.types
const INT8_ARRAY = 1016
const DATE_ARRAY = 1182
const TEXT_ARRAY = 1009

/**
 * Values that the two drivers would read differently, by PostgreSQL's type number. Counts (`int8`)
 * are numbers, a day (`date`) stays 'YYYY-MM-DD' because it belongs to no time zone, an `interval`
 * stays text. All else is equal already: `numeric` text, `timestamptz` a Date, `jsonb` its value.
 */
const valueParsers: Record<number, Parse> = {
  [builtins.INT8]: Number,
  [builtins.DATE]: (text) => text,
  [builtins.INTERVAL]: (text) => text,
}

const arrayParsers: Record<number, Parse> = {
  [INT8_ARRAY]: (text) => parseTextArray(text).map((v) => (v === null ? null : Number(v))),
  [DATE_ARRAY]: (text) => parseTextArray(text),
}

const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => Parse

/** For `pg`, whose array types know nothing of their elements' parsers. */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string) => {
    const ours = format === 'binary' ? undefined : (valueParsers[oid] ?? arrayParsers[oid])
    return ours ?? parserOf(oid, format)
  },
}

function parseTextArray(text: string): (string | null)[] {
  return parserOf(TEXT_ARRAY, 'text')(text) as (string | null)[]
}
