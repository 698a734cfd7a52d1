import { texts } from '../locale.tsx';

interface TeamTexts {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly unnamed: string;
  readonly name: string;
  readonly members: string;
  readonly people: (count: number) => string;
  readonly own: string;
  readonly add: string;
  readonly first: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly faults: Readonly<Record<'name' | 'date' | 'twice' | 'both', string>>;
}

/** Who works together. */
export const teamTexts = texts<TeamTexts>({
  en: {
    title: 'Teams',
    lead: 'Teams are lanes of the calendar and rows of the workload. A team can have national days and days of its own; they win over those of the department. Whoever is in two teams goes by the one that stands first here.',
    none: 'There are no teams yet.',
    unnamed: 'New team',
    name: 'Name of the team',
    members: 'People of the team',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    own: 'Days of its own',
    add: 'Add a team',
    first: (name) => `Move ${name} up`,
    remove: (name) => `Remove ${name}`,
    faults: {
      name: 'Each team needs a name.',
      date: 'Each day needs a date.',
      twice: 'A day stands there twice.',
      both: 'A day cannot be off and worked.',
    },
  },
  'zh-CN': {
    title: '团队',
    lead: '团队可作为日历的泳道和工作量视图的分组。团队可以有自己的法定节假日和休息日、上班日，优先于部门设置。同属两个团队的人，以列表中靠前的团队为准。',
    none: '尚未设置团队。',
    unnamed: '新团队',
    name: '团队名称',
    members: '团队成员',
    people: (count) => `${count} 人`,
    own: '团队自定日期',
    add: '添加团队',
    first: (name) => `上移${name}`,
    remove: (name) => `移除${name}`,
    faults: {
      name: '每个团队都需要名称。',
      date: '每一天都需要日期。',
      twice: '有日期重复。',
      both: '同一天不能既休息又上班。',
    },
  },
  'zh-TW': {
    title: '團隊',
    lead: '團隊可作為行事曆的泳道與工作量檢視的分組。團隊可以有自己的國定假日與休假日、上班日，優先於部門設定。同時屬於兩個團隊的人，以清單中排在前面的團隊為準。',
    none: '尚未設定團隊。',
    unnamed: '新團隊',
    name: '團隊名稱',
    members: '團隊成員',
    people: (count) => `${count} 人`,
    own: '團隊自訂日期',
    add: '新增團隊',
    first: (name) => `上移${name}`,
    remove: (name) => `移除${name}`,
    faults: {
      name: '每個團隊都需要名稱。',
      date: '每一天都需要日期。',
      twice: '有日期重複。',
      both: '同一天不能既休假又上班。',
    },
  },
});
