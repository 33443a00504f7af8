import type { FindBranchSentences } from './find-branch-sentences.js'

export const chinese: FindBranchSentences = {
  title: '网点查询',
  examples: [
    '附近有网点吗',
    '离我最近的银行在哪',
    '帮我找个网点',
    '火车站旁边有没有你们银行',
    '市中心哪家支行现在开着',
    '这会儿还有哪个网点没关门',
    '周末开门的网点有哪些',
    '哪里可以办对公业务',
    '附近哪家能换外汇',
    '支行几点开门',
    '支行几点下班',
    '你们网点地址发我一下',
    '去哪个网点办房贷面签方便',
    '我在广场这边，就近去哪家',
    '有没有离地铁口近点的网点',
    '市里一共有几家网点',
    '春节那几天哪家营业',
    '换个地方找网点',
    '银行怎么走，给我个定位',
    '明天上午哪个网点上班',
    '现在营业的网点',
    '这家支行中午休息不',
    '我想去柜台，最近的在哪儿',
    '查网点',
    '找银行',
    '附近银行',
    '附近的支行',
    '有你们银行么',
    '你们银行在哪',
    '银行地址',
    '哪里有网点',
    '哪有支行',
    '这会儿哪家开着',
    '营业厅地址',
    '支行怎么走',
    '柜台在哪',
    '这会儿去支行还开着吗',
    '你们今天开门吗',
  ],
  ask: {
    branch: '您想找哪家网点？',
    place: '您在哪附近？说个地标、区或城市都行，也可以发送位置。',
    service: '您要办什么业务？',
    openNow: '只看现在营业的网点吗？',
    day: '您想哪天去？',
    detail: '还想知道什么？',
    more: '还要看看别的网点吗？',
  },
  help: {
    branch: '说网点的名字就行，比如“文晖支行”，我查它的地址和营业时间。',
    place:
      '我按您说的地方由近到远找网点，比如“武林广场附近”“滨江区”或“苏州”。不方便说可以跳过，我把网点都列出来。',
    service: '不同网点能办的业务不一样，比如“对公业务”“换外汇”“贷款面签”，说了我只列能办的。',
    openNow: '回答“是”，我只列这会儿开着门的网点；比如午休的就先不列。',
    day: '比如“周六”或“2月6日”，我按那天的营业时间找。',
    detail: '可以问电话、怎么走，或营业时间。',
    more: '我再列几家刚才没有列过的。',
  },
  label: {
    branch: '网点',
    place: '位置',
    service: '业务',
    openNow: '只看现在营业的',
    day: '日期',
    detail: '网点信息',
    more: '别的网点',
  },
  names: {
    branch: ['支行', '哪家'],
    place: ['地点', '地方', '城市'],
    service: ['服务'],
    day: ['哪天', '日子'],
  },
  words: {
    openNow: {
      true: [
        '现在营业',
        '正在营业',
        '营业中',
        '现在开门',
        '现在开着',
        '还开着',
        '还开门',
        '开着门',
        '没关门',
        '还没关门',
        '没下班',
        '还没下班',
        '这会儿开',
        '现在能办',
        '现在可以办',
      ],
    },
    detail: {
      phone: [
        ...['电话多少', '电话是多少', '电话号码', '电话号码多少', '联系电话', '电话呢', '座机'],
        ...['号码多少', '号码是多少', '怎么联系', '有电话吗', '电话给我', '电话是什么'],
      ],
      way: [
        ...['怎么走', '怎么去', '怎么过去', '路线', '导航', '在哪', '在哪里', '在哪儿', '地址'],
        ...['具体地址', '具体位置', '地址在哪', '地址是什么', '什么位置'],
      ],
      hours: [
        ...['几点开门', '几点关门', '几点下班', '几点上班', '几点开', '几点关', '开到几点'],
        ...['营业时间', '上班时间', '营业到几点', '几点营业', '什么时候开门', '什么时候关门'],
      ],
    },
    more: {
      true: [
        ...['换一批', '换几家', '还有别的', '还有其他', '还有其他的', '还有吗', '还有没有', '更多'],
        ...['别的', '其他的', '看看别的', '有没有别的', '还有哪些', '还有哪家', '下一批'],
      ],
    },
  },
  about: [
    ...['开', '开门', '开着', '关门', '营业', '上班', '下班', '休息', '还', '也', '能去', '去'],
    ...['有', '有没有', '网点', '支行', '能办', '可以办', '办', '它', '他们', '会', '要是', '如果'],
    ...['换成', '换', '改', '看看', '还开吗', '开不开', '开不开门', '营不营业', '上不上班'],
  ],

  list: ({ where, service, open, shown, total, closedUntil }) => {
    const kind = [
      open === 'now' ? '现在营业' : open ? `${open.day}营业` : '',
      service ? `能办${service}` : '',
    ].filter(Boolean)
    const which = kind.length > 0 ? `${kind.join('、')}的` : ''
    const closed = closedUntil ? `，现在都不营业，最早${closedUntil} 开门` : ''
    if (where.kind === 'near') {
      const order = shown > 1 ? ` ${shown} 家网点，由近到远` : '网点'
      return `这是${['离' + where.name + '最近', ...kind].join('、')}的${order}${closed}。`
    }
    const scope = where.kind === 'city' ? where.name : '我们'
    const first = shown < total ? `，先列 ${shown} 家` : ''
    const hint = where.kind === 'anywhere' && shown < total ? '，告诉我您在哪儿可以按远近排' : ''
    return `${scope}有 ${total} 家${which}网点${first}${hint}${closed}。`
  },
  noneOpen: ({ open, service, first }) => {
    const what = service ? `能办${service}的网点` : '网点'
    const when = open === 'now' ? '现在' : open.day
    const next = first ? `最早的是${first.name}，${first.when} 开门` : '去之前请先打电话问一下'
    return `${when}没有营业的${what}，${next}。`
  },
  farAway: ({ place, distance, service, besides }) =>
    `${place}附近没有${besides ? '别的' : ''}${service ? `能办${service}的` : besides ? '' : '我们的'}网点，最近的在${distance}外。`,
  serviceNowhere: (service, city) =>
    `${city ?? '我们'}的网点都不办${service}，您可以问问客户经理。`,
  noMore: '没有别的网点了，都在刚才的列表里。',
  detail: {
    phone: (branch, phone) => `${branch}的电话是 ${phone}。`,
    way: (branch, address) => `${branch}在${address}，点卡片上的地图可以导航。`,
    hours: ({ name, day, hours }) => `${name}${day}的营业时间：${hours}。`,
  },
  noBranches: '还没有网点的资料，请联系客服。',
  one: ({ name, open, opens }) => {
    if (open) return `${name}现在开着门，可以过去。`
    return opens
      ? `${name}现在不营业，${opens} 开门。`
      : `${name}近期不营业，去之前请先打电话问一下。`
  },
  oneOnDay: ({ name, service, day, open, reason, opens }) => {
    const why = reason ? `（${reason}）` : ''
    if (open) return `${name}${day}${why}${service ? `可以办${service}` : '营业'}。`
    return `${name}${day}${why}${service ? `不办${service}` : '不营业'}${opens ? `，${opens} 起可以去` : ''}。`
  },
  oneWithService: ({ name, service, open, opens }) => {
    if (open) return `${name}可以办${service}，现在就能办。`
    return `${name}可以办${service}${opens ? `，要等到${opens}` : '，去之前请先打电话问一下'}。`
  },
  oneWithoutService: (name, service, elsewhere) =>
    `${name}不办${service}${elsewhere ? '，离它最近、能办的在这里' : '，其他网点也不办，您可以问问客户经理'}。`,

  whichPlace: (name, candidates) =>
    `“${name}”不止一个，您说的是${candidates.join('还是')}？直接说全名就行。`,
  yourLocation: '您的位置',
  unknownPlace: (name, cities) =>
    `在“${name}”没有找到我们的网点。我们在${cities.join('、')}有网点，可以说那里的地方，也可以发送位置。`,
  unknownBranch: '没有找到这家网点。可以说网点全名，或者告诉我您在哪附近，我找最近的。',
  unknownService: '没听懂要办哪项业务，可以说“对公业务”“换外汇”或“贷款面签”这样的。',
  dayIsPast: '这一天已经过去了，请说今天或以后的日子，比如“周六”。',
  dayIsFar: '这么远的营业安排还没定，请说一年以内的日子，比如“2月6日”。',

  onlyOpen: {
    label: '只看现在营业的',
    say: (where) => {
      if (where.kind === 'anywhere') return '现在营业的网点'
      return `${where.name}${where.kind === 'near' ? '附近' : ''}现在营业的网点`
    },
  },
  elsewhere: { label: '换个地方', say: '换个地方找网点' },
  person: { label: '找客户经理', say: '转人工' },

  card: {
    today: (reason) => (reason ? `今天（${reason}）` : '今天'),
    day: (day, reason) => (reason ? `${day}（${reason}）` : day),
    closed: '休息',
    notice: '通知',
    services: '可办业务',
    servicesQuestion: (branch) => `${branch}可以办什么业务`,
    rangeSeparator: '，',
    openUntil: (time) => `营业中，${time} 关门`,
    openAllDay: '24 小时营业',
    openWithBreak: (from, to) => `营业中，${from}–${to} 午休`,
    closedUntil: (when) => `休息中，${when} 开门`,
    closedForLong: '暂停营业',
    metres: (metres) => `约 ${metres} 米`,
    kilometres: (kilometres) => `约 ${kilometres} 公里`,
  },
}
