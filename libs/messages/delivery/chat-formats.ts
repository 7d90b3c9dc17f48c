/** Chat rooms that take messages by a webhook: 企业微信, 钉钉, 飞书. */
export const chatKinds = ['wecom', 'dingtalk', 'feishu'] as const;
export type ChatKind = (typeof chatKinds)[number];

/** What a room of this kind takes as one text. Sources: the makers' pages on group robots. */
export const chatBody = (kind: ChatKind, text: string): object => {
  switch (kind) {
    case 'wecom':
    case 'dingtalk':
      return { msgtype: 'text', text: { content: text } };
    case 'feishu':
      return { msg_type: 'text', content: { text } };
  }
};

/** All of them answer 200 also to what they refuse, with a code in the body. */
export const isTaken = (kind: ChatKind, answer: unknown): boolean => {
  const member = (name: string): unknown =>
    typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  switch (kind) {
    case 'wecom':
    case 'dingtalk':
      return member('errcode') === 0;
    case 'feishu':
      return member('code') === 0 || member('StatusCode') === 0;
  }
};
