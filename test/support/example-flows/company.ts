import { defineFlow } from '../../../dialogs/index.js'

export const company = defineFlow({
  name: 'company',
  slots: {
    code: { type: 'enterprise-code' },
    owner: { type: 'identity-number' },
    staff: { type: 'number' },
    opens: { type: 'time' },
    product: { type: 'product' },
  },
  sentences: {
    'zh-CN': {
      title: '企业资料',
      examples: [
        ...[
          '登记企业信息',
          '我要登记公司资料',
          '填写企业资料',
          '录入公司信息',
          '补充企业资料',
          '登记我的公司',
        ],
        ...['提交企业资料', '更新企业登记', '公司信息登记', '我来填公司资料'],
      ],
      ask: {
        code: '信用代码？',
        owner: '身份证？',
        staff: '人数？',
        opens: '几点？',
        product: '产品？',
      },
      help: { code: '-', owner: '-', staff: '-', opens: '-', product: '-' },
      label: {
        code: '信用代码',
        owner: '身份证号',
        staff: '员工人数',
        opens: '开门时间',
        product: '产品',
      },
    },
    en: {
      title: 'company details',
      examples: [
        ...[
          'register my company',
          'fill in company details',
          'enter our company data',
          'company registration',
        ],
        ...['I want to register company information', 'submit company details', 'add my company'],
        ...['record company data', 'update company registration', 'company data form'],
      ],
      ask: { code: 'Code?', owner: 'Id?', staff: 'Staff?', opens: 'Opens?', product: 'Product?' },
      help: { code: '-', owner: '-', staff: '-', opens: '-', product: '-' },
      label: {
        code: 'credit code',
        owner: 'id number',
        staff: 'staff',
        opens: 'opens',
        product: 'product',
      },
    },
  },
  finish: () => ({ replies: [] }),
})
