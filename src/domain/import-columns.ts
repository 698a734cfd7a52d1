import type { ImportNoun } from './import.ts';
import type { Locale } from './person.ts';

/** One field that a file may bring. */
export interface ImportColumn {
  readonly field: string;
  /** Without this column, or with a blank cell in it, nothing can be taken in. */
  readonly required: boolean;
  /** What we call it: the label on screens, and a heading that is always understood. */
  readonly heading: Record<Locale, string>;
  /** Further headings, separated by `|`. */
  readonly also: string;
}

/** field → index of the heading; null when no column brings it. */
export type ColumnMapping = Readonly<Record<string, number | null>>;

const column =
  (required: boolean) =>
  (field: string, en: string, zhCN: string, zhTW: string, also = ''): ImportColumn => ({
    field,
    required,
    heading: { en, 'zh-CN': zhCN, 'zh-TW': zhTW },
    also,
  });
const needed = column(true);
const offered = column(false);

const money = [
  offered('currency', 'Currency', '币种', '幣別', '货币|貨幣|currency code|ccy|Währung'),
] as const;

/** What each kind of file can bring, in the order in which screens offer it. */
export const importColumns: Record<ImportNoun, readonly ImportColumn[]> = {
  campaigns: [
    needed(
      'name',
      'Campaign name',
      '活动名称',
      '活動名稱',
      'name|campaign|title|活动|活動|名称|名稱|专案|專案',
    ),
    needed('type', 'Campaign type', '活动类型', '活動類型', 'type|category|类型|類型|类别|類別'),
    offered('code', 'Campaign code', '活动编号', '活動編號', 'code|number|no|编号|編號|活动代码|活動代碼'),
    offered('key', 'Key', '导入键', '匯入鍵', 'import key|external id|row id|id|source id|外部编号|外部編號'),
    offered(
      'status',
      'Status',
      '状态',
      '狀態',
      'campaign status|phase|活动状态|活動狀態|阶段|階段|进度|進度',
    ),
    offered(
      'start',
      'Start date',
      '开始日期',
      '開始日期',
      'start|from|begin|flight start|launch date|开始|開始|开始时间|開始時間|上线日期|上線日期|起始日|起始日期',
    ),
    offered(
      'end',
      'End date',
      '结束日期',
      '結束日期',
      'end|to|until|flight end|finish|结束|結束|结束时间|結束時間|下线日期|下線日期|截止日期',
    ),
    offered(
      'budget',
      'Budget',
      '预算',
      '預算',
      'planned budget|budget amount|amount|预算金额|預算金額|金额|金額|活动预算|活動預算',
    ),
    ...money,
    offered(
      'channels',
      'Marketing channels',
      '营销渠道',
      '行銷管道',
      'channels|channel|media|渠道|投放渠道|管道|通路|媒体|媒體',
    ),
    offered(
      'owner',
      'Owner',
      '负责人',
      '負責人',
      'campaign owner|responsible|lead|manager|活动负责人|活動負責人|项目负责人|專案負責人',
    ),
    offered(
      'team',
      'Team',
      '团队',
      '團隊',
      'team members|members|participants|团队成员|團隊成員|成员|成員|参与人|參與人',
    ),
    offered(
      'guests',
      'Guests',
      '外部协作人',
      '外部協作人',
      'agency|external|agencies|外部人员|外部人員|代理商|协作方|協作方',
    ),
    offered('goal', 'Goal', '目标', '目標', 'objective|objectives|goals|kpi|活动目标|活動目標'),
    offered(
      'audience',
      'Audience',
      '目标人群',
      '目標受眾',
      'target audience|target group|segment|受众|受眾|人群|客群|目標客群',
    ),
    offered(
      'audienceSize',
      'Audience size',
      '受众人数',
      '受眾人數',
      'reach|people reached|audience reach|target reach|触达人数|觸及人數|目标人数|目標人數|覆盖人数|覆蓋人數',
    ),
    offered(
      'regions',
      'Regions',
      '地区',
      '地區',
      'region|market|markets|country|countries|area|市场|市場|区域|區域|国家|國家',
    ),
    offered('segments', 'Segments', '细分人群', '分眾', 'customer segments|人群包|客群分组|客群分組'),
    offered('venue', 'Venue', '场地', '場地', 'place|location|场馆|場館|地点|地點|会场|會場'),
    offered(
      'brief',
      'Brief',
      '简报',
      '簡報',
      'description|summary|notes|说明|說明|描述|活动简介|活動簡介|内容|內容|备注|備註',
    ),
    offered('tags', 'Tags', '标签', '標籤', 'tag|labels|keywords|brand|关键词|關鍵字|品牌'),
  ],
  people: [
    needed(
      'id',
      'Object ID',
      '对象 ID',
      '物件識別碼',
      'objectid|id|person id|user id|azure id|entra id|oid|对象标识|人员编号|人員編號',
    ),
    needed('name', 'Name', '姓名', '姓名', 'display name|full name|显示名称|顯示名稱|名字'),
    offered(
      'email',
      'E-mail',
      '邮箱',
      '電子郵件',
      'mail|email address|user principal name|upn|电子邮件|电子邮箱|電子信箱|信箱',
    ),
    offered('title', 'Job title', '职位', '職稱', 'title|position|function|职务|職務|岗位'),
    offered('role', 'Role', '角色', '角色', 'workspace role|permission|权限|權限'),
    offered('locale', 'Language', '语言', '語言', 'locale|preferred language|语种|語系'),
    offered('zone', 'Time zone', '时区', '時區', 'timezone|zone|tz'),
    offered('external', 'Guest', '外部人员', '外部人員', 'external|user type|是否外部|訪客|访客'),
    offered('active', 'Active', '启用', '啟用', 'account enabled|enabled|在职|在職'),
  ],
  tasks: [
    needed(
      'campaign',
      'Campaign',
      '活动',
      '活動',
      'campaign code|campaign name|project|活动编号|活動編號|活动名称|活動名稱|所属活动|所屬活動|专案|專案',
    ),
    needed(
      'title',
      'Task',
      '任务',
      '任務',
      'title|task name|name|to do|任务名称|任務名稱|标题|標題|事项|事項',
    ),
    offered('key', 'Key', '导入键', '匯入鍵', 'import key|task id|external id|id|编号|編號'),
    offered(
      'assignee',
      'Assignee',
      '执行人',
      '執行人',
      'assigned to|owner|responsible|负责人|負責人|经办人|承辦人|指派给|指派給',
    ),
    offered(
      'due',
      'Due date',
      '截止日期',
      '截止日',
      'due|deadline|due by|截止|截止时间|期限|到期日|截止日期|完成期限',
    ),
    offered('priority', 'Priority', '优先级', '優先順序', 'importance|urgency|优先|優先|优先顺序|重要性'),
    offered('status', 'Status', '状态', '狀態', 'task status|state|progress|任务状态|任務狀態|进度|進度'),
    offered('description', 'Description', '说明', '說明', 'notes|details|comment|描述|备注|備註|内容|內容'),
  ],
  results: [
    needed(
      'campaign',
      'Campaign',
      '活动',
      '活動',
      'campaign code|campaign name|活动编号|活動編號|活动名称|活動名稱',
    ),
    needed('date', 'Date', '日期', '日期', 'day|report date|统计日期|統計日期|数据日期|資料日期'),
    needed(
      'channel',
      'Marketing channel',
      '营销渠道',
      '行銷管道',
      'channel|media|source|渠道|投放渠道|管道|通路|媒体|媒體',
    ),
    offered(
      'impressions',
      'Impressions',
      '曝光',
      '曝光',
      'impr|views|reach|曝光量|曝光数|曝光次數|展示|展示量|展现|展现量',
    ),
    offered('clicks', 'Clicks', '点击', '點擊', 'click|点击量|点击数|點擊數|點閱'),
    offered('leads', 'Leads', '线索', '名單', 'lead|留资|线索量|线索数|潜在客户|潛在客戶|名單數'),
    offered(
      'qualifiedLeads',
      'Qualified leads',
      '合格线索',
      '合格名單',
      'mql|mqls|marketing qualified leads|有效线索|有效名單|合格线索数|合格名單數',
    ),
    offered('opportunities', 'Opportunities', '商机', '商機', 'opportunity|opps|sql|sqls|商机数|商機數'),
    offered(
      'wins',
      'Customers won',
      '赢单',
      '成交客戶',
      'wins|won|deals won|closed won|new customers|赢单数|成交客户|成交客户数|新客户|新客戶|成交客戶數',
    ),
    offered(
      'orders',
      'Orders',
      '订单',
      '訂單',
      'order|conversions|purchases|订单量|订单数|訂單數|转化|轉換|转化数|轉換數',
    ),
    offered('spend', 'Spend', '花费', '花費', 'cost|costs|ad spend|消耗|费用|費用|投放花费|廣告花費'),
    offered('revenue', 'Revenue', '收入', '營收', 'sales|gmv|turnover|销售额|銷售額|成交额|成交金额|營業額'),
    ...money,
  ],
};
