import { type Entry, step } from './entry.ts';

export const tradeShow: Entry = {
  id: 'built-in.trade-show',
  version: 1,
  type: 'tradeShow',
  industry: 'b2b',
  name: ['Trade show', '行业展会参展', '產業展覽參展'],
  description: [
    'From booking the stand to following up each contact. Launch is the first day of the show.',
    '从预订展位到逐一跟进线索。上线日为开展日。',
    '從預訂攤位到逐一跟進名單。上線日為開展日。',
  ],
  occasion: ['Trade show', '展会', '展覽'],
  channels: ['tradeShow', 'email', 'social', 'print'],
  flightStart: 0,
  flightDays: 4,
  steps: [
    step('book', 'event', ['launch', -90, -81], ['Book the stand', '预订展位', '預訂攤位'], {
      priority: 'important',
      checklist: [
        ['Size and place in the hall', '面积与展位位置', '面積與攤位位置'],
        ['Power and network', '电力与网络', '電力與網路'],
        ['Contract signed', '合同已签署', '合約已簽署'],
      ],
    }),
    step(
      'goals',
      'owner',
      ['launch', -80, -75],
      ['Goals: contacts, meetings, orders', '确定目标：线索、会面、订单', '確定目標：名單、會面、訂單'],
      { consulted: ['sales'], accountable: 'owner' },
    ),
    step('design', 'design', ['launch', -70, -46], ['Design of the stand', '展台设计', '攤位設計'], {
      after: ['book', 'goals'],
    }),
    step(
      'builder',
      'event',
      ['launch', -45, -41],
      ['Order the building of the stand', '确定搭建商并下单', '確定搭建商並下單'],
      { after: ['design'] },
    ),
    step(
      'exhibits',
      'product',
      ['launch', -40, -16],
      ['Exhibits and demonstrations', '准备展品与演示', '準備展品與展示'],
      { after: ['goals'] },
    ),
    step(
      'print',
      'copy',
      ['launch', -35, -16],
      ['Brochures and gifts', '制作宣传册与礼品', '製作文宣與贈品'],
      { after: ['goals'] },
    ),
    step(
      'invite',
      'crm',
      ['launch', -25, -11],
      ['Invite customers, fix meetings', '邀约客户并预约会面', '邀約客戶並預約會面'],
      { after: ['goals'], informed: ['sales'], accountable: 'crm' },
    ),
    step('train', 'sales', ['launch', -8, -6], ['Train the stand team', '展台人员培训', '攤位人員教育訓練'], {
      after: ['exhibits'],
      checklist: [
        ['Questions that qualify a contact', '线索分级问题', '名單分級問題'],
        ['Rota for the stand', '展台排班', '攤位排班'],
        ['How contacts are captured', '线索登记方式', '名單登錄方式'],
      ],
    }),
    step(
      'ship',
      'event',
      ['launch', -7, -3],
      ['Ship exhibits, build up', '展品运输与搭建', '展品運送與搭建'],
      { after: ['exhibits', 'print', 'builder'] },
    ),
    step('opens', 'owner', ['launch', null, 0], ['The show opens', '展会开幕', '展覽開幕'], {
      milestone: true,
      priority: 'urgent',
      after: ['ship', 'train'],
    }),
    step(
      'thanks',
      'crm',
      ['flightEnd', 1, 2],
      ['Thank every contact', '向全部线索发送感谢信', '向所有名單寄送感謝信'],
      { priority: 'urgent' },
    ),
    step(
      'follow',
      'sales',
      ['flightEnd', 1, 10],
      ['Follow up hot contacts', '跟进重点线索', '跟進重點名單'],
      { priority: 'important' },
    ),
    step(
      'review',
      'analyst',
      ['flightEnd', 11, 15],
      ['Cost per contact, retrospective', '单条线索成本与复盘', '每筆名單成本與檢討'],
      { after: ['follow'], accountable: 'owner' },
    ),
  ],
};
