import type { Catalogue } from '../catalogue.ts';

export const messages: Catalogue['messages'] = {
  title: 'Messages',
  bell: 'Messages, {{count}} unread',
  which: 'Show',
  unread: 'Unread',
  unreadCount: 'Unread {{count}}',
  read: 'Mark as read',
  readAll: 'Mark all as read',
  allRead: 'All are marked as read',
  instead: 'Could be had instead:',
  empty: 'No message',
  emptyHint:
    'Invitations, approvals, changes of time, cancellations and deadlines that concern your body are told here.',
  settings: {
    title: 'How you are told',
    mail: 'Mail address',
    mailHint: 'Seen by nobody but you; empty for no mail',
    chatKind: 'Chat room',
    chats: { wecom: 'WeCom', dingtalk: 'DingTalk', feishu: 'Feishu' },
    chatUrl: 'Address of its robot (webhook)',
    chatHint: 'Begins with https://; empty for none',
    quiet: 'Quiet hours',
    quietHint: 'By the clock of Beijing; what falls within goes out when they end',
    saved: 'How you are told is saved',
  },
  notices: {
    on: 'This browser tells you of new messages while you look at another page.',
    off: 'This browser does not tell you of new messages',
    refused: 'Your browser forbids notices of this site; allow them in its settings for the site.',
    unable: 'This browser cannot show notices',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
  },
  nudge: {
    all: 'Remind the {{count}} that have not answered',
    one: 'Remind',
    oneOf: 'Remind: {{name}}',
    done: 'Reminded: {{count}}',
    already: '{{count}} were reminded earlier today',
  },
};
