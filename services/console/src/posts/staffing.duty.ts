import { duty } from '../duties/duty.ts';
import type { Catalogue } from '../language/catalogue.ts';
import { mayHost } from '../session/person.ts';

interface Staffing {
  readonly id: string;
  readonly body: string;
  readonly name: string;
  readonly count: { readonly on: string; readonly staff: number; readonly fullTime: number } | null;
  readonly share: number | null;
  readonly band: string;
  readonly warnings: readonly (keyof Catalogue['staffing']['choices']['warnings'])[];
  readonly min?: { readonly value: number };
  readonly max?: { readonly value: number };
  readonly fullTimeDeputy: { readonly isRequired: boolean; readonly isThere: boolean };
}

const percent = (share: number | null | undefined): string | undefined =>
  share === null || share === undefined ? undefined : `${Math.round(share * 10_000) / 100}%`;

/** 专职党务人员配备: counted by hand, compared with rules that warn and block nothing. */
export const staffingDuty = duty<'staffing', Staffing>({
  noun: 'staffing',
  path: '/staffing',
  api: '/v1/staffing',
  at: 'organisation',
  idOf: ({ body }) => body,
  titleOf: ({ name }) => name,
  status: {
    of: ({ count, warnings }) => (count === null ? 'uncounted' : warnings.length > 0 ? 'warned' : 'fits'),
    tones: { uncounted: 'waits', warned: 'bad', fits: 'good' },
  },
  filters: [{ name: 'body', as: 'body' }],
  facts: [
    { name: 'body', as: 'body', column: 'minmax(160px, 2fr)' },
    { name: 'staff', as: 'number', of: ({ count }) => count?.staff, column: '96px' },
    { name: 'fullTime', as: 'number', of: ({ count }) => count?.fullTime, column: '112px' },
    { name: 'share', of: ({ share }) => percent(share), column: '80px' },
    { name: 'vacancies', as: 'number', column: '96px' },
    { name: 'countedOn', as: 'day', of: ({ count }) => count?.on },
    { name: 'min', of: ({ min }) => percent(min?.value) },
    { name: 'max', of: ({ max }) => percent(max?.value) },
    { name: 'posts', as: 'number' },
    { name: 'holders', as: 'number' },
    { name: 'partTimeMembers', as: 'number' },
    {
      name: 'deputyMissing',
      as: 'flag',
      of: ({ fullTimeDeputy: { isRequired, isThere } }) => (isRequired && !isThere ? true : undefined),
    },
    { name: 'warnings', as: 'choices' },
  ],
  making: {
    action: 'count',
    isFor: mayHost,
    fields: [
      { name: 'staff', label: 'staff', as: 'number', isNeeded: true },
      { name: 'fullTime', label: 'fullTime', as: 'number', isNeeded: true },
      { name: 'on', label: 'countedOn', as: 'day' },
      { name: 'body', label: 'whose', as: 'body' },
    ],
    call: (content) => ({ path: 'staffing', content }),
  },
});
