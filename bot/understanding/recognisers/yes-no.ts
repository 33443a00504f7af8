import type { Scan } from './scan.js'

const particle = '[啊呀吧哦噢哈呢的了嘞啦哟喔嘛~～]*'
const thanks = '(?:,? ?(?:谢谢你?|多谢|感谢|麻烦了|辛苦了|please|thanks?(?: you)?|thx))?'
const chineseYes =
  '是|对|好|行|成|中|妥|嗯|恩|要|需要|可以|可以可以|没错|没问题|没事|确认|确定|同意|愿意|当然|当然可以|必须|有|得|好滴|好哒|是滴|对滴|行滴|对头|要得|没毛病|ok|okay|yes|是这样|就这样|就是'
const chineseNo =
  '不|不是|不对|不要|不用|不必|不需要|不行|不可以|不好|不成|不同意|不愿意|不确认|不想|不了|不有|没有|没|算了|算|否|别|拒绝|免了|还是算了|还是不|no'
const before = '(?:那|那就|嗯|哦|噢|啊|先|暂时|目前|我|还是|都|真的?|应该|就)?'
const englishYes =
  "yes|yeah|yep|yup|ya|sure|ok|okay|of course|correct|right|that's right|that's correct|that is right|that is correct|fine|that's fine|sounds good|absolutely|definitely|certainly|exactly|please do|go ahead|y|confirm|confirmed|agreed|i agree|i do|it is|yes it is|sure thing|no problem|alright|all right|good"
const englishNo =
  "no|nope|nah|not really|no way|don't|do not|n|never|never mind|nevermind|wrong|that's wrong|incorrect|that's not right|that's incorrect|not right|i don't|i do not|it isn't|it is not|not now|no need|rather not|not at all"

const pattern = (words: string) =>
  new RegExp(`^${before}(?:(?:${words})${particle})(?:(?:${words})${particle})*${thanks}$`)
const yes = pattern(chineseYes)
const no = pattern(chineseNo)
const yesInEnglish = new RegExp(`^(?:(?:${englishYes}) ?)+${thanks}$`)
const noInEnglish = new RegExp(`^(?:(?:${englishNo}) ?)+${thanks}$`)

const clauses = /[^，。,.!！;；、\n\r?？:：…]+(?=([?？]|))/gu

/**
 * Takes yes and no where they are all that a clause says: 可以 is yes, 可以贷款吗 and 可以？ ask. Both are
 * read beside other values: 不对，是三点.
 */
export function takeYesNo(scan: Scan, text: string): void {
  for (const match of text.matchAll(clauses)) {
    if (match[1]) continue
    const clause = match[0].trim()
    const value = yesOrNo(clause)
    if (value === null) continue
    const start = match.index + match[0].indexOf(clause)
    const end = start + clause.length
    const found = { type: 'yes-no' as const, value, start, end }
    scan.found.push({ ...found, text: scan.source.slice(start, end) })
  }
}

function yesOrNo(clause: string): boolean | null {
  if (clause === '' || clause.length > 24) return null
  if (/^(?:👌|👍|✅|🆗)/u.test(clause)) return true
  if (/^(?:👎|❌|🙅)/u.test(clause)) return false
  if (no.test(clause) || noInEnglish.test(clause)) return false
  return yes.test(clause) || yesInEnglish.test(clause) ? true : null
}
