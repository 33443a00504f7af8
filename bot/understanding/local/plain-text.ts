/** 急急急 → 急, plsss → pls: a key held down, or a voice raised. */
export function withoutStutter(text: string): string {
  return text.replace(/(\p{L})\1{2,}/gu, '$1')
}

const numbers =
  /\d+(?:[.,]\d+)*k?|[一二两三四五六七八九十百千几半]+(?=[万千百]?(?:个月|年|期|块|元|万|天|岁))/giu

/** Every number is the same one: whether 30万 or 50万 is borrowed says nothing about what is wanted. */
export function withoutNumbers(text: string): string {
  return text.replace(numbers, '1')
}
