import { texts } from '../locale.tsx';
import type { PaperName } from '../paper-names.ts';

interface Paper {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

interface PaperTexts extends Record<PaperName, Paper> {
  readonly template: string;
  readonly other: Record<PaperName, string>;
}

/** What is true of the product itself; whoever runs it adds what is true of their service. */
export const paperTexts = texts<PaperTexts>({
  en: {
    template:
      'This page is a template. The organisation that runs this service replaces it with its own text, its name and its contact.',
    other: { privacy: 'Privacy', terms: 'Terms of use' },
    privacy: {
      title: 'Privacy',
      sections: [
        {
          heading: 'Who is responsible',
          text: 'Campaign Desk is software that your organisation installs and runs by itself. Your organisation decides who may use it and how long data is kept. The makers of the software receive no data from it.',
        },
        {
          heading: 'What is stored',
          text: 'Your name, e-mail address, job title, language and time zone; your role in each department; the campaigns, tasks, files, approvals, answers and comments that you and others write; and a history of who changed what and when. For messages in chat, the address of your conversation with the app.',
        },
        {
          heading: 'What is not done',
          text: 'There is no advertising, no analytics service and no tracking. Nothing is sent to third parties by the software itself. Messages and cards in chat travel through Microsoft Teams, under your organisation’s agreement with Microsoft.',
        },
        {
          heading: 'Where it is stored',
          text: 'In the database and file storage that your organisation connected, or in one folder on one computer when the software runs locally. The tab keeps no cookies; it holds what is on the screen until you close it.',
        },
        {
          heading: 'Your rights',
          text: 'In the settings you get everything about you as a file, and you can ask to be erased; your administrators decide about it. What you decided stays under the name “Former person”, because it shows who let money be spent. Names and addresses are corrected where your organisation keeps them.',
        },
      ],
    },
    terms: {
      title: 'Terms of use',
      sections: [
        {
          heading: 'What this is',
          text: 'Campaign Desk is free software under the MIT licence, run by your organisation for its own people and the guests whom it invites.',
        },
        {
          heading: 'What is expected',
          text: 'Use it for the work of your organisation, keep to its rules, and put in only what you may share with your colleagues.',
        },
        {
          heading: 'No warranty',
          text: 'The software is provided as it is, without warranty of any kind. Your organisation is responsible for its operation, its backups and its availability.',
        },
      ],
    },
  },
  'zh-CN': {
    template: '本页为模板。运行此服务的单位应将其替换为自己的文本、名称和联系方式。',
    other: { privacy: '隐私说明', terms: '使用条款' },
    privacy: {
      title: '隐私说明',
      sections: [
        {
          heading: '由谁负责',
          text: 'Campaign Desk 是由贵单位自行安装和运行的软件。谁可以使用、数据保存多久，均由贵单位决定。软件开发者不会从中获得任何数据。',
        },
        {
          heading: '保存哪些内容',
          text: '您的姓名、邮箱、职位、语言和时区；您在各部门的角色；您和他人填写的活动、任务、文件、审批、意见和评论；以及何人何时修改了什么的记录。为了在聊天中发送消息，还会保存您与应用的会话地址。',
        },
        {
          heading: '不会做什么',
          text: '没有广告，没有分析服务，没有跟踪。软件本身不会向第三方发送任何内容。聊天消息和卡片经由 Microsoft Teams 传送，适用贵单位与 Microsoft 的协议。',
        },
        {
          heading: '保存在哪里',
          text: '保存在贵单位所连接的数据库和文件存储中；在本机运行时，保存在一台电脑的一个文件夹中。选项卡不使用 Cookie，只在打开期间保留屏幕上的内容。',
        },
        {
          heading: '您的权利',
          text: '您可以在设置中导出自己的全部个人信息，也可以申请删除，由管理员决定。您作出的审批意见以“前成员”名义保留，作为预算授权依据。姓名和邮箱请在贵单位的通讯录中更正。',
        },
      ],
    },
    terms: {
      title: '使用条款',
      sections: [
        {
          heading: '这是什么',
          text: 'Campaign Desk 是采用 MIT 许可证的自由软件，由贵单位为本单位人员及受邀的外部协作人运行。',
        },
        {
          heading: '使用要求',
          text: '请将其用于贵单位的工作，遵守单位的规定，只填写可以与同事共享的内容。',
        },
        {
          heading: '不提供担保',
          text: '软件按现状提供，不附带任何形式的担保。运行、备份和可用性由贵单位负责。',
        },
      ],
    },
  },
  'zh-TW': {
    template: '本頁為範本。執行此服務的單位應替換為自己的文字、名稱和聯絡方式。',
    other: { privacy: '隱私權說明', terms: '使用條款' },
    privacy: {
      title: '隱私權說明',
      sections: [
        {
          heading: '由誰負責',
          text: 'Campaign Desk 是由貴單位自行安裝和執行的軟體。誰可以使用、資料保存多久，均由貴單位決定。軟體開發者不會從中取得任何資料。',
        },
        {
          heading: '保存哪些內容',
          text: '您的姓名、電子郵件、職稱、語言和時區；您在各部門的角色；您和他人填寫的活動、任務、檔案、簽核、意見和留言；以及何人何時變更了什麼的紀錄。為了在聊天中傳送訊息，還會保存您與應用程式的對話位址。',
        },
        {
          heading: '不會做什麼',
          text: '沒有廣告，沒有分析服務，沒有追蹤。軟體本身不會向第三方傳送任何內容。聊天訊息和卡片經由 Microsoft Teams 傳送，適用貴單位與 Microsoft 的協議。',
        },
        {
          heading: '存放在哪裡',
          text: '存放在貴單位所連接的資料庫和檔案儲存空間中；在本機執行時，存放在一台電腦的一個資料夾中。索引標籤不使用 Cookie，只在開啟期間保留畫面上的內容。',
        },
        {
          heading: '您的權利',
          text: '您可以在設定中匯出自己的所有個人資料，也可以申請刪除，由管理員決定。您作出的簽核意見以「前成員」名義保留，作為預算授權依據。姓名與電子郵件請在貴單位的通訊錄中更正。',
        },
      ],
    },
    terms: {
      title: '使用條款',
      sections: [
        {
          heading: '這是什麼',
          text: 'Campaign Desk 是採用 MIT 授權的自由軟體，由貴單位為本單位人員及受邀的外部協作人執行。',
        },
        {
          heading: '使用要求',
          text: '請將其用於貴單位的工作，遵守單位的規定，只填寫可以與同仁共用的內容。',
        },
        {
          heading: '不提供擔保',
          text: '軟體依現狀提供，不附帶任何形式的擔保。執行、備份和可用性由貴單位負責。',
        },
      ],
    },
  },
});
