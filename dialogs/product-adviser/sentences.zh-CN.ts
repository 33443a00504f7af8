import type { ProductAdviserSentences } from './product-adviser-sentences.js'

export const chinese: ProductAdviserSentences = {
  title: '产品推荐',
  examples: [
    '给我推荐个产品',
    '有什么产品适合我',
    '手里有点闲钱放哪儿好',
    '想存笔钱，存哪种划得来',
    '我想买点理财，帮我挑挑',
    '有没有稳当一点的理财推荐',
    '想贷款，有哪些能选',
    '想借点钱周转，办哪种贷款合适',
    '装修缺钱，能贷什么款',
    '买房按揭选哪款',
    '公司账上的钱怎么打理',
    '我们厂想融资，有什么合适的',
    '二十万放一年，买什么好',
    '帮我比较一下存款产品',
    '办张什么卡好',
    '年终奖怎么存比较好',
    '孩子压岁钱适合存哪种',
    '不知道选哪个存款，帮我看看',
    '开店收款用什么好',
    '换个条件重新推荐产品',
    '我这种情况能办什么贷款',
    '种地的能贷款吗，有什么品种',
    '推荐一款理财',
    '推荐一款存款',
    '十来万想存两年，怎么存',
    '手头有八万，想存个定期',
    '想拿十五万出来存五年',
    '有笔钱想放三个月',
    '有五万块放半年，有啥好的',
    '想理财，不想担太大风险',
    '公司缺钱周转，贷什么款',
    '我要办卡',
    '想办张信用卡',
    '想办个银行卡',
    '想存钱',
    '我要贷款',
    '存款推荐',
    '贷款推荐',
    '产品推荐',
    '有啥推荐的',
    '求推荐',
    '给推荐下',
    '想借钱',
    '闲钱怎么理财',
  ],
  ask: {
    goal: '您想看哪方面的产品？',
    segment: '是您个人用，还是公司用？',
    purpose: '这笔钱打算用在哪儿？',
    amount: '大概多少钱？说个约数就行。',
    term: '打算多长时间？比如 1 年。',
    risk: '您能接受多大的风险？',
  },
  help: {
    goal: '先定个方向：存款利率说好了就不变；理财可能赚也可能亏；贷款是向银行借钱。比如想让闲钱生息就选“存款”。',
    segment: '个人和公司能办的产品不一样。比如给自己存钱选“个人”，用公司账户的钱选“公司”。',
    purpose: '贷款只能用在说好的用途上，比如装修、买车选“消费”，买房选“买房”。',
    amount: '我按金额挑够得着的产品，比如“20万”或“三五万”。还没想好可以跳过。',
    term: '存款和理财是您打算放多久，贷款是打算多久还清，比如“半年”“3年”。还没想好可以跳过。',
    risk: '风险越高，本金亏损的可能越大。比如不想看到亏损就选“谨慎”；我只列不超过您所选等级的产品，正式购买前以风险测评为准。',
  },
  label: {
    goal: '产品类别',
    segment: '使用人',
    purpose: '用途',
    amount: '金额',
    term: '期限',
    risk: '能接受的风险',
  },
  words: {
    goal: {
      deposit: ['存款', '存钱', '存笔钱', '定期', '活期', '大额存单', '储蓄', '存哪种', '怎么存'],
      wealth: ['理财', '投资'],
      loan: ['贷款', '借钱', '借点钱', '融资', '缺钱', '信用贷'],
      card: ['银行卡', '信用卡', '借记卡', '办卡', '办张卡'],
      payment: ['收款', '收款码', '转账', '代发工资', '汇款', '企业网银'],
    },
    segment: {
      person: ['个人', '自己用', '我自己', '家里', '家庭'],
      enterprise: ['公司', '企业', '单位', '厂里', '我们厂', '合作社', '个体户', '对公'],
    },
    purpose: {
      home: ['买房', '购房', '房贷', '按揭', '住房'],
      consumption: [
        '消费',
        '装修',
        '买车',
        '购车',
        '旅游',
        '教育',
        '学费',
        '结婚',
        '看病',
        '消费贷',
      ],
      business: ['做生意', '经营', '经营贷', '进货', '开店', '周转', '采购', '生意'],
      farming: ['种地', '种植', '养殖', '大棚', '务农', '养鱼', '养猪', '农业'],
    },
    risk: {
      R1: ['谨慎', '保守', '求稳', '不想亏', '不能亏', '亏不起', '低风险', '保本'],
      R2: ['稳健', '稳一点', '稳当', '稳妥', '中低风险', '小风险', '一点点风险'],
      R3: ['平衡', '中等风险', '中风险', '适中'],
      R4: ['进取', '积极', '中高风险'],
      R5: ['激进', '高风险', '不怕亏'],
    },
  },

  goals: {
    deposit: '存款',
    wealth: '理财',
    loan: '贷款',
    card: '银行卡',
    payment: '转账收款',
  },
  segments: { person: '个人', enterprise: '公司' },
  purposes: { home: '买房', consumption: '消费', business: '经营', farming: '种植养殖' },
  risks: {
    R1: '谨慎，只看低风险（R1）',
    R2: '稳健，到中低风险（R2）',
    R3: '平衡，到中风险（R3）',
    R4: '进取，到中高风险（R4）',
    R5: '激进，到高风险（R5）',
  },

  found: ({ category, count, risk }) => {
    const these = count > 1 ? `这 ${count} 款` : '这一款'
    switch (category) {
      case 'deposit':
        return `按您说的，${these}存款合适。`
      case 'wealth':
        return `不超过 ${risk ?? 'R1'} 的理财有${these}，购买前要做风险测评，以测评结果为准。`
      case 'loan':
        return `按您说的，${these}贷款可以考虑，能否办理和具体额度以审批为准。`
      case 'card':
        return `${these}卡可以看看。`
      case 'payment':
        return `${these}服务可以看看。`
    }
  },
  foundForBusiness: (count) =>
    `个人名下没有经营用途的贷款；有营业执照的话，可以用企业名义申请${count > 1 ? `这 ${count} 款` : '这一款'}，以审批为准。`,
  none: (category) =>
    `按您说的条件，目前没有合适的${chinese.goals[category]}产品，可以请客户经理帮您看看。`,
  nearMiss: ({ category, name, miss }) =>
    `按您说的条件，目前没有合适的${chinese.goals[category]}产品；比较接近的是${name}，但${miss}，也可以请客户经理帮您看看。`,
  miss: {
    amountBelow: (min) => `它${min}起办`,
    amountAbove: (max) => `它不超过${max}`,
    termBelow: (term) => `它的期限${term}起`,
    termAbove: (term) => `它的期限不超过${term}`,
  },
  reason: {
    purpose: (purpose) => `可以用于${purpose}`,
    amount: (amount, category) =>
      category === 'loan' ? `额度够得着${amount}` : `${amount}达到起点金额`,
    term: (term) => `有${term}期可选`,
    otherTerm: ({ offered, asked, category }) =>
      category === 'loan'
        ? `可选${offered}期，${asked}内还清也可以`
        : `${offered}到期，不超过${asked}`,
    anyTime: '没有固定期限',
    rate: (term, percent) => `${term}期年化利率 ${percent}`,
    risk: (level) => `风险等级 ${level}，没有超过您选的等级`,
    lowerCost: '年化综合融资成本在这几款里较低',
    free: (fee) => `${fee}免收`,
  },

  foreignCurrency: '这里先按人民币推荐，请说人民币金额，比如“20万元”。',
  amountOutOfRange: '这个金额好像不对，请再说一遍，比如“20万”。',
  termOutOfRange: '期限请说 30 年以内的，比如“1年”或“18个月”。',
  unknownChoice: '没听懂选哪一项，请从下面选一个。',

  calculate: {
    label: '算算每月还多少',
    say: ({ product, amount, term }) => `${product}${amount}${term}每月还多少`,
  },
  again: { label: '换个条件', say: '换个条件重新推荐产品' },
  person: { label: '找客户经理', say: '转人工' },
}
