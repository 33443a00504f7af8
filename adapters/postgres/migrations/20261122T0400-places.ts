import { sql, type Migration } from 'kysely'

export const places: Migration = {
  async up(db) {
    // Landmarks, stations, districts: what customers name to say where they are.
    await sql`
      create table places (
        id text primary key,
        name jsonb not null,
        -- several places may share one, such as the stations of two cities
        other_names jsonb not null,
        city jsonb not null,
        latitude double precision not null,
        longitude double precision not null,
        coordinate_system text not null
          check (coordinate_system in ('WGS-84', 'GCJ-02', 'BD-09')),
        constraint place_on_earth
          check (latitude between -90 and 90 and longitude between -180 and 180)
      )`.execute(db)
  },
}
