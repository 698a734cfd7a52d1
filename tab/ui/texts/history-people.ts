import type { Sentences } from './history.ts';

type OfPeople = Pick<
  Sentences,
  | 'person.saved'
  | 'handover.started'
  | 'handover.stopped'
  | 'handover.finished'
  | 'person.roleChanged'
  | 'person.appointed'
  | 'role.saved'
>;

/** What happened to people: their entries, their roles, and what they leave behind. */
export const peopleSentences: Readonly<Record<'en' | 'zh-CN' | 'zh-TW', OfPeople>> = {
  en: {
    'person.saved': ({ personId }, { who, names }) => `${who} changed the profile of ${names([personId])}`,
    'handover.started': ({ personId, heirIds }, { who, names }) =>
      `${who} began to hand over all that is ${names([personId])}’s to ${names(heirIds)}`,
    'handover.stopped': ({ personId }, { who, names }) =>
      `${who} stopped handing over what is ${names([personId])}’s`,
    'handover.finished': ({ personId, done, stayed }, { names, number }) =>
      `All that was ${names([personId])}’s is handed over: ${number(done)} things, ${number(stayed)} stayed`,
    'person.roleChanged': ({ personId }, { who, names }) => `${who} changed the role of ${names([personId])}`,
    'person.appointed': ({ personId, superAdmin }, { who, names }) =>
      superAdmin
        ? `${who} made ${names([personId])} a super administrator`
        : `${who} ended that ${names([personId])} is a super administrator`,
    'role.saved': ({ before, after }, { who }) =>
      after === null
        ? `${who} removed the role “${before?.name ?? ''}”`
        : `${who} ${before === null ? 'made' : 'changed'} the role “${after.name}”`,
  },
  'zh-CN': {
    'person.saved': ({ personId }, { who, names }) => `${who}更新了${names([personId])}的资料`,
    'handover.started': ({ personId, heirIds }, { who, names }) =>
      `${who}开始将${names([personId])}的全部事项交接给${names(heirIds)}`,
    'handover.stopped': ({ personId }, { who, names }) => `${who}停止了${names([personId])}的交接`,
    'handover.finished': ({ personId, done, stayed }, { names, number }) =>
      `${names([personId])}的交接已完成：${number(done)} 项已交接，${number(stayed)} 项未交接`,
    'person.roleChanged': ({ personId }, { who, names }) => `${who}更改了${names([personId])}的角色`,
    'person.appointed': ({ personId, superAdmin }, { who, names }) =>
      superAdmin
        ? `${who}将${names([personId])}设为超级管理员`
        : `${who}取消了${names([personId])}的超级管理员身份`,
    'role.saved': ({ before, after }, { who }) =>
      after === null
        ? `${who}移除了角色“${before?.name ?? ''}”`
        : `${who}${before === null ? '新建' : '更改'}了角色“${after.name}”`,
  },
  'zh-TW': {
    'person.saved': ({ personId }, { who, names }) => `${who}更新了${names([personId])}的資料`,
    'handover.started': ({ personId, heirIds }, { who, names }) =>
      `${who}開始將${names([personId])}的全部事項交接給${names(heirIds)}`,
    'handover.stopped': ({ personId }, { who, names }) => `${who}停止了${names([personId])}的交接`,
    'handover.finished': ({ personId, done, stayed }, { names, number }) =>
      `${names([personId])}的交接已完成：${number(done)} 項已交接，${number(stayed)} 項未交接`,
    'person.roleChanged': ({ personId }, { who, names }) => `${who}變更了${names([personId])}的角色`,
    'person.appointed': ({ personId, superAdmin }, { who, names }) =>
      superAdmin
        ? `${who}將${names([personId])}設為超級管理員`
        : `${who}取消了${names([personId])}的超級管理員身分`,
    'role.saved': ({ before, after }, { who }) =>
      after === null
        ? `${who}移除了角色「${before?.name ?? ''}」`
        : `${who}${before === null ? '新增' : '變更'}了角色「${after.name}」`,
  },
};
