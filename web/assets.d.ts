declare module '*.css'

// Written as modules, but declared as CommonJS: the compiler would look for the locale one level too deep.
declare module 'antd/es/locale/en_US.js' {
  const locale: import('antd/es/locale/index.js').Locale
  export default locale
}
declare module 'antd/es/locale/zh_CN.js' {
  const locale: import('antd/es/locale/index.js').Locale
  export default locale
}
