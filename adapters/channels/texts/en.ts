import type { ChannelTexts } from './zh-CN.js'

export const en: ChannelTexts = {
  line: (label, value) => `${label}: ${value}`,
  row: (head, cells) => (cells.length > 0 ? `${head}: ${cells.join(', ')}` : head),
  cell: (label, value) => [label, value].filter(Boolean).join(' '),
  risk: (level, word) => `Risk level ${level} (${word})`,
  address: 'Address',
  phone: 'Phone',
  map: 'Map',
  openMap: 'Open the map',
  action: (title, say) => (title === say ? `To go on, reply “${say}”` : `${title}: reply “${say}”`),
  sources: 'Sources:',
  aiWritten: 'The above was written by AI',
  chooseBelow: 'Please choose:',
  chooseByNumber: 'Reply with a number:',
  shortened: '… (This is long; only a part is shown.)',
}
