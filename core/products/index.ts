export type {
  AllInCost,
  AmountLimits,
  Charge,
  Decimal,
  Fee,
  LoanPurpose,
  PercentRange,
  Product,
  ProductCategory,
  ProductId,
  Rate,
  RiskLevel,
  Segment,
} from './product.js'
export { loanPurposes, productCategories } from './product.js'
export { isValidOn, problemsOf, type ProductProblem } from './product-rules.js'
export { forbiddenWording } from './forbidden-wording.js'
export { formatAmount, formatPercent, formatTerm } from './figures.js'
export {
  describeProduct,
  disclosuresOf,
  factsOf,
  keyFigure,
  type KeyFigure,
  type ProductFact,
} from './describe-product.js'
export {
  adviseProducts,
  type Advice,
  type AdviceMiss,
  type AdviceReason,
  type ProductWish,
} from './advise.js'
export {
  annualCostOf,
  annualCostOfPlan,
  planRepayment,
  repaymentMethods,
  type AnnualCost,
  type Instalment,
  type LoanTerms,
  type Repayment,
  type RepaymentMethod,
} from './repayment.js'
export { findProduct, findProducts, type NewProduct } from './product-store.js'
export { saveProducts } from './save-products.js'
export { pageOfProducts, type ProductFilter, type ProductOrder } from './list-products.js'
