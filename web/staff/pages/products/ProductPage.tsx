import { useQuery } from '@tanstack/react-query'
import { Descriptions, Spin, Table, type DescriptionsProps } from 'antd'
import { useParams } from 'react-router'
import type { StaffProductAnswer } from '../../../../server/api/staff/products/schema.js'
import { RequestRefused, request } from '../../api/request.js'
import { AskAgain } from '../../shell/AskAgain.js'
import { NothingHere } from '../../shell/NothingHere.js'
import { StaffPage } from '../../shell/StaffPage.js'
import { useStaffLocale, useStaffTexts, type StaffTexts } from '../../texts/index.js'

export function ProductPage() {
  const { id = '' } = useParams()
  const product = useQuery({
    queryKey: ['/products', id],
    queryFn: ({ signal }) =>
      request<StaffProductAnswer>(`/products/${encodeURIComponent(id)}`, { signal }),
  })
  if (product.error instanceof RequestRefused && product.error.status === 404)
    return <NothingHere />
  if (product.error)
    return <AskAgain error={product.error} onAgain={() => void product.refetch()} />
  if (!product.data) return <Spin className="staff-wait" size="large" />
  return <ProductRecord product={product.data} />
}

function ProductRecord({ product }: { product: StaffProductAnswer }) {
  const texts = useStaffTexts()
  const locale = useStaffLocale()
  const { products } = texts
  return (
    <StaffPage title={product.name[locale]}>
      <p>{product.summary[locale]}</p>
      <Descriptions
        bordered
        size="small"
        column={{ xs: 1, md: 2 }}
        items={factsOf(product, texts)}
      />
      <Table
        size="small"
        pagination={false}
        rowKey={({ label }) => label[locale]}
        dataSource={product.rates}
        columns={[
          { key: 'rate', title: products.rate, render: (_, { label }) => label[locale] },
          {
            key: 'percent',
            title: products.annual,
            align: 'right',
            render: (_, { annualPercent }) => percentOf(annualPercent),
          },
        ]}
      />
      <TextList title={products.eligibility} items={product.eligibility.map((t) => t[locale])} />
      <TextList title={products.documents} items={product.documents.map((t) => t[locale])} />
    </StaffPage>
  )
}

function factsOf(
  product: StaffProductAnswer,
  { products }: StaffTexts,
): DescriptionsProps['items'] {
  const { allInCost, amount, termMonths, riskLevel } = product
  return [
    { key: 'code', label: products.code, children: product.code },
    { key: 'state', label: products.state, children: products.onOffer[`${product.onOffer}`] },
    { key: 'category', label: products.category, children: products.categories[product.category] },
    { key: 'segment', label: products.segment, children: products.segments[product.segment] },
    {
      key: 'valid',
      label: products.valid,
      children: products.from(product.validFrom, product.validTo),
    },
    { key: 'version', label: products.version, children: product.version },
    ...(allInCost
      ? [{ key: 'all-in', label: products.allIn, children: percentOf(allInCost.annualPercent) }]
      : []),
    { key: 'amount', label: products.amount, children: products.range(amount.min, amount.max) },
    ...(termMonths.length > 0
      ? [{ key: 'term', label: products.term, children: products.months(termMonths) }]
      : []),
    ...(riskLevel ? [{ key: 'risk', label: products.risk, children: riskLevel }] : []),
  ]
}

function percentOf({ min, max }: { min: string; max: string }): string {
  return min === max ? `${min}%` : `${min}%–${max}%`
}

function TextList({ title, items }: { title: string; items: string[] }) {
  if (items.length === 0) return null
  return (
    <section>
      <h2 className="staff-subtitle">{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  )
}
