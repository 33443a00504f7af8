import { expect, it } from '@jest/globals'
import type { StaffBranchAnswer } from '../../../../server/api/staff/branches/schema.js'
import { changeOf, toForm } from './branch-form.js'

const branch: StaffBranchAnswer = {
  id: 'wulin',
  bankId: 'qingyu',
  name: { 'zh-CN': '武林支行', en: 'Wulin Branch' },
  city: { 'zh-CN': '杭州', en: 'Hangzhou' },
  address: { 'zh-CN': '体育场路 1 号', en: '1 Tiyuchang Road' },
  phone: '0571 8888 0000',
  openNow: true,
  revision: '7',
  coordinates: { latitude: 30.27, longitude: 120.16, system: 'GCJ-02' },
  hours: { mon: [{ from: '09:00', to: '17:00' }] },
  specialDays: [],
  services: [],
  notices: [],
}

it('says nothing of what stayed as it was, in whatever order it is written', () => {
  const form = toForm(branch)
  const same = {
    ...form,
    name: { en: 'Wulin Branch', 'zh-CN': '武林支行' },
    hours: { ...form.hours, sun: undefined },
  }
  expect(changeOf(branch, same)).toEqual({})
})

it('says what differs, whole', () => {
  const hours = {
    mon: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:00' },
    ],
  }
  expect(changeOf(branch, { ...toForm(branch), hours, phone: '0571 8888 0001' })).toEqual({
    hours,
    phone: '0571 8888 0001',
  })
})
