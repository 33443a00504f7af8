import { createHash, hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader, errors } from 'jose'
import { DomainError } from '../../core/errors.js'
import type { RotatingSealer } from '../../core/sealer.js'

/**
 * Seals as compact JSON Web Encryption (`dir`, A256GCM). `keys` are secrets of at least 32 characters:
 * the first seals, each opens what it sealed, so that a key can be replaced while its values are kept.
 */
export function createSealer(keys: readonly string[]): RotatingSealer {
  const ring = new Map(keys.map((key) => [keyId(key), encryptionKey(key)]))
  const [sealingId, sealingKey] = [...ring][0] ?? []
  if (!sealingId || !sealingKey) throw new Error('sealing needs at least one key')

  function keyOf(id: string | undefined): Uint8Array {
    const key = ring.get(id ?? '')
    if (!key) throw new errors.JWEDecryptionFailed('no key of that id')
    return key
  }

  return {
    seal(text) {
      return new CompactEncrypt(new TextEncoder().encode(text))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: sealingId })
        .encrypt(sealingKey)
    },

    async open(sealed) {
      try {
        const { plaintext } = await compactDecrypt(sealed, ({ kid }) => keyOf(kid), {
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        })
        return new TextDecoder().decode(plaintext)
      } catch (error) {
        if (!(error instanceof errors.JOSEError)) throw error
        throw new DomainError('sealed/unreadable', {}, { cause: error })
      }
    },

    isCurrent(sealed) {
      try {
        return decodeProtectedHeader(sealed).kid === sealingId
      } catch {
        return false
      }
    },
  }
}

function encryptionKey(secret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'branchline sealed values', 32))
}

/** Tells keys apart without giving them away. */
function keyId(secret: string): string {
  return createHash('sha256').update(`data-key-id ${secret}`).digest('base64url').slice(0, 8)
}
