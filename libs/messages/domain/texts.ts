import type { MessageDraft, ReasonCode } from './message.js';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence per reason; `{name}` is a parameter. */
const texts: Readonly<Record<Language, Readonly<Record<ReasonCode, string>>>> = {
  'zh-CN': {
    'directive-arrived': '{from}下发“{title}”，请于{dueAt}前办理',
    'directive-told': '{body}已报送“{title}”',
    'directive-delay-asked': '{body}申请将“{title}”延期至{to}，请答复',
    'directive-delay-granted': '“{title}”已同意延期至{to}',
    'directive-delay-refused': '“{title}”的延期未获同意',
    'directive-returned': '“{title}”的报送被退回，请于{dueAt}前重报',
    'directive-accepted': '“{title}”的办理已认可',
    'directive-closed': '“{title}”已由发文单位办结',
    'letter-arrived': '{from}来文：“{title}”',
    'invitation-asked': '{host}邀请参加“{title}”，请于{respondBy}前答复',
    'invitation-time-changed': '“{title}”的时间已改为{startsAt}，原答复不再有效，请重新答复',
    'invitation-due': '“{title}”的答复期限将至：{respondBy}',
    'invitation-accepted': '{body}已接受“{title}”',
    'invitation-declined': '{body}已谢绝“{title}”',
    'invitation-change-proposed': '{body}对“{title}”提出调整，请答复',
    'invitation-proposal-refused': '对“{title}”的调整建议未被采纳',
    'invitation-unanswered': '“{title}”尚未答复：{bodies}，请主办组织决定',
    'initiative-agreed': '“{title}”已商定',
    'initiative-withdrawn': '“{title}”已撤回：{why}',
    'sign-up-moved-up': '“{title}”有空位，你单位一名候补人员已递补',
    'bundle-confirmed': '“{title}”的资源包已确认，共{lines}项',
    'bundle-abandoned': '“{title}”的资源包未成：{why}',
    'bundle-broken': '“{title}”的资源包缺项：{why}',
    'reservation-asked': '{body}申请使用“{resource}”，{from}至{to}，请审批',
    'reservation-approved': '“{resource}”的预订已批准',
    'reservation-refused': '“{resource}”的预订未批准（{code}）',
    'reservation-waitlisted': '“{resource}”的预订已进入候补',
    'reservation-offered': '“{resource}”有空位，请于{expiresAt}前确认',
    'reservation-displaced': '“{resource}”的预订被取消：{why}',
    'reservation-expired': '“{resource}”的预留已到期',
    'duty-ahead': '{body}的事项将于{dueOn}到期',
    'duty-overdue': '{body}的事项已于{dueOn}到期，尚未办理',
    'need-posted': '{body}发布需求“{title}”，贵单位可于{closesOn}前先行认领',
    'need-claimed': '{body}已认领“{title}”',
    'need-led-to': '{body}认领的“{title}”已形成成果',
    'need-closed': '“{title}”已由{body}办结并评价',
    'need-withdrawn': '{body}撤回了需求“{title}”：{why}',
    'claim-withdrawn': '{body}撤回了对“{title}”的认领',
    'claim-accountable-taken': '“{title}”已有其他组织牵头，可以参与认领',
    'claim-not-paired': '“{title}”目前只面向结对组织',
    'claim-need-closed': '“{title}”已经办结或撤回，认领未成',
    nudge: '{by}催办：“{title}”',
  },
  en: {
    'directive-arrived': '{from} sends down “{title}”, to be done by {dueAt}',
    'directive-told': '{body} reports on “{title}”',
    'directive-delay-asked': '{body} asks to delay “{title}” to {to}; please answer',
    'directive-delay-granted': 'The delay of “{title}” to {to} is granted',
    'directive-delay-refused': 'The delay of “{title}” is refused',
    'directive-returned': 'What you reported on “{title}” came back, to be told again by {dueAt}',
    'directive-accepted': 'What you did about “{title}” is accepted',
    'directive-closed': '“{title}” was closed by its sender',
    'letter-arrived': 'A letter from {from}: “{title}”',
    'invitation-asked': '{host} invites you to “{title}”; please answer by {respondBy}',
    'invitation-time-changed':
      '“{title}” now begins at {startsAt}; the former answer no longer holds, please answer again',
    'invitation-due': 'An answer to “{title}” is due by {respondBy}',
    'invitation-accepted': '{body} accepted “{title}”',
    'invitation-declined': '{body} declined “{title}”',
    'invitation-change-proposed': '{body} proposes a change to “{title}”; please answer',
    'invitation-proposal-refused': 'The change that was proposed to “{title}” was not taken',
    'invitation-unanswered': '“{title}” is unanswered by {bodies}; the host decides',
    'initiative-agreed': '“{title}” is agreed',
    'initiative-withdrawn': '“{title}” was withdrawn: {why}',
    'sign-up-moved-up': 'A place in “{title}” became free: one of your people moved up from the waiting list',
    'bundle-confirmed': 'The bundle of “{title}” is confirmed, {lines} lines',
    'bundle-abandoned': 'The bundle of “{title}” was given up: {why}',
    'bundle-broken': 'The bundle of “{title}” lost a line: {why}',
    'reservation-asked': '{body} asks for “{resource}” from {from} to {to}; please decide',
    'reservation-approved': 'The reservation of “{resource}” is approved',
    'reservation-refused': 'The reservation of “{resource}” was refused ({code})',
    'reservation-waitlisted': 'The reservation of “{resource}” is on the waiting list',
    'reservation-offered': 'A place in “{resource}” came free; please confirm by {expiresAt}',
    'reservation-displaced': 'The reservation of “{resource}” was displaced: {why}',
    'reservation-expired': 'The hold of “{resource}” has expired',
    'duty-ahead': 'What {body} owes is due on {dueOn}',
    'duty-overdue': 'What {body} owed was due on {dueOn} and is not done',
    'need-posted': '{body} posted the need “{title}”; you may claim it first, until {closesOn}',
    'need-claimed': '{body} claimed “{title}”',
    'need-led-to': 'The claim of {body} on “{title}” led to something',
    'need-closed': '“{title}” was closed by {body}',
    'need-withdrawn': '{body} withdrew the need “{title}”: {why}',
    'claim-withdrawn': '{body} withdrew its claim on “{title}”',
    'claim-accountable-taken': 'Another body is accountable for “{title}”; you can claim it in support',
    'claim-not-paired': '“{title}” is open to its paired bodies only',
    'claim-need-closed': '“{title}” is closed or withdrawn; the claim does not count',
    nudge: '{by} asks for an answer: “{title}”',
  },
};

/** The sentence of a message. A clause with a parameter that the message has not is left out with its comma. */
export const textOf = ({ reason, params }: Pick<MessageDraft, 'reason' | 'params'>, language: Language): string =>
  texts[language][reason]
    .split(/(?<=[，；;,])/)
    .filter((clause) => namesIn(clause).every((name) => name in params))
    .join('')
    .replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
    .replace(/[，；;,]\s*$/, '');

const namesIn = (clause: string): readonly string[] => [...clause.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
