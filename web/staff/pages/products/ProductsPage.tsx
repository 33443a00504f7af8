import { Tag, type TableColumnsType } from 'antd'
import { Link, useNavigate } from 'react-router'
import type { ProductSummary } from '../../../../server/api/staff/products/schema.js'
import { BankFilter } from '../../lists/BankFilter.js'
import { ChoiceFilter, Filters, WordsFilter } from '../../lists/Filters.js'
import { ListTable } from '../../lists/ListTable.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useStaffLocale, useStaffTexts } from '../../texts/index.js'

export function ProductsPage() {
  const { areas, products } = useStaffTexts()
  const navigate = useNavigate()
  return (
    <StaffPage title={areas.products}>
      <Filters>
        <WordsFilter label={products.words} />
        <BankFilter />
        <ChoiceFilter
          name="category"
          label={products.category}
          choices={toChoices(products.categories)}
        />
        <ChoiceFilter
          name="segment"
          label={products.segment}
          choices={toChoices(products.segments)}
        />
        <ChoiceFilter name="onOffer" label={products.state} choices={toChoices(products.onOffer)} />
      </Filters>
      <ListTable<ProductSummary>
        path="/products"
        columns={useColumns()}
        rowKey={({ id }) => id}
        empty={products.empty}
        onOpen={({ id }) => void navigate(id)}
      />
    </StaffPage>
  )
}

function useColumns(): TableColumnsType<ProductSummary> {
  const { products } = useStaffTexts()
  const locale = useStaffLocale()
  return [
    {
      key: 'name',
      title: products.name,
      render: (_, { id, name }) => <Link to={id}>{name[locale]}</Link>,
    },
    { key: 'code', title: products.code, dataIndex: 'code', sorter: true },
    {
      key: 'category',
      title: products.category,
      render: (_, p) => products.categories[p.category],
    },
    { key: 'segment', title: products.segment, render: (_, p) => products.segments[p.segment] },
    {
      key: 'valid',
      title: products.valid,
      render: (_, p) => products.from(p.validFrom, p.validTo),
    },
    {
      key: 'state',
      title: products.state,
      render: (_, { onOffer }) => (
        <Tag color={onOffer ? 'success' : 'default'}>{products.onOffer[`${onOffer}`]}</Tag>
      ),
    },
    { key: 'version', title: products.version, dataIndex: 'version', align: 'right' },
  ]
}

function toChoices(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
