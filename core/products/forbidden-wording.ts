// The Advertising Law forbids superlatives (art. 9) and any promise about the return of an
// investment (art. 25). The same words state plain facts in 最低还款额 or 第一步.

const factual = [
  /最低(还款|起存|起购|起点|余额|额度|工资|生活|限额|金额)/g,
  /最高(可|不超过|额度|限额|偿付|抵押|限制|授信)/g,
  /最(迟|晚|早|近|后|新|终|长|短|多|少)/g,
  /永久居留/g,
  /第一(步|次|年|个|期|笔|页|天|联|责任|还款来源)/g,
  /非?保本(浮动)?收益(类|型)?(已|产品已)/g,
]

const forbidden = [
  /国家级|世界级|顶级|顶尖|极致|首选|唯一|独一无二|全网最低|绝对|永久/g,
  /第一/g,
  /最(?:高|低|好|佳|优|大|强|快|安全|划算|便宜|权威|先进|受欢迎|省)/g,
  /保本|保息|保收益|零风险|无风险|没有风险|稳赚|稳赢|必涨|刚兑|刚性兑付|承诺收益|预期收益|100%/g,
  /\b(?:risk[- ]free|no[- ]risk|zero[- ]risk|guaranteed (?:return|income|yield|profit|principal)s?|capital[- ]guaranteed|expected (?:return|yield)s?)\b/gi,
  /\b(?:the best|number one|no\. ?1|unbeatable|cheapest|safest|world[- ]class|absolutely|sure profit)\b/gi,
]

/** Words that a bank may not use about its products, as they stand in the text; empty when it is clean. */
export function forbiddenWording(text: string): string[] {
  const judged = factual.reduce((rest, fact) => rest.replace(fact, '·'), text)
  return forbidden.flatMap((word) => judged.match(word) ?? [])
}
