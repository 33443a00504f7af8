export const zhCN = {
  line: (label: string, value: string) => `${label}：${value}`,
  /** A table's row where there is no room for columns. */
  row: (head: string, cells: string[]) =>
    cells.length > 0 ? `${head}：${cells.join('，')}` : head,
  cell: (label: string, value: string) => [label, value].filter(Boolean).join(' '),
  risk: (level: string, word: string) => `风险等级 ${level}（${word}）`,
  address: '地址',
  phone: '电话',
  map: '地图',
  openMap: '查看地图',
  action: (title: string, say: string) =>
    title === say ? `想了解请回复“${say}”` : `${title}：请回复“${say}”`,
  sources: '来源：',
  aiWritten: '以上内容由 AI 生成',
  chooseBelow: '请选择：',
  chooseByNumber: '请回复数字选择：',
  shortened: '……（内容较长，这里只显示一部分）',
}

/** What channels add to the assistant's words, by name. A missing one is a type error. */
export type ChannelTexts = typeof zhCN
