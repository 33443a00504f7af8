import { tsImport } from 'tsx/esm/api'

export default async function globalSetup() {
  const { offerServices } = await tsImport('./services/offer-services.ts', import.meta.url)
  const { offerDatabaseTemplate } = await tsImport('./database-template.ts', import.meta.url)
  await offerDatabaseTemplate()
  globalThis.branchlineTestServices = await offerServices()
}
