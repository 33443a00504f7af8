/** The colours made of a bank's one colour, for one ground. All `#rrggbb`. */
export interface BrandPalette {
  /** For buttons and marks, and as text on the ground: at least 4.5:1 to it. */
  brand: string
  /** On the brand colour: at least 4.5:1 to it. */
  onBrand: string
  /** A ground for the customer's own words. */
  soft: string
}

type Rgb = [number, number, number]

const ink: Rgb = [0x16, 0x20, 0x2a]
const white: Rgb = [255, 255, 255]
const grounds = { light: white, dark: [0x1b, 0x24, 0x2e] as Rgb }
const fallback = '#0b6e63'

/** Keeps a bank's colour readable whatever it is, on light and on dark ground. */
export function brandPalette(colour: string, ground: 'light' | 'dark'): BrandPalette {
  const given = parse(colour) ?? parse(fallback)!
  const paper = grounds[ground]
  const towards = ground === 'light' ? ink : white
  const brand = untilReadable(given, { on: paper, towards })
  const onBrand = contrast(white, brand) >= 4.5 ? white : ink
  const soft = mix(paper, brand, ground === 'light' ? 0.12 : 0.24)
  return { brand: format(brand), onBrand: format(onBrand), soft: format(soft) }
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrastOf(a: string, b: string): number {
  return contrast(parse(a)!, parse(b)!)
}

function untilReadable(colour: Rgb, { on, towards }: { on: Rgb; towards: Rgb }): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, towards, share)
    if (contrast(mixed, on) >= 4.6) return mixed
  }
  return towards
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as Rgb
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, i) => Math.round(part + (to[i]! - part) * share)) as Rgb
}

function parse(colour: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  return match ? (match.slice(1).map((part) => parseInt(part, 16)) as Rgb) : null
}

function format(colour: Rgb): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
