/** At most so many files in one message, each at most so large: what the server takes. */
export const fileLimits = { count: 5, megabytes: 10 }

const types = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'text/plain',
  'text/csv',
]

/** For a file input's `accept`. */
export const acceptedFiles = types.join(',')

export type FileProblem =
  { kind: 'too-large' | 'bad-type' | 'empty'; name: string } | { kind: 'too-many' }

interface Chosen {
  name: string
  type: string
  size: number
}

/** Takes of the chosen files those that can be sent, and says what is wrong with the first that can not. */
export function checkFiles<F extends Chosen>(
  chosen: F[],
  { already }: { already: number },
): { taken: F[]; problem: FileProblem | null } {
  const taken: F[] = []
  let problem: FileProblem | null = null
  for (const file of chosen) {
    const wrong = problemOf(file, already + taken.length)
    if (wrong) problem ??= wrong
    else taken.push(file)
  }
  return { taken, problem }
}

function problemOf({ name, type, size }: Chosen, already: number): FileProblem | null {
  if (already >= fileLimits.count) return { kind: 'too-many' }
  if (!types.includes(type)) return { kind: 'bad-type', name }
  if (size === 0) return { kind: 'empty', name }
  return size > fileLimits.megabytes * 1024 * 1024 ? { kind: 'too-large', name } : null
}
