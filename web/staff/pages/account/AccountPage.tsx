import { useStaffTexts } from '../../texts/index.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { OwnSessions } from './OwnSessions.js'
import { PasswordForm } from './PasswordForm.js'

/** What a person keeps up of the own account. */
export function AccountPage() {
  const { areas } = useStaffTexts()
  return (
    <StaffPage title={areas.account}>
      <OwnSessions />
      <PasswordForm />
    </StaffPage>
  )
}
