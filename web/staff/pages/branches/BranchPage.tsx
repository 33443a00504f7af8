import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Spin, type FormInstance } from 'antd'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import type {
  BranchChangeRequest,
  StaffBranchAnswer,
} from '../../../../server/api/staff/branches/schema.js'
import { whyRefused } from '../../api/failure.js'
import { RequestRefused, request } from '../../api/request.js'
import { useMay } from '../../session/use-me.js'
import { AskAgain } from '../../shell/AskAgain.js'
import { NothingHere } from '../../shell/NothingHere.js'
import { RefusedChange } from '../../shell/RefusedChange.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useUnsavedWarning } from '../../shell/use-unsaved-warning.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'
import { BranchFields } from './BranchFields.js'
import { changeOf, toForm, type BranchForm } from './branch-form.js'

export function BranchPage() {
  const { id = '' } = useParams()
  const path = `/branches/${encodeURIComponent(id)}`
  const branch = useQuery({
    queryKey: ['/branches', id],
    queryFn: ({ signal }) => request<StaffBranchAnswer>(path, { signal }),
    // Reading again while somebody types would throw the typing away.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (branch.data)
    return <BranchEditor key={branch.data.revision} path={path} branch={branch.data} />
  if (branch.error instanceof RequestRefused && branch.error.status === 404) return <NothingHere />
  if (branch.error) return <AskAgain error={branch.error} onAgain={() => void branch.refetch()} />
  return <Spin className="staff-wait" size="large" />
}

function BranchEditor({ path, branch }: { path: string; branch: StaffBranchAnswer }) {
  const { branches } = useStaffTexts()
  const locale = useStaffLocale()
  const mayChange = useMay('branch:change')
  const [form] = Form.useForm<BranchForm>()
  const save = useSave(path, branch)
  const markField = useMarkedField(form)
  const warning = useUnsavedWarning()
  useEffect(() => warning.clear, [warning])
  return (
    <StaffPage title={branch.name[locale]}>
      <RefusedChange error={save.error} />
      <Form<BranchForm>
        form={form}
        layout="vertical"
        className="staff-form"
        initialValues={toForm(branch)}
        disabled={!mayChange || save.isPending}
        scrollToFirstError={{ focus: true }}
        onValuesChange={warning.set}
        // The whole branch: what has no field on this page too.
        onFinish={() =>
          save.mutate(form.getFieldsValue(true) as BranchForm, {
            onSuccess: warning.clear,
            onError: markField,
          })
        }
      >
        <BranchFields />
        {mayChange && (
          <div className="staff-form-foot">
            <Button
              type="primary"
              htmlType="submit"
              loading={save.isPending}
              // The wheel that turns would be read as a part of the name, and for a while after it is gone.
              aria-label={branches.save}
              aria-busy={save.isPending}
            >
              {branches.save}
            </Button>
            <span>{branches.seenAtOnce}</span>
          </div>
        )}
      </Form>
    </StaffPage>
  )
}

/** The message beside the field that is meant, and the field in sight. */
function useMarkedField(form: FormInstance<BranchForm>) {
  const texts = useStaffTexts()
  return (error: unknown) => {
    if (!(error instanceof RequestRefused) || error.field === null) return
    const name = error.field
      .replace(/^change\./, '')
      .split('.')
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part))
    form.setFields([{ name: name as never, errors: [whyRefused(texts, error)] }])
    form.scrollToField(name, { block: 'center' })
  }
}

function useSave(path: string, branch: StaffBranchAnswer) {
  const { branches } = useStaffTexts()
  const queries = useQueryClient()
  const { message } = App.useApp()
  return useMutation({
    mutationFn: (values: BranchForm) => {
      const body: BranchChangeRequest = {
        revision: branch.revision,
        change: changeOf(branch, values),
      }
      return request<StaffBranchAnswer>(path, { method: 'PATCH', body })
    },
    onSuccess: async (saved) => {
      queries.setQueryData(['/branches', branch.id], saved)
      void message.success(branches.saved)
      await queries.invalidateQueries({ queryKey: ['/branches', 'list'] })
    },
  })
}
