import { Input, Select, Space } from 'antd'
import { useEffect, useState, type ReactNode } from 'react'
import { useListAddress } from './use-list-address.js'

/** A row of filters above a list. */
export function Filters({ children }: { children: ReactNode }) {
  return (
    <Space wrap size={8}>
      {children}
    </Space>
  )
}

const typingPauseMillis = 300

/** Words to look for, asked for when the typing pauses. */
export function WordsFilter({ label }: { label: string }) {
  const { address, change } = useListAddress()
  const [words, setWords] = useState(address.q ?? '')
  useEffect(() => {
    if (words === (address.q ?? '')) return
    const timer = setTimeout(() => change({ q: words.trim() || undefined }), typingPauseMillis)
    return () => clearTimeout(timer)
  }, [words, address.q, change])
  return (
    <Input.Search
      allowClear
      value={words}
      placeholder={label}
      aria-label={label}
      style={{ width: 240 }}
      maxLength={100}
      onChange={({ target }) => setWords(target.value)}
    />
  )
}

interface ChoiceFilterProps {
  name: string
  label: string
  choices: { value: string; label: string }[]
}

export function ChoiceFilter({ name, label, choices }: ChoiceFilterProps) {
  const { address, change } = useListAddress()
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={address[name] ?? null}
      placeholder={label}
      aria-label={label}
      style={{ minWidth: 160 }}
      options={choices}
      onChange={(value: string | null) => change({ [name]: value ?? undefined })}
    />
  )
}
