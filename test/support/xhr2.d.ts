/** `XMLHttpRequest` for Node: what botframework-directlinejs calls with. */
declare module 'xhr2' {
  const XMLHttpRequest: typeof globalThis.XMLHttpRequest
  export default XMLHttpRequest
}
