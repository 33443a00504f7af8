import type { AuditFinding } from '../../../core/audit/index.js'
import type { ImportCounts } from '../import-target.js'
import type { ResealCounts } from '../reseal-counts.js'
import type { Role } from '../../../core/access/index.js'
import type { ErrorCode } from '../../../core/errors.js'
import type { SeedResult } from '../../seed/index.js'

const auditProblems: Record<AuditFinding['problem'], string> = {
  changed: '写入后被改动',
  removed: '已被删除',
  inserted: '不是本产品写入的',
  'not-linked': '与前一条不衔接，两条中有一条被重写',
}

type Details = Record<string, string | number | undefined> & { problems?: string[] }

const folderProblems: Record<string, string> = {
  EACCES: '当前用户没有写入权限',
  EPERM: '当前用户没有写入权限',
  EROFS: '所在磁盘是只读的',
  ENOTDIR: '它或它的上级是一个文件',
  ENOENT: '那里不能新建目录',
  ENOSPC: '磁盘已满',
  EDQUOT: '当前用户的磁盘配额已用完',
}

/** What the command line says. A function takes what differs. */
export const zhCN = {
  refusals: {
    'installation/in-use': ({ dataDir, pid, url }: Details) =>
      `数据目录 ${dataDir} 正由进程 ${pid} 使用${url ? `，地址 ${url}` : ''}。请先停止它，或用 DATA_DIR 指定另一个目录。`,
    'installation/folder-unusable': ({ folder, reason }: Details) =>
      `数据目录 ${folder}（DATA_DIR）不能使用：${folderProblems[reason ?? ''] ?? reason}。`,
    'installation/no-such-bank': ({ bank, banks }: Details) =>
      `DEFAULT_BANK 指定的 ${bank} 不在现有银行之中：${banks}。`,
    'installation/database-ended': ({ reason }: Details) =>
      `数据库无法继续写入，已停止（${reason}）。已确认的内容都已保存；请检查磁盘空间后重新启动。`,
    'installation/unreadable': ({ folder }: Details) => `${folder} 不是本产品的数据库，或已损坏。`,
    'installation/database-unreachable': ({ reason }: Details) =>
      `连不上数据库（DATABASE_URL）：${reason}`,
    'installation/database-too-old': ({ version, needed }: Details) =>
      `PostgreSQL 版本是 ${version}，需要 ${needed} 或更新。`,
    'installation/extension-missing': ({ extension }: Details) =>
      `PostgreSQL 缺少扩展 ${extension}；请安装 pgvector（Debian：postgresql-<版本>-pgvector）。`,
    'installation/redis-unreachable': () => '连不上 Redis（REDIS_URL）。',
    'sealed/other-key': () =>
      '正在运行的服务仍在使用另一个密钥加密。请先重启它再运行；没有改动任何内容。',
    'examples/unreadable': ({ problems }: Details) =>
      `例句文件（INTENT_EXAMPLES_FILE）有误：\n${(problems ?? []).map((line) => `  ${line}`).join('\n')}`,
    'demo/unreadable': ({ problems }: Details) =>
      `演示内容有误：\n${(problems ?? []).map((line) => `  ${line}`).join('\n')}`,
  } as Partial<Record<ErrorCode, (details: Details) => string>>,
  portTaken: (port: number) => `端口 ${port} 已被占用；请用 PORT 指定另一个。`,
  portForbidden: (port: number) => `没有使用端口 ${port} 的权限；请用 PORT 指定另一个。`,
  notWritable: (path: string) => `不能写入 ${path}。`,
  serverGone: '服务器没有回应，可能正在停止。请稍后再试。',
  diskFull: '磁盘已满。',
  configProblems: '配置有误：',
  noDisplayedPage: '客户页面尚未构建（npm run build），只有接口可用。',
  firstStart: '首次启动：正在准备数据库和演示数据，需要几秒……',
  ready: (url: string) => `网点在线已启动：${url}`,
  customerPages: '客户页面',
  signInAs: '以演示客户身份打开',
  signInAsStaff: '登录员工工作台（仅限本机，8 小时内有效）',
  roles: {
    operator: '运营中心',
    'bank-headquarters': '总行',
    'branch-manager': '网点负责人',
    'account-manager': '客户经理',
    counter: '柜员',
    marketing: '营销',
    knowledge: '知识管理',
    compliance: '合规',
    auditor: '审计',
  } satisfies Record<Role, string>,
  howToStop: '按 Ctrl+C 停止。',
  stopping: '正在停止：等待进行中的回答完成……',
  chatWelcome: '输入问题后回车。数字选择建议；/en /zh 切换语言；/quit 退出。',
  you: '我',
  lost: '连接中断，正在重连……',
  noConversation: (id: string) => `没有这个会话：${id}`,
  inspectorOff: '正在运行的服务没有打开检查页面，请用 DEV_TOOLS=1 启动，或先停掉服务。',
  noAnswerInTime: '没有等到回答。',
  unknownBank: (bank: string) => `没有这家银行：${bank}`,
  noBanks: '还没有银行数据；先执行 branchline seed。',
  refusedByServer: (status: number) => `服务器拒绝了请求（${status}）。`,
  seeded: ({ banks, branches, products, faq, documents, passagesChanged }: SeedResult) =>
    `演示内容已就绪：${banks} 家银行、${branches} 个网点、${products} 个产品、${faq} 条问答、${documents} 篇文档；更新段落 ${passagesChanged} 个。`,
  noSuchFile: (file: string) => `没有这个文件或目录：${file}`,
  importRefused: (name: string, detail: string) => `${name}：未导入。${detail}`,
  importing: (done: number, total: number) => `已处理 ${done}/${total}`,
  imported: ({ imported, unchanged, refused, passages }: ImportCounts) =>
    `导入 ${imported} 个文件，${unchanged} 个没有变化，${refused} 个未导入；共 ${passages} 个段落。`,
  notADemo:
    '库中已有银行数据，且不是演示环境。写入演示内容后任何人都能以演示客户身份登录；确实需要请加 --demo。',
  auditWhole: (chains: number, entries: number) =>
    `审计记录完整：${chains} 条链，共 ${entries} 条。`,
  auditBroken: ({ chain, seq, to, problem }: AuditFinding & { chain: string }) =>
    `${chain} 第 ${to === undefined ? seq : `${seq}–${to}`} 条：${auditProblems[problem]}。`,
  resealed: ({ dryRun, values, old, resealed, unreadable }: ResealCounts) =>
    [
      dryRun
        ? `共 ${values} 个加密值，其中 ${old} 个仍由旧密钥加密。`
        : `共 ${values} 个加密值，已用新密钥重新加密 ${resealed} 个。`,
      ...(old > resealed && !dryRun
        ? [`${old - resealed} 个在同一时刻被改写，请再运行一次。`]
        : []),
      ...(unreadable > 0 ? [`${unreadable} 个无法用 DATA_KEYS 中的任何密钥解开，保持原样。`] : []),
    ].join('\n'),
  doctorFailed: '有检查没有通过。',
  migrated: (names: string[]) =>
    names.length === 0
      ? '数据库已是最新。'
      : `已执行迁移：\n${names.map((n) => `  ${n}`).join('\n')}`,
}

export type CliTexts = typeof zhCN
