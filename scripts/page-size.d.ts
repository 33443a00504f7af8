export const budgetBytes: number
export function firstLoad(folder: string): { name: string; bytes: number }[]
