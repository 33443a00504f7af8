import { Card, Statistic } from 'antd'
import { Link } from 'react-router'
import { useList } from '../../lists/use-list.js'
import { useMe } from '../../session/use-me.js'
import { areasFor, type Area } from '../../shell/areas.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useStaffTexts } from '../../texts/index.js'

const one = { size: '1' }

/** Where a day begins: the areas that a person works in, each with how much there is. */
export function HomePage() {
  const { home } = useStaffTexts()
  const me = useMe()
  return (
    <StaffPage title={home.title(me.name)}>
      <div className="staff-home">
        {areasFor(me).map(
          (area) => area.list && <AreaCard key={area.path} area={area} listPath={area.list.path} />,
        )}
      </div>
    </StaffPage>
  )
}

function AreaCard({ area, listPath }: { area: Area; listPath: string }) {
  const { areas: names } = useStaffTexts()
  const { data, isPending } = useList(listPath, one)
  return (
    <Link to={area.path}>
      <Card hoverable size="small">
        <Statistic
          title={names[area.name]}
          value={data?.total ?? '–'}
          loading={isPending}
          prefix={area.icon}
        />
      </Card>
    </Link>
  )
}
