export default async function globalTeardown() {
  await globalThis.branchlineTestServices?.stop()
}
