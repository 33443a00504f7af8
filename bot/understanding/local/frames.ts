import { createRandom } from '../classifier/index.js'

/** `不(想|)办了`: words, and places at which one of several stands. */
type Frame = (string | Frame[])[]

/**
 * Sentences made of a frame `a(b|c|)d`, which may hold others. So many that each way to fill a place
 * occurs, up to `most`, never all combinations: what they have in common is what is learned from them.
 * The same frame makes the same sentences.
 */
export function sentencesOf(frame: string, most: number): string[] {
  const parsed = parse(frame)
  const random = createRandom(frame.length)
  const starts = new Map<Frame[], number>()
  const ways = Math.min(most, widest(parsed))
  const sentences = Array.from({ length: ways }, (_, turn) =>
    fill(parsed, (ways) => {
      const start = starts.get(ways) ?? Math.floor(random() * ways.length)
      starts.set(ways, start)
      return ways[(start + turn) % ways.length]!
    }),
  )
  return [...new Set(sentences.map((text) => text.replace(/ +/g, ' ').trim()))]
}

function widest(frame: Frame): number {
  const sizes = frame.map((piece) =>
    typeof piece === 'string' ? 1 : Math.max(piece.length, ...piece.map(widest)),
  )
  return Math.max(1, ...sizes)
}

function fill(frame: Frame, choose: (ways: Frame[]) => Frame): string {
  return frame
    .map((piece) => (typeof piece === 'string' ? piece : fill(choose(piece), choose)))
    .join('')
}

function parse(text: string): Frame {
  const open: Frame[][] = [[[]]]
  for (const piece of text.split(/([()|])/)) {
    const ways = open.at(-1)!
    if (piece === '(') open.push([[]])
    else if (piece === '|' && open.length > 1) ways.push([])
    else if (piece === ')' && open.length > 1) open.at(-2)!.at(-1)!.push(open.pop()!)
    else if (piece !== '') ways.at(-1)!.push(piece)
  }
  return open[0]![0]!
}
