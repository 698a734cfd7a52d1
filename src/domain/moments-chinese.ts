import { rowsOf } from './moment-rule.ts';

const festival = rowsOf('festival');
const shopping = rowsOf('shopping');
const season = rowsOf('season');

/** Moments of the Chinese-speaking markets. */
export const chineseMoments = [
  festival('springFestival', ['Lunar New Year', '春节', '春節'], 'CN HK TW SG', { lunar: '01-01' }, 45, {
    lasts: 7,
  }),
  festival(
    'newYearsEveLunar',
    ['Lunar New Year’s Eve', '除夕', '除夕'],
    'CN HK TW SG',
    { after: 'springFestival', days: -1 },
    45,
  ),
  shopping(
    'newYearGoods',
    ['New Year shopping season', '年货节', '年貨大街'],
    'CN TW',
    { after: 'springFestival', days: -30 },
    30,
    { lasts: 24, approximate: true },
  ),
  festival(
    'lanternFestival',
    ['Lantern Festival', '元宵节', '元宵節'],
    'CN HK TW SG',
    { lunar: '01-15' },
    21,
  ),
  shopping('goddessDay', ['Goddess Day (8 March)', '38 女神节', '38 女神節'], 'CN TW', { each: '03-08' }, 30),
  season(
    'consumerDay',
    ['Consumer Rights Day', '3·15 消费者权益日', '3·15 消費者權益日'],
    'CN',
    { each: '03-15' },
    14,
  ),
  festival(
    'tombSweeping',
    ['Tomb Sweeping Day', '清明节', '清明節'],
    'CN HK TW',
    { lunar: 'pure_brightness' },
    21,
  ),
  shopping('may20', ['520 “I love you” day', '520 表白日', '520 告白日'], 'CN TW', { each: '05-20' }, 21),
  festival('childrenChina', ['Children’s Day', '六一儿童节', '六一兒童節'], 'CN', { each: '06-01' }, 21),
  festival('childrenTaiwan', ['Children’s Day', '儿童节（台港）', '兒童節'], 'TW HK', { each: '04-04' }, 21),
  shopping(
    'shopping618',
    ['618 shopping festival', '618 大促', '618 年中慶'],
    'CN TW',
    { each: '06-18' },
    35,
  ),
  festival('dragonBoat', ['Dragon Boat Festival', '端午节', '端午節'], 'CN HK TW SG', { lunar: '05-05' }, 30),
  festival(
    'qixi',
    ['Qixi (Chinese Valentine’s Day)', '七夕', '七夕情人節'],
    'CN HK TW',
    { lunar: '07-07' },
    21,
  ),
  festival('ghostMonth', ['Ghost Festival', '中元节', '中元普渡'], 'TW HK SG', { lunar: '07-15' }, 30),
  festival(
    'fathersTaiwan',
    ['Father’s Day', '父亲节（台湾）', '父親節（八八節）'],
    'TW',
    { each: '08-08' },
    30,
  ),
  season('backToSchoolChina', ['Back to school', '开学季', '開學季'], 'CN TW HK', { each: '08-15' }, 30, {
    lasts: 24,
    approximate: true,
  }),
  shopping('shopping99', ['9.9 shopping day', '99 划算节', '9.9 購物節'], 'CN TW SG', { each: '09-09' }, 30),
  festival('teachersChina', ['Teachers’ Day', '教师节', '教師節（中國大陸）'], 'CN', { each: '09-10' }, 14),
  festival('teachersTaiwan', ['Teachers’ Day', '教师节（台湾）', '教師節'], 'TW', { each: '09-28' }, 14),
  festival('midAutumn', ['Mid-Autumn Festival', '中秋节', '中秋節'], 'CN HK TW SG', { lunar: '08-15' }, 45),
  festival(
    'nationalChina',
    ['National Day Golden Week', '国庆黄金周', '十一黃金週'],
    'CN',
    { each: '10-01' },
    30,
    {
      lasts: 7,
    },
  ),
  festival('doubleNinth', ['Double Ninth Festival', '重阳节', '重陽節'], 'CN HK TW', { lunar: '09-09' }, 21),
  festival('nationalTaiwan', ['Double Tenth Day', '双十（台湾）', '雙十國慶'], 'TW', { each: '10-10' }, 30),
  shopping(
    'anniversarySales',
    ['Department store anniversary sales', '百货周年庆', '百貨週年慶'],
    'TW',
    { each: '10-01' },
    45,
    { lasts: 61, approximate: true },
  ),
  shopping('singlesDay', ['Singles’ Day (11.11)', '双11', '雙11'], 'CN HK TW SG', { each: '11-11' }, 45),
  shopping('double12', ['12.12 shopping festival', '双12', '雙12'], 'CN HK TW SG', { each: '12-12' }, 30),
  festival(
    'winterSolstice',
    ['Winter Solstice', '冬至', '冬至'],
    'CN HK TW',
    { lunar: 'the_winter_solstice' },
    21,
  ),
  season('newYearsEve', ['New Year’s Eve', '跨年', '跨年'], 'CN HK TW SG JP', { each: '12-31' }, 30),
  festival('labourChina', ['Labour Day holidays', '五一假期', '五一連假'], 'CN', { each: '05-01' }, 30, {
    lasts: 5,
    approximate: true,
  }),
];
