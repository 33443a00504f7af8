import { tsImport } from 'tsx/esm/api'

export default async function globalSetup() {
  const { offerServices } = await tsImport('./services/offer-services.ts', import.meta.url)
  globalThis.branchlineTestServices = await offerServices()
}
