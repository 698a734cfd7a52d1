import type { Bond } from '../../../src/domain/why.ts';
import { texts } from '../locale.tsx';

interface PeopleRoleTexts {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly people: string;
  readonly roleOf: (name: string) => string;
  readonly noRole: string;
  readonly outOfReach: string;
  readonly inactive: string;
  readonly you: string;
  readonly superAdmin: string;
  readonly show: string;
  readonly showAddressOf: (name: string) => string;
  readonly showHint: string;
  readonly notShown: string;
  readonly superAdmins: string;
  readonly superAdminsLead: string;
  readonly noSuperAdmin: string;
  readonly appointWhom: string;
  readonly appoint: string;
  readonly dismiss: (name: string) => string;
  readonly changed: (name: string) => string;
  readonly failed: string;
  readonly roles: string;
  readonly rolesLead: string;
  readonly none: string;
  readonly add: string;
  readonly name: string;
  readonly description: string;
  readonly held: (count: number) => string;
  readonly nothingYet: string;
  readonly rights: (count: number) => string;
  readonly edit: string;
  readonly editOne: (name: string) => string;
  readonly remove: string;
  readonly removeOne: (name: string) => string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: (name: string) => string;
  readonly limit: string;
  readonly why: {
    readonly title: string;
    readonly everybody: string;
    readonly onlyYou: string;
    readonly everywhere: string;
    readonly bond: Record<Bond, string>;
    readonly granted: (until: string) => string;
  };
}

export const peopleRoleTexts = texts<PeopleRoleTexts>({
  en: {
    show: 'Show',
    showAddressOf: (name) => `Show the address of ${name}`,
    showHint: 'That you looked is written down.',
    notShown: 'The address was not shown',
    title: 'People and roles',
    lead: 'Who may do what in this department. A role allows exactly what it lists, here and nowhere else.',
    open: 'Change roles',
    people: 'People',
    roleOf: (name) => `Role of ${name}`,
    noRole: 'No place here',
    outOfReach: 'They may do more than you; whoever may do as much can change this.',
    inactive: 'has left',
    you: 'you',
    superAdmin: 'Super administrator',
    superAdmins: 'Super administrators',
    superAdminsLead: 'They may do everything in every department of the organisation.',
    noSuperAdmin: 'There is none yet.',
    appointWhom: 'Name one more',
    appoint: 'Make a super administrator',
    dismiss: (name) => `End that ${name} is a super administrator`,
    changed: (name) => `The role of ${name} is changed`,
    failed: 'Nothing was changed',
    roles: 'Roles of this department',
    rolesLead:
      'Your own roles, beside those that come with the product. A new one allows nothing until you say what.',
    none: 'No role of its own yet.',
    add: 'Make a role',
    name: 'Name',
    description: 'What it is for',
    held: (count) => (count === 1 ? 'held by 1 person' : `held by ${count} people`),
    nothingYet: 'brings nothing yet',
    rights: (count) => (count === 1 ? 'brings 1 right' : `brings ${count} rights`),
    edit: 'Edit',
    editOne: (name) => `Edit “${name}”`,
    remove: 'Remove',
    removeOne: (name) => `Remove “${name}”`,
    save: 'Save',
    cancel: 'Cancel',
    saved: (name) => `The role “${name}” is saved`,
    limit: 'You can give what you have yourself, and no more.',
    why: {
      title: 'Who may see this, and why',
      everybody: 'Everybody who can open this campaign.',
      onlyYou: 'Why you can open this campaign. Administrators see the same for everybody.',
      everywhere: 'in every department',
      bond: {
        always: 'by that role, for every campaign',
        owner: 'by that role, as the owner',
        team: 'by that role, as one of the team',
        guest: 'by that role, because it was shared',
        meant: 'by that role, because they were asked',
        made: 'by that role, because it is their own',
      },
      granted: (until) => `given for a time, until ${until}`,
    },
  },
  'zh-CN': {
    show: '显示',
    showAddressOf: (name) => `显示${name}的邮箱地址`,
    showHint: '查看会被记录。',
    notShown: '未能显示地址',
    title: '人员与角色',
    lead: '谁在本部门可以做什么。角色只包含所列权限，仅在本部门有效。',
    open: '更改角色',
    people: '人员',
    roleOf: (name) => `${name}的角色`,
    noRole: '不在本部门',
    outOfReach: '此人的权限高于您，须由权限相当的人更改。',
    inactive: '已离开',
    you: '您',
    superAdmin: '超级管理员',
    superAdmins: '超级管理员',
    superAdminsLead: '他们可以在组织的所有部门执行所有操作。',
    noSuperAdmin: '尚无超级管理员。',
    appointWhom: '再指定一位',
    appoint: '设为超级管理员',
    dismiss: (name) => `取消${name}的超级管理员身份`,
    changed: (name) => `已更改${name}的角色`,
    failed: '未做任何更改',
    roles: '本部门的角色',
    rolesLead: '除内置角色外，您可以新建自己的角色。新角色起初没有任何权限。',
    none: '尚无自建角色。',
    add: '新建角色',
    name: '名称',
    description: '用途',
    held: (count) => `${count} 人担任`,
    nothingYet: '尚无权限',
    rights: (count) => `${count} 项权限`,
    edit: '编辑',
    editOne: (name) => `编辑“${name}”`,
    remove: '移除',
    removeOne: (name) => `移除“${name}”`,
    save: '保存',
    cancel: '取消',
    saved: (name) => `角色“${name}”已保存`,
    limit: '您只能授予自己拥有的权限。',
    why: {
      title: '谁可以查看，以及原因',
      everybody: '所有可以打开此活动的人。',
      onlyYou: '您可以打开此活动的原因。管理员可查看所有人的原因。',
      everywhere: '在所有部门',
      bond: {
        always: '该角色可查看所有活动',
        owner: '因该角色，且为负责人',
        team: '因该角色，且为团队成员',
        guest: '因该角色，且活动已共享给此人',
        meant: '因该角色，且被指定',
        made: '因该角色，且由本人创建',
      },
      granted: (until) => `临时授予，至 ${until}`,
    },
  },
  'zh-TW': {
    show: '顯示',
    showAddressOf: (name) => `顯示${name}的電子郵件地址`,
    showHint: '檢視會被記錄。',
    notShown: '未能顯示地址',
    title: '人員與角色',
    lead: '誰在本部門可以做什麼。角色只包含所列權限，僅在本部門有效。',
    open: '變更角色',
    people: '人員',
    roleOf: (name) => `${name}的角色`,
    noRole: '不在本部門',
    outOfReach: '此人的權限高於您，須由權限相當的人變更。',
    inactive: '已離開',
    you: '您',
    superAdmin: '超級管理員',
    superAdmins: '超級管理員',
    superAdminsLead: '他們可以在組織的所有部門執行所有操作。',
    noSuperAdmin: '尚無超級管理員。',
    appointWhom: '再指定一位',
    appoint: '設為超級管理員',
    dismiss: (name) => `取消${name}的超級管理員身分`,
    changed: (name) => `已變更${name}的角色`,
    failed: '未做任何變更',
    roles: '本部門的角色',
    rolesLead: '除內建角色外，您可以新增自己的角色。新角色起初沒有任何權限。',
    none: '尚無自建角色。',
    add: '新增角色',
    name: '名稱',
    description: '用途',
    held: (count) => `${count} 人擔任`,
    nothingYet: '尚無權限',
    rights: (count) => `${count} 項權限`,
    edit: '編輯',
    editOne: (name) => `編輯「${name}」`,
    remove: '移除',
    removeOne: (name) => `移除「${name}」`,
    save: '儲存',
    cancel: '取消',
    saved: (name) => `角色「${name}」已儲存`,
    limit: '您只能授予自己擁有的權限。',
    why: {
      title: '誰可以檢視，以及原因',
      everybody: '所有可以開啟此活動的人。',
      onlyYou: '您可以開啟此活動的原因。管理員可檢視所有人的原因。',
      everywhere: '在所有部門',
      bond: {
        always: '該角色可檢視所有活動',
        owner: '因該角色，且為負責人',
        team: '因該角色，且為團隊成員',
        guest: '因該角色，且活動已分享給此人',
        meant: '因該角色，且被指定',
        made: '因該角色，且由本人建立',
      },
      granted: (until) => `臨時授予，至 ${until}`,
    },
  },
});
