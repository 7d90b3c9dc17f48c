import { Link } from 'react-router';
import { type Action, duty, type FormField, type Values } from '../duties/duty.ts';
import { mayActFor, mayHost, type Person } from '../session/person.ts';
import { dayOf } from '../time/wall-time.ts';
import { isBeingCorrected, latestOf, nextStepOf, type Notice, opinionsUntil } from './notice.ts';
import { NoticeParts } from './notice-parts.tsx';
import { homeZone } from '../statistics/period.ts';

type Act = Action<'notices', Notice>;
type Field = FormField<'notices'>;

export const audiences = ['named', 'organisation', 'members', 'society'] as const;

const post: Field = { name: 'post', label: 'post', as: 'text', isNeeded: true, maxLength: 100 };
const reason: Field = { name: 'reason', label: 'reason', as: 'long-text', isNeeded: true, maxLength: 2000 };

/** The narrowest audience comes first and is the usual one. */
const texts: readonly Field[] = [
  { name: 'title', label: 'title', as: 'text', isNeeded: true, maxLength: 300 },
  { name: 'text', label: 'text', as: 'long-text', isNeeded: true, maxLength: 12_000 },
  { name: 'audience', label: 'audience', as: 'choice', values: audiences, isNeeded: true },
  { name: 'named', label: 'named', as: 'bodies', isAsked: ({ audience }) => audience === 'named' },
  { name: 'item', label: 'item', as: 'text', maxLength: 200 },
  { name: 'form', label: 'form', as: 'text', maxLength: 200 },
  { name: 'period', label: 'period', as: 'text', maxLength: 200 },
];

const isOwn = (person: Person, { body }: Notice): boolean => mayHost(person) && mayActFor(person, body);
const today = (): string => dayOf(new Date().toISOString(), homeZone);

/** Names the text that was looked at: another one by now is refused. */
const withHash = (notice: Notice, content: Values): object => ({ ...content, hash: latestOf(notice)?.hash });

const step = (
  name: Act['name'],
  path: string,
  isFor: (notice: Notice) => boolean,
  more: Pick<Partial<Act>, 'fields' | 'asks' | 'isMain' | 'isDanger' | 'isInRow' | 'call'>,
): Act => ({
  name,
  isFor: (person, notice) => isOwn(person, notice) && isFor(notice),
  call: (notice, content) => ({ path: `notices/${notice.id}/${path}`, content: withHash(notice, content) }),
  ...more,
});

/** 党务公开: proposed, checked for secrets, approved, published; corrected and withdrawn without losing a text. */
export const noticesDuty = duty<'notices', Notice>({
  noun: 'notices',
  path: '/notices',
  api: '/v1/notices',
  subject: ({ id }) => `notice/${id}`,
  titleOf: (notice) => latestOf(notice)?.title ?? notice.id,
  status: {
    of: (notice) => (isBeingCorrected(notice) ? 'correcting' : notice.status),
    tones: {
      proposed: 'waits',
      checked: 'runs',
      approved: 'runs',
      refused: 'bad',
      published: 'good',
      correcting: 'waits',
      withdrawn: 'over',
    },
  },
  filters: [
    {
      name: 'status',
      as: 'status',
      values: ['proposed', 'checked', 'approved', 'refused', 'published', 'withdrawn'],
    },
    { name: 'audience', as: 'choice', values: audiences },
    { name: 'ours', as: 'own', of: 'body' },
    { name: 'body', as: 'body' },
  ],
  links: [
    { to: '/notices/registers', label: 'registers', isFor: mayHost },
    { to: '/public/notices', label: 'publicPage' },
  ],
  facts: [
    { name: 'title', of: (notice) => latestOf(notice)?.title, column: 'minmax(200px, 2fr)', isColumnOnly: true },
    { name: 'body', as: 'body', column: 'minmax(128px, 1fr)' },
    { name: 'audience', as: 'choice', of: (notice) => latestOf(notice)?.audience, column: '112px' },
    { name: 'publishedOn', as: 'day', of: ({ shown }) => shown?.published?.on, column: '112px' },
    { name: 'readings', as: 'number', column: '80px' },
    {
      name: 'named',
      as: 'bodies',
      of: (notice) => (latestOf(notice)?.audience === 'named' ? latestOf(notice)?.named : undefined),
    },
    { name: 'item', of: (notice) => latestOf(notice)?.item },
    { name: 'form', of: (notice) => latestOf(notice)?.form },
    { name: 'period', of: (notice) => latestOf(notice)?.period },
    { name: 'until', as: 'day', of: (notice) => latestOf(notice)?.advance?.until },
    {
      name: 'publicPage',
      of: ({ shown }) => (shown?.audience === 'society' && shown.published ? true : undefined),
      show: ({ id }) => <Link to={`/public/notices/${id}`}>/public/notices/{id}</Link>,
    },
    { name: 'refusedReason', of: (notice) => latestOf(notice)?.refused?.note },
    { name: 'withdrawnReason', of: ({ withdrawn }) => withdrawn?.note },
  ],
  actions: [
    {
      name: 'giveOpinion',
      isFor: (person, notice) =>
        mayHost(person) && person.body !== notice.body && opinionsUntil(notice, today()) !== undefined,
      isMain: true,
      fields: [{ name: 'text', label: 'opinion', as: 'long-text', isNeeded: true, maxLength: 2000 }],
      call: ({ id }, content, { unit }) => ({ path: `notices/${id}/opinions`, content, unit }),
    },
    step('check', 'secrecy-check', (notice) => nextStepOf(notice) === 'check', {
      isMain: true,
      isInRow: true,
      asks: 'checkAsks',
      fields: [
        { name: 'passed', label: 'passed', as: 'choice', values: ['yes', 'no'], isNeeded: true },
        post,
        { name: 'note', label: 'note', as: 'long-text', maxLength: 2000 },
      ],
      call: (notice, content) => ({
        path: `notices/${notice.id}/secrecy-check`,
        content: withHash(notice, { ...content, passed: content['passed'] === 'yes' }),
      }),
    }),
    step('approve', 'approve', (notice) => nextStepOf(notice) === 'approve', {
      isMain: true,
      isInRow: true,
      asks: 'approveAsks',
      fields: [post, { name: 'meeting', label: 'meeting', as: 'text', maxLength: 200 }],
    }),
    step('publish', 'publish', (notice) => nextStepOf(notice) === 'publish', {
      isMain: true,
      isInRow: true,
      asks: 'publishAsks',
      fields: [post],
    }),
    step(
      'askOpinions',
      'advance',
      (notice) => ['approve', 'publish'].includes(nextStepOf(notice)) && latestOf(notice)?.advance === undefined,
      { asks: 'opinionsAsk', fields: [{ name: 'until', label: 'until', as: 'day', isNeeded: true }, post] },
    ),
    {
      name: 'revise',
      isFor: (person, notice) => isOwn(person, notice) && notice.withdrawn === undefined,
      asks: 'reviseAsks',
      fields: [...texts, { name: 'reason', label: 'reviseReason', as: 'long-text', maxLength: 2000 }, post],
      start: (notice) => ({ ...latestOf(notice) }),
      call: ({ id }, content) => ({ path: `notices/${id}`, method: 'PATCH', content }),
    },
    step('refuse', 'refuse', (notice) => ['check', 'approve'].includes(nextStepOf(notice)), {
      isDanger: true,
      fields: [reason, post],
    }),
    step('withdraw', 'withdraw', ({ status }) => status === 'published', {
      isDanger: true,
      asks: 'withdrawAsks',
      fields: [reason, post],
      call: ({ id }, content) => ({ path: `notices/${id}/withdraw`, content }),
    }),
  ],
  making: {
    action: 'propose',
    isFor: mayHost,
    fields: [...texts, post],
    start: ({ body }) => ({ audience: 'named', named: [body] }),
    call: (content) => ({ path: 'notices', content }),
  },
  more: (notice) => <NoticeParts notice={notice} />,
});
