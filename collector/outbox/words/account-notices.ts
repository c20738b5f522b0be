import type { MessageLang } from '../endpoint/endpoint.ts'
import type { AccountEvent } from '../../owners/account-event.ts'

/** What a mail about somebody's own account says, in one language. */
export interface AccountNoticeWords {
  readonly subject: Readonly<Record<AccountEvent['kind'], string>>
  /** the account, and when */
  readonly when: (email: string, time: string) => string
  readonly passkeys: (names: string) => string
  readonly noPasskeys: string
  /** the last line: what to do where it was somebody else */
  readonly notYou: (email: string) => string
}

/** In every language of the console. */
export const ACCOUNT_NOTICES: Readonly<Record<MessageLang, AccountNoticeWords>> = {
  en: {
    subject: {
      password_changed: 'Your Earshot password was changed',
      password_reset: 'Your Earshot password was reset',
      passkey_added: 'A passkey was added to your Earshot account',
      assistant_connected: 'An assistant was connected to your Earshot account',
    },
    when: (email, time) => `Account ${email}, ${time} UTC.`,
    passkeys: (names) => `Passkeys that open it: ${names}`,
    noPasskeys: 'No passkey opens it.',
    notYou: (email) =>
      `Was it not you? Ask whoever runs the server to type: earshot owner reset --email ${email}`,
  },
  ko: {
    subject: {
      password_changed: 'Earshot 비밀번호가 변경되었습니다',
      password_reset: 'Earshot 비밀번호가 재설정되었습니다',
      passkey_added: 'Earshot 계정에 패스키가 추가되었습니다',
      assistant_connected: 'Earshot 계정에 어시스턴트가 연결되었습니다',
    },
    when: (email, time) => `계정 ${email}, ${time} UTC`,
    passkeys: (names) => `이 계정을 여는 패스키: ${names}`,
    noPasskeys: '이 계정을 여는 패스키는 없습니다.',
    notYou: (email) =>
      `본인이 한 일이 아니라면 서버 운영자에게 다음 명령을 요청하세요: earshot owner reset --email ${email}`,
  },
  ja: {
    subject: {
      password_changed: 'Earshotのパスワードが変更されました',
      password_reset: 'Earshotのパスワードが再設定されました',
      passkey_added: 'Earshotのアカウントにパスキーが追加されました',
      assistant_connected: 'Earshotのアカウントにアシスタントが接続されました',
    },
    when: (email, time) => `アカウント ${email}、${time} UTC`,
    passkeys: (names) => `このアカウントを開けるパスキー：${names}`,
    noPasskeys: 'このアカウントを開けるパスキーはありません。',
    notYou: (email) =>
      `心当たりがない場合は、サーバーの管理者に次のコマンドの実行を依頼してください：earshot owner reset --email ${email}`,
  },
  'zh-Hans': {
    subject: {
      password_changed: '您的 Earshot 密码已更改',
      password_reset: '您的 Earshot 密码已重置',
      passkey_added: '您的 Earshot 账号新增了一个通行密钥',
      assistant_connected: '您的 Earshot 账号已连接一个助手',
    },
    when: (email, time) => `账号 ${email}，${time} UTC。`,
    passkeys: (names) => `可以打开该账号的通行密钥：${names}`,
    noPasskeys: '没有通行密钥可以打开该账号。',
    notYou: (email) =>
      `如果不是您本人操作，请让服务器管理员运行：earshot owner reset --email ${email}`,
  },
}
