// The package's own types lack file endings and are not found by NodeNext resolution.
declare module 'opencc-js/t2cn' {
  export function Converter(options: {
    from: 't' | 'tw' | 'hk'
    to: 'cn'
  }): (text: string) => string
}

declare module 'opencc-js/cn2t' {
  export function Converter(options: {
    from: 'cn'
    to: 't' | 'tw' | 'hk'
  }): (text: string) => string
}
