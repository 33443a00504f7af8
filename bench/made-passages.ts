/** Question/answer pairs as a bank has them, made up by combination, in any number; the same ones every time. */
export interface MadePassage {
  refId: string
  language: 'zh-CN'
  title: string
  question: string
  text: string
}

const subjects = (
  '借记卡 信用卡 白金信用卡 附属卡 定期存款 大额存单 通知存款 零存整取 活期账户 个人网银 手机银行 企业网银 U盾 跨行转账 跨境汇款 ' +
  '外币兑换 住房贷款 消费贷款 经营贷款 装修贷款 汽车贷款 公积金贷款 理财产品 基金定投 储蓄国债 贵金属积存 代销保险 短信通知 电子回单 存款证明 ' +
  '交易流水 自动取款机 智能柜员机 保管箱 代发工资 生活缴费 数字钱包 收款码 承兑汇票 支票'
).split(' ')
const aspects = (
  '如何申请 需要哪些材料 手续费是多少 多久可以办好 如何修改预留手机号 忘记密码怎么办 被锁定如何解锁 丢失怎样挂失 每日限额是多少 如何提高额度 ' +
  '可以代办吗 如何注销 到期后怎么处理 利率是多少 能否提前终止 收不到验证码怎么办 如何查询进度 在境外可以使用吗 有什么风险 未成年人可以办理吗 ' +
  '如何下载凭证 扣款失败怎么办 年费怎么收 如何更新证件 积分怎么兑换'
).split(' ')
const places =
  '城东支行 滨江支行 科技园支行 老街支行 大学城支行 南站支行 开发区支行 湖畔支行 会展支行 机场支行'.split(
    ' ',
  )
const clauses = [
  '请本人携带有效身份证件到网点柜台办理，工作日上午九点至下午五点受理',
  '登录手机银行后在“我的”页面选择对应服务，按照提示完成人脸识别即可',
  '客户经理会在三个工作日内联系您核实资料，审批结果以短信通知为准',
  '单笔最高五万元，当日累计二十万元，超过部分需要提前一天预约',
  '本项业务不收取手续费，邮寄的工本费由客户承担',
  '如有疑问请拨打客服热线，境外请加拨区号',
  '办理完成后可以在交易明细中查看结果，电子回单可随时下载',
  '请注意保护个人信息，不要向任何人透露密码和短信验证码',
  '企业客户需要提供营业执照、法定代表人身份证和经办人授权书',
  '到期后系统自动处理，本金和利息转入您的活期账户',
]

export function makePassages(count: number): MadePassage[] {
  return Array.from({ length: count }, (_, i) => {
    const subject = pick(subjects, i)
    const aspect = pick(aspects, Math.floor(i / subjects.length))
    const round = Math.floor(i / (subjects.length * aspects.length))
    const place = pick(places, round)
    const answer = [i, i * 3 + round, i * 7 + 2 * round].map((n) => pick(clauses, n)).join('；')
    return {
      refId: `made-${i}`,
      language: 'zh-CN',
      title: subject,
      question: `${place}的${subject}${aspect}？`,
      text: `${place}办理${subject}：${answer}。业务编号${100_000 + i}。`,
    }
  })
}

/** Questions that a customer could ask about them, in words a little different. */
export function makeQuestions(count: number): string[] {
  const openings = ['请问', '想问一下', '我的', '你们的', '']
  return Array.from({ length: count }, (_, i) => {
    const place = i % 3 === 0 ? pick(places, i * 7) : ''
    return `${pick(openings, i)}${place}${pick(subjects, i * 13)}${pick(aspects, i * 11)}`
  })
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}
