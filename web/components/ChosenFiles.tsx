import type { Texts } from '../texts/index.js'
import { useTexts } from '../texts/texts-context.js'
import { fileSize } from './file-size.js'
import { CloseIcon, FileIcon } from './icons.js'
import { fileLimits, type FileProblem } from './outgoing-files.js'
import { useObjectUrl } from './use-object-url.js'

interface ChosenFilesProps {
  files: File[]
  problem: FileProblem | null
  remove(file: File): void
}

/** The files that go with the next message, and what is wrong with one that can not. */
export function ChosenFiles({ files, problem, remove }: ChosenFilesProps) {
  const t = useTexts()
  return (
    <>
      {problem && (
        <p className="file-problem" role="alert">
          {wordsFor(problem, t.composer)}
        </p>
      )}
      {files.length > 0 && (
        <ul className="chosen">
          {files.map((file, i) => (
            <li key={`${i} ${file.name}`}>
              <Preview file={file} />
              <span className="file-name">
                <span>{file.name}</span>
                <small>{fileSize(file.size)}</small>
              </span>
              <button
                type="button"
                className="icon-button"
                aria-label={t.composer.remove(file.name)}
                onClick={() => remove(file)}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Preview({ file }: { file: File }) {
  const isPicture = file.type.startsWith('image/')
  const address = useObjectUrl(isPicture ? file : null)
  return address ? <img src={address} alt="" /> : <FileIcon />
}

function wordsFor(problem: FileProblem, t: Texts['composer']): string {
  switch (problem.kind) {
    case 'too-large':
      return t.fileTooLarge(problem.name, fileLimits.megabytes)
    case 'bad-type':
      return t.fileType(problem.name)
    case 'empty':
      return t.fileEmpty(problem.name)
    case 'too-many':
      return t.tooManyFiles(fileLimits.count)
  }
}
