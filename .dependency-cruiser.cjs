// The dependency rule of docs/architecture.md. Imports point inward.
const mayImport = {
  core: [],
  knowledge: ['core'],
  dialogs: ['core', 'knowledge'],
  bot: ['core', 'knowledge', 'dialogs'],
  adapters: ['core'],
  server: ['core', 'knowledge', 'dialogs', 'bot', 'adapters'],
  web: [],
}
const mayUse = {
  express: ['server', 'adapters/channels'],
  'botbuilder[^/]*': ['bot', 'dialogs', 'adapters/channels'],
  '(langchain|@langchain/[^/]+)': ['knowledge', 'adapters/models'],
  '(pg|@electric-sql/[^/]+)': ['adapters/postgres'],
  'pg-boss': ['adapters/jobs'],
  ioredis: ['adapters/redis'],
  'react[^/]*': ['web'],
}
const coreOrder = [
  'organisation',
  'access',
  'audit',
  'staff',
  'branches',
  'products',
  'customers',
  'conversations',
  'queue',
  'matching',
  'leads',
  'complaints',
  'hand-over',
  'campaigns',
]

const folders = Object.keys(mayImport)
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    ...folders.map((f) =>
      forbid(
        `layer-${f}`,
        `${f}/ may import: ${mayImport[f].join(', ') || 'nothing of ours'}`,
        { path: `^${f}/`, pathNot: '[.]test[.]ts$' },
        {
          path: folders.filter((g) => g !== f && !mayImport[f].includes(g)).map((g) => `^${g}/`),
          ...(f === 'web' ? { pathNot: '^server/api/.+/schema[.]ts$' } : {}),
        },
      ),
    ),
    ...coreOrder.map((f, i) =>
      forbid(
        `core-order-${f}`,
        'inside core, import only features to your left',
        { path: `^core/${f}/` },
        { path: coreOrder.slice(i + 1).map((g) => `^core/${g}/`) },
      ),
    ),
    ...Object.entries(mayUse).map(([pkg, homes]) =>
      forbid(
        `vendor-${pkg}`,
        `only ${homes.join(', ')} may import it`,
        {
          path: '^(' + folders.join('|') + ')/',
          pathNot: [...homes.map((h) => `^${h}/`), '[.]test[.]ts$'],
        },
        { path: `node_modules/(@types/)?${pkg}/` },
      ),
    ),
    // ADR 0002: kysely is the language in which core speaks SQL; no other package enters core.
    forbid(
      'core-is-plain',
      'core/ uses the language, node: basics, kysely, luxon, decimal.js, gcoord and otpauth',
      { path: '^core/', pathNot: '[.]test[.]ts$' },
      {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: 'node_modules/(kysely|luxon|@types/luxon|decimal[.]js|gcoord|otpauth)/',
      },
    ),
    forbid(
      'front-door',
      'import core/<feature>, not a file inside it',
      { path: '^[^/]+/', pathNot: '^(core|adapters/postgres/migrations)/' },
      { path: '^core/[^/]+/', pathNot: '/index[.]ts$' },
    ),
    forbid(
      'front-door-inside-core',
      'features meet at index.ts',
      { path: '^core/([^/]+)/' },
      { path: '^core/[^/]+/', pathNot: ['/index[.]ts$', '^core/$1/'] },
    ),
    forbid('no-cycles', 'a cycle means two modules are one', {}, { circular: true }),
    forbid(
      'product-without-tests',
      'the product does not import tests, benches or examples',
      { path: `^(${folders.join('|')})/`, pathNot: '[.]test[.]tsx?$' },
      { path: '^(test|bench|examples|scripts)/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^data/|^test/compat/)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
