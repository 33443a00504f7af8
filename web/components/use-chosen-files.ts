import { useState, type DragEvent } from 'react'
import { checkFiles, type FileProblem } from './outgoing-files.js'

/** The files that wait beside the text, whether chosen, pasted or dropped. */
export function useChosenFiles() {
  const [files, setFiles] = useState<File[]>([])
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const [isDraggedOver, setDraggedOver] = useState(false)

  const add = (chosen: File[]) => {
    const checked = checkFiles(chosen, { already: files.length })
    setFiles([...files, ...checked.taken])
    setProblem(checked.problem)
  }
  const remove = (file: File) => {
    setFiles(files.filter((one) => one !== file))
    setProblem(null)
  }
  const clear = () => {
    setFiles([])
    setProblem(null)
  }

  const dropTarget = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      setDraggedOver(true)
    },
    onDragLeave: () => setDraggedOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setDraggedOver(false)
      add([...event.dataTransfer.files])
    },
  }
  return { files, problem, add, remove, clear, isDraggedOver, dropTarget }
}
