import { rowsOf } from './moment-rule.ts';

const festival = rowsOf('festival');
const shopping = rowsOf('shopping');
const season = rowsOf('season');

const everywhere = 'CN HK TW SG JP DE FR GB US BR IN';
const sunday = 7;

/** Moments that are kept in many countries, with what differs from one to the other. */
export const worldMoments = [
  festival('newYear', ['New Year’s Day', '元旦', '元旦'], everywhere, { each: '01-01' }, 30),
  festival(
    'valentines',
    ['Valentine’s Day', '情人节', '西洋情人節'],
    'CN HK TW SG JP DE FR GB US IN',
    { each: '02-14' },
    30,
  ),
  festival(
    'valentinesBrazil',
    ['Dia dos Namorados', '巴西情人节', '巴西情人節'],
    'BR',
    { each: '06-12' },
    30,
  ),
  festival('whiteDay', ['White Day', '白色情人节', '白色情人節'], 'JP TW HK', { each: '03-14' }, 21),
  festival(
    'womensDay',
    ['International Women’s Day', '国际妇女节', '國際婦女節'],
    'HK SG DE FR GB US BR IN',
    { each: '03-08' },
    21,
  ),
  festival('carnival', ['Carnival', '狂欢节', '嘉年華'], 'BR', { easter: -50 }, 45, { lasts: 5 }),
  festival('roseMonday', ['Rose Monday', '玫瑰星期一', '玫瑰星期一'], 'DE', { easter: -48 }, 21),
  festival('easter', ['Easter Sunday', '复活节', '復活節'], 'HK DE FR GB US BR', { easter: 0 }, 35),
  festival(
    'mothers',
    ['Mother’s Day', '母亲节', '母親節'],
    'CN HK TW SG JP DE US BR IN',
    { nth: 2, weekday: sunday, month: 5 },
    30,
  ),
  festival('motheringSunday', ['Mothering Sunday', '英国母亲节', '英國母親節'], 'GB', { easter: -21 }, 30),
  festival(
    'mothersFrance',
    ['Fête des Mères', '法国母亲节', '法國母親節'],
    'FR',
    { nth: -1, weekday: sunday, month: 5, butNotOnEaster: 49 },
    30,
  ),
  festival(
    'fathers',
    ['Father’s Day', '父亲节', '父親節（六月）'],
    'CN HK SG JP FR GB US IN',
    { nth: 3, weekday: sunday, month: 6 },
    30,
  ),
  festival(
    'fathersGermany',
    ['Father’s Day (Ascension)', '德国父亲节', '德國父親節'],
    'DE',
    { easter: 39 },
    30,
  ),
  festival(
    'fathersBrazil',
    ['Dia dos Pais', '巴西父亲节', '巴西父親節'],
    'BR',
    { nth: 2, weekday: sunday, month: 8 },
    30,
  ),
  festival('halloween', ['Halloween', '万圣节前夜', '萬聖節'], 'HK TW SG JP DE GB US', { each: '10-31' }, 30),
  festival('thanksgiving', ['Thanksgiving', '感恩节', '感恩節'], 'US', { nth: 4, weekday: 4, month: 11 }, 30),
  shopping(
    'blackFriday',
    ['Black Friday', '黑色星期五', '黑色星期五'],
    'HK TW SG JP DE FR GB US BR IN',
    { after: 'thanksgiving', days: 1 },
    45,
  ),
  shopping(
    'cyberMonday',
    ['Cyber Monday', '网络星期一', '網路星期一'],
    'DE FR GB US BR',
    { after: 'thanksgiving', days: 4 },
    45,
  ),
  festival('christmas', ['Christmas', '圣诞节', '聖誕節'], everywhere, { each: '12-25' }, 45),
  shopping('boxingDay', ['Boxing Day', '节礼日', '節禮日'], 'GB HK', { each: '12-26' }, 30),
  festival('goldenWeek', ['Golden Week', '日本黄金周', '日本黃金週'], 'JP', { each: '04-29' }, 30, {
    lasts: 7,
  }),
  festival('childrenJapan', ['Children’s Day', '日本儿童节', '日本兒童節'], 'JP', { each: '05-05' }, 21),
  season('obon', ['Obon', '盂兰盆节', '盂蘭盆節'], 'JP', { each: '08-13' }, 30, {
    lasts: 4,
    approximate: true,
  }),
  season('newYearSales', ['First sales of the year', '新年初卖', '新年初賣'], 'JP', { each: '01-01' }, 30, {
    lasts: 3,
    approximate: true,
  }),
  season('newSchoolYear', ['New school year', '日本新学年', '日本新學年'], 'JP', { each: '03-20' }, 30, {
    lasts: 20,
    approximate: true,
  }),
  season('backToSchool', ['Back to school', '返校季', '返校季'], 'US GB DE FR', { each: '08-01' }, 30, {
    lasts: 36,
    approximate: true,
  }),
  season('backToSchoolBrazil', ['Volta às aulas', '巴西返校季', '巴西返校季'], 'BR', { each: '01-10' }, 30, {
    lasts: 28,
    approximate: true,
  }),
  shopping(
    'memorialDay',
    ['Memorial Day', '美国阵亡将士纪念日', '美國陣亡將士紀念日'],
    'US',
    { nth: -1, weekday: 1, month: 5 },
    21,
  ),
  shopping(
    'independenceDay',
    ['Independence Day', '美国独立日', '美國獨立紀念日'],
    'US',
    { each: '07-04' },
    30,
  ),
  shopping('laborDay', ['Labor Day', '美国劳动节', '美國勞動節'], 'US', { nth: 1, weekday: 1, month: 9 }, 21),
  festival('nationalFrance', ['Bastille Day', '法国国庆日', '法國國慶日'], 'FR', { each: '07-14' }, 21),
  festival('unityGermany', ['German Unity Day', '德国统一日', '德國統一日'], 'DE', { each: '10-03' }, 21),
  festival(
    'nationalSingapore',
    ['National Day', '新加坡国庆日', '新加坡國慶日'],
    'SG',
    { each: '08-09' },
    30,
  ),
  festival(
    'independenceBrazil',
    ['Independence Day', '巴西独立日', '巴西獨立紀念日'],
    'BR',
    { each: '09-07' },
    30,
  ),
  festival('republicIndia', ['Republic Day', '印度共和国日', '印度共和日'], 'IN', { each: '01-26' }, 30),
  festival(
    'independenceIndia',
    ['Independence Day', '印度独立日', '印度獨立紀念日'],
    'IN',
    { each: '08-15' },
    30,
  ),
];
