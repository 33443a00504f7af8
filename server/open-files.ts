import path from 'node:path'
import { createFolderFiles } from '../adapters/files/folder-files.js'
import { createS3Files } from '../adapters/files/s3-files.js'
import type { Files } from '../core/files.js'
import type { Config, Secrets } from './config/config.js'
import { prepareFolder } from './data-folder.js'

/** A folder under DATA_DIR, or the S3-compatible store that was configured. */
export async function openFiles({
  config,
  secrets,
}: {
  config: Config
  secrets: Secrets
}): Promise<Files> {
  if (config.s3 && secrets.s3SecretAccessKey !== null)
    return createS3Files({ ...config.s3, secretAccessKey: secrets.s3SecretAccessKey })
  await prepareFolder(config.dataDir, { leastFree: 0 })
  return createFolderFiles({ folder: path.join(config.dataDir, 'files') })
}
