import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { describeFiles } from '../../test/contracts/files.contract.js'
import { startStandInS3, type StandInS3 } from '../../test/support/stand-in-s3.js'
import { createS3Files } from './s3-files.js'

const bucket = 'branchline-test'

describe('files in an S3-compatible store', () => {
  describeFiles(async () => {
    const store = await startStandInS3(bucket)
    const { endpoint, credentials } = store
    return {
      files: createS3Files({ endpoint, bucket, ...credentials }),
      names: async () => store.keys(),
      close: () => store.close(),
    }
  })

  describe('from a store', () => {
    let store: StandInS3
    beforeAll(async () => {
      store = await startStandInS3(bucket)
    })
    afterAll(() => store.close())
    const withStore = (changes: { secretAccessKey?: string; bucket?: string } = {}) =>
      createS3Files({ endpoint: `${store.endpoint}/`, bucket, ...store.credentials, ...changes })
    const text = { contentType: 'text/plain' }

    it('that is busy for a moment are asked for again', async () => {
      store.slowDown(2)
      await withStore().put('a', Buffer.from('a'), text)
      expect(store.keys()).toEqual(['a'])
    })

    it('that refuses the signature fail with its reason', async () => {
      const files = withStore({ secretAccessKey: 'wrong' })
      await expect(files.put('b', Buffer.from('b'), text)).rejects.toThrow(
        'the file store answered 403 SignatureDoesNotMatch',
      )
      await expect(files.get('a')).rejects.toThrow('403 SignatureDoesNotMatch')
      await expect(files.delete('a')).rejects.toThrow('403 SignatureDoesNotMatch')
    })

    it('that has no such bucket fail, and do not count as absent', async () => {
      await expect(withStore({ bucket: 'other' }).get('a')).rejects.toThrow('404 NoSuchBucket')
    })
  })
})
