import type { BranchTexts } from './branch-texts.js'

export const chinese: BranchTexts = {
  weekdays: {
    mon: '周一',
    tue: '周二',
    wed: '周三',
    thu: '周四',
    fri: '周五',
    sat: '周六',
    sun: '周日',
  },
  weekdaySpan: (first, last) => `${first}至${last}`,
  closed: '休息',
  allDay: '24小时',
  rangeSeparator: '、',
  itemSeparator: '；',
  address: (city, address) => `地址：${city}${address}`,
  phone: (phone) => `电话：${phone}`,
  hours: (text) => `营业时间：${text}`,
  weekdayPair: (first, second) => `${first}、${second}`,
  dateSpan: (first, last) => `${first}至${last}`,
  specialDays: (items) => `节假日安排：${items}`,
  specialDay: (dates, name, hours) => `${dates}（${name}）${hours}`,
  service: (letter, name) => `可办业务 ${letter}：${name}`,
  serviceHours: (text) => `（${text}）`,
  bring: (items) => `，请准备：${items.join('、')}`,
  notice: (text) => `通知：${text}`,
}
