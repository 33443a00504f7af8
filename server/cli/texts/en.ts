import type { CliTexts } from './zh-CN.js'

const auditProblems = {
  changed: 'changed after it was written',
  removed: 'removed',
  inserted: 'not written by this product',
  'not-linked': 'does not follow the entry before it; one of the two was written anew',
}

const folderProblems: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is on a disk that can only be read',
  ENOTDIR: 'it is a file, or below one',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
}

export const en: CliTexts = {
  refusals: {
    'installation/in-use': ({ dataDir, pid, url }) =>
      `The data folder ${dataDir} is in use by process ${pid}${url ? ` at ${url}` : ''}. Stop it first, or choose another folder with DATA_DIR.`,
    'installation/folder-unusable': ({ folder, reason }) =>
      `The data folder ${folder} (DATA_DIR) cannot be used: ${folderProblems[reason ?? ''] ?? reason}.`,
    'installation/no-such-bank': ({ bank, banks }) =>
      `DEFAULT_BANK names ${bank}, which is not among the banks here: ${banks}.`,
    'installation/database-ended': ({ reason }) =>
      `The database could not write any more and ended (${reason}). What was acknowledged is kept; check the disk and start again.`,
    'installation/unreadable': ({ folder }) =>
      `${folder} holds no database of ours, or a damaged one.`,
    'installation/database-unreachable': ({ reason }) =>
      `The database (DATABASE_URL) cannot be reached: ${reason}`,
    'installation/database-too-old': ({ version, needed }) =>
      `PostgreSQL is version ${version}; ${needed} or newer is needed.`,
    'installation/extension-missing': ({ extension }) =>
      `PostgreSQL lacks the extension ${extension}; install pgvector (Debian: postgresql-<version>-pgvector).`,
    'installation/redis-unreachable': () => 'Redis (REDIS_URL) cannot be reached.',
    'sealed/other-key': () =>
      'The running server still seals with another key. Restart it, then run this again; nothing was changed.',
    'examples/unreadable': ({ problems }) =>
      `The example sentences (INTENT_EXAMPLES_FILE) are wrong:\n${(problems ?? []).map((line) => `  ${line}`).join('\n')}`,
    'demo/unreadable': ({ problems }) =>
      `The demo content is wrong:\n${(problems ?? []).map((line) => `  ${line}`).join('\n')}`,
  },
  portTaken: (port) => `Port ${port} is taken; choose another with PORT.`,
  portForbidden: (port) => `Port ${port} may not be used by this user; choose another with PORT.`,
  notWritable: (path) => `${path} cannot be written to.`,
  serverGone: 'The server does not answer; it may be stopping. Try again shortly.',
  diskFull: 'The disk is full.',
  configProblems: 'The configuration is wrong:',
  noDisplayedPage: "The customer's page is not built (npm run build); only the interfaces work.",
  firstStart: 'First start: preparing the database and the demo, this takes some seconds…',
  ready: (url) => `Branchline is running at ${url}`,
  customerPages: "Customers' pages",
  signInAs: 'Open as a demo customer',
  signInAsStaff: 'Sign in to the staff application, on this machine, until eight hours from now',
  roles: {
    operator: 'Operator',
    'bank-headquarters': 'Headquarters',
    'branch-manager': 'Branch manager',
    'account-manager': 'Account manager',
    counter: 'Counter',
    marketing: 'Marketing',
    knowledge: 'Knowledge',
    compliance: 'Compliance',
    auditor: 'Auditor',
  },
  howToStop: 'Press Ctrl+C to stop.',
  stopping: 'Stopping: the answers in hand are finished first…',
  chatWelcome:
    'Type a question. A number takes a suggestion; /en /zh switch the language; /quit ends.',
  you: 'You',
  lost: 'The connection was lost, connecting again…',
  noConversation: (id) => `There is no such conversation: ${id}`,
  inspectorOff:
    'The running server has its inspector off; start it with DEV_TOOLS=1, or stop it first.',
  noAnswerInTime: 'No answer came.',
  unknownBank: (bank) => `There is no such bank: ${bank}`,
  noBanks: 'There are no banks yet; run branchline seed first.',
  refusedByServer: (status) => `The server refused the request (${status}).`,
  seeded: ({ banks, branches, products, faq, documents, passagesChanged }) =>
    `The demo is there: ${banks} banks, ${branches} branches, ${products} products, ${faq} questions and answers, ${documents} documents; ${passagesChanged} passages changed.`,
  noSuchFile: (file) => `There is no such file or folder: ${file}`,
  importRefused: (name, detail) => `${name}: not imported. ${detail}`,
  importing: (done, total) => `${done}/${total} done`,
  imported: ({ imported, unchanged, refused, passages }) =>
    `${imported} files imported, ${unchanged} unchanged, ${refused} not imported; ${passages} passages in all.`,
  notADemo:
    'There are banks already, and this is no demo. With the demo anybody could sign in as a demo customer; if you mean it, add --demo.',
  auditWhole: (chains, entries) =>
    `The audit record is whole: ${entries} entries in ${chains} chains.`,
  auditBroken: ({ chain, seq, to, problem }) =>
    `${chain}, ${to === undefined ? `entry ${seq}` : `entries ${seq} to ${to}`}: ${auditProblems[problem]}.`,
  resealed: ({ dryRun, values, old, resealed, unreadable }) =>
    [
      dryRun
        ? `${old} of ${values} sealed values are sealed by an older key.`
        : `${resealed} of ${values} sealed values were sealed anew.`,
      ...(old > resealed && !dryRun
        ? [`${old - resealed} were changed at the same moment; run it once more.`]
        : []),
      ...(unreadable > 0
        ? [`${unreadable} are opened by no key of DATA_KEYS and stay as they are.`]
        : []),
    ].join('\n'),
  doctorFailed: 'Some checks failed.',
  migrated: (names) =>
    names.length === 0
      ? 'The database is up to date.'
      : `Migrations run:\n${names.map((n) => `  ${n}`).join('\n')}`,
}
