/** Who does the work, in the templates that come with the product. */
export const roleWords = {
  owner: ['Campaign owner', '活动负责人', '活動負責人'],
  copy: ['Copywriter', '文案', '文案'],
  design: ['Designer', '设计', '設計'],
  media: ['Media buyer', '媒介投放', '媒體採購'],
  social: ['Social media editor', '社媒运营', '社群小編'],
  crm: ['CRM specialist', '会员运营', '會員經營'],
  web: ['Web and e-commerce', '网站与电商运营', '網站與電商營運'],
  product: ['Product manager', '产品经理', '產品經理'],
  sales: ['Sales lead', '销售负责人', '業務負責人'],
  event: ['Event manager', '活动执行', '活動執行'],
  stock: ['Supply and stock', '供应链与库存', '供應鏈與庫存'],
  analyst: ['Analyst', '数据分析', '數據分析'],
  legal: ['Legal', '法务', '法務'],
} as const satisfies Record<string, readonly [string, string, string]>;
export type RoleKey = keyof typeof roleWords;
