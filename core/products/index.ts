export type {
  AllInCost,
  AmountLimits,
  Charge,
  Decimal,
  Fee,
  PercentRange,
  Product,
  ProductCategory,
  ProductId,
  Rate,
  RiskLevel,
  Segment,
} from './product.js'
export { productCategories } from './product.js'
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
export { findProduct, findProducts, type NewProduct } from './product-store.js'
export { saveProducts } from './save-products.js'
