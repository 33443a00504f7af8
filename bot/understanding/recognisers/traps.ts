import { matches, skip, type Scan } from './scan.js'

/** Words with figures, units or parts of the day in them that mean no value. */
const words = [
  // "a little", "together", "once and for all" and their like
  '等?(?<![周期拜])一(?:下[子儿]?|些|定|切|旦|边)|一起|一直|一样|一般|一会儿?|一律|一向|一致|一共|一概|一并|一次性|一方面|(?<!十)一时|有一天|一天到晚|一点点|一点儿|一丁点|点一下',
  // Not at the end of a numeral: 10万一年, 一百年.
  '(?<![\\d一二两三四五六七八九十百千万几])(?:万一|十足|百般|百度|百货|百姓|百年|千岛湖|千里|万达|万科|万象|万家|万州|万里|万能险|万事达|万万|亿万|亿联|千万(?=别|不|要|记|小心|注意)|成千上万|百万医疗险?)',
  '[过这前那][两几]天|唯一|统一|单一|(?<!分)之一|第一(?:次|时间|步|套|手|名)|第[二三]方|专一|逐一|不一',
  '(?<![点过差\\d一二三四五])十分(?!钟|之|零)|百倍努力',
  '百分百(?=\\p{L})',
  // finance
  '三农|三方存管|五险一金|[一二三Ⅰ]类(?:户|卡|账户)|二手[房车]?|第?[首一二三]套(?:住?房|的?利率|贷款|住宅)?|二维码|一卡通|一站式|一对一|一条龙|一网通|双录|七日年化|7日年化|三无|二次元|二类',
  // names
  '三亚|三峡|三湘|三明|三门峡|三元[桥里]|三里屯|四川|五道口|五四广场|五台山|六安|六合|七里河|八达岭|八里|九江|九龙|九寨|五角场|五棵松|陆家嘴',
  // idioms
  '乱七八糟|三心二意|九牛一毛|十有八九|八九不离十|(?:不管)?三七二十一|二话不说|一言难尽|半信半疑|三天两头|五花八门|一五一十|七上八下|一分钱一分货|一毛不拔|三言两语|接二连三|独一无二|说一不二|一清二楚|一举两得|两码事|一回事|一码事|百闻不如一见|一刀切|三点水|朝九晚五|三天打鱼两天晒网|半天没?|多半|大半|一大半',
  // greetings
  '(?<![天日周期午儿])(?:早上|上午|中午|下午|晚上|傍晚)好(?=$|[^\\p{L}]|[啊呀哦呢哈，])|早安|晚安|(?<![上中下])午安',
  'good (?:morning|afternoon|evening|night|day)',
  '24/7|24x7|50/50|(?:just )?(?:a|one) (?:second|moment|minute|sec)\\b|second[- ]hand|first of all|at first|at last|last name|first name|for the first time|first time|third[- ]party|third parties|seven-eleven|\\b(?:some|any|every|other|one) ?day\\b|ten-four|(?<=\\b(?:minute|hour|day|week|month|year|moment|thing) )or two\\b',
]

const trap = new RegExp(words.join('|'), 'gu')

/** Blanks out words that only look like values, before any recogniser sees them. */
export function skipTraps(scan: Scan): void {
  for (const match of matches(scan, trap)) skip(scan, match)
}
