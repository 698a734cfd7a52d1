import type { PersonaContent } from '../domain/persona.ts';
import type { Doors } from '../ports.ts';
import { addPersona } from '../usecases/personas/personas.ts';
import { workspace } from './department.ts';
import { actorNamed, granted } from './people-of-sample.ts';

const personas: readonly PersonaContent[] = [
  {
    name: '晚归的阿宁',
    demographics: '28–35 岁，一线城市，独居租房',
    behaviour: '晚上九点后才到家，睡前刷半小时手机',
    interests: '家居布置、播客、手冲茶',
    pains: '房东的灯太亮，换灯怕麻烦',
    sources: '小红书、朋友推荐',
    channels: ['social', 'influencer', 'wechat'],
    state: 'standing',
  },
  {
    name: '送礼的方先生',
    demographics: '40–50 岁，企业行政或小店主',
    behaviour: '节前两周集中采购，看重到货日期',
    interests: '茶、书、实用的礼物',
    pains: '不知道对方喜欢什么，发票和配送要省心',
    sources: '公众号、老客户介绍',
    channels: ['wechat', 'email', 'partner'],
    state: 'standing',
  },
];

/** For whom the sample department makes content. Gives their ids, in order. */
export async function loadPersonas(doors: Doors, tenantId: string): Promise<readonly string[]> {
  const lead = await actorNamed(doors, tenantId, 'shen-jiayi');
  const ids: string[] = [];
  for (const [at, content] of personas.entries()) {
    const wanted = { workspaceId: workspace.id, once: `sample-persona-${at}`, content };
    ids.push(granted(await addPersona(doors, lead, wanted)).document.id);
  }
  return ids;
}
