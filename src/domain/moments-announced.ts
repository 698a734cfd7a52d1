import { rowsOf } from './moment-rule.ts';

const festival = rowsOf('festival');
const fair = rowsOf('fair');

/**
 * Moments whose days are announced year by year: "10-20", or first and last day, "01-06 01-09". What nobody announced yet
 * is not told of a fair; festivals of the Indian calendar are reckoned ahead, and marked.
 */
export const announcedMoments = [
  festival(
    'diwali',
    ['Diwali', '排灯节', '排燈節'],
    'IN SG',
    {
      announced: {
        2018: '11-07',
        2019: '10-27',
        2020: '11-14',
        2021: '11-04',
        2022: '10-24',
        2023: '11-12',
        2024: '10-31',
        2025: '10-20',
        2026: '11-08',
        2027: '10-29',
        2028: '10-17',
        2029: '11-05',
        2030: '10-26',
      },
    },
    45,
    // Singapore keeps it a day earlier in some years.
    { provisionalFrom: 2027, approximate: true, source: 'dopt.gov.in' },
  ),
  festival(
    'holi',
    ['Holi', '洒红节', '灑紅節'],
    'IN',
    {
      announced: {
        2018: '03-02',
        2019: '03-21',
        2020: '03-10',
        2021: '03-29',
        2022: '03-18',
        2023: '03-08',
        2024: '03-25',
        2025: '03-14',
        2026: '03-04',
      },
    },
    30,
    { source: 'dopt.gov.in' },
  ),
  fair(
    'cantonSpring',
    ['Canton Fair, spring', '广交会（春季）', '廣交會（春季）'],
    'CN',
    { each: '04-15' },
    60,
    {
      lasts: 21,
      since: 2023,
      source: 'cantonfair.org.cn',
    },
  ),
  fair(
    'cantonAutumn',
    ['Canton Fair, autumn', '广交会（秋季）', '廣交會（秋季）'],
    'CN',
    { each: '10-15' },
    60,
    {
      lasts: 21,
      since: 2023,
      source: 'cantonfair.org.cn',
    },
  ),
  fair(
    'ciie',
    ['China International Import Expo', '进博会', '中國國際進口博覽會'],
    'CN',
    { each: '11-05' },
    60,
    {
      lasts: 6,
      since: 2018,
      source: 'ciie.org',
    },
  ),
  fair(
    'computex',
    ['COMPUTEX Taipei', '台北国际电脑展', 'COMPUTEX 台北國際電腦展'],
    'TW',
    { announced: { 2024: '06-04 06-07', 2025: '05-20 05-23', 2026: '06-02 06-05' } },
    60,
    { source: 'computextaipei.com.tw' },
  ),
  fair(
    'ces',
    ['CES Las Vegas', 'CES 国际消费电子展', 'CES 消費電子展'],
    'US',
    { announced: { 2024: '01-09 01-12', 2025: '01-07 01-10', 2026: '01-06 01-09' } },
    60,
    { source: 'ces.tech' },
  ),
  fair(
    'hannover',
    ['Hannover Messe', '汉诺威工业博览会', '漢諾威工業展'],
    'DE',
    { announced: { 2024: '04-22 04-26', 2025: '03-31 04-04', 2026: '04-20 04-24' } },
    60,
    { source: 'hannovermesse.de' },
  ),
  fair(
    'ifa',
    ['IFA Berlin', '柏林国际电子消费品展', '柏林消費電子展'],
    'DE',
    { announced: { 2024: '09-06 09-10', 2025: '09-05 09-09', 2026: '09-04 09-08' } },
    60,
    { source: 'ifa-berlin.com' },
  ),
];
