import base from '../../jest.config.js'

/** An unmodified Web Chat in a real browser; run by `npm run test:compat`. */
export default {
  ...base,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/compat/*.compat.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/data/',
    '<rootDir>/test/compat/node_modules/',
  ],
}
