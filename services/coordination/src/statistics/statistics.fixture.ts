import type { InitiativeContent, PublicEvent, Registration } from '#contracts';
import { statisticsView, type StatisticsView } from './statistics-view.js';

/** What a test lets happen; each event is the next of its stream. */
export interface Happening {
  readonly view: StatisticsView;
  readonly body: (code: string, changes?: Partial<Registration>, at?: string) => void;
  /** An initiative that is posted, of which these have accepted and which was taken so far. */
  readonly initiative: (
    id: string,
    changes: Partial<InitiativeContent>,
    accepted?: readonly string[],
    ...steps: readonly Step[]
  ) => void;
  readonly event: (subject: string, event: PublicEvent, at?: string) => void;
}
type Step = 'agreed' | 'started' | 'withdrawn';

export const start = '2027-01-01T00:00:00.000Z';
export const ms = (instant: string): number => Date.parse(instant);
/** From one date of Shanghai to another. */
export const period = (from: string, to: string) => ({
  from: ms(`${from}T00:00:00+08:00`),
  to: ms(`${to}T00:00:00+08:00`),
});

export const content = (changes: Partial<InitiativeContent> = {}): InitiativeContent => ({
  title: '植树',
  purpose: '',
  kind: 'volunteering',
  host: 'LJ-A',
  startsAt: '2027-02-10T01:00:00.000Z',
  endsAt: '2027-02-10T03:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  invited: [],
  onSilence: 'ask',
  ...changes,
});

export const invite = (body: string) =>
  ({ body, unit: 'propaganda', role: 'support', required: false }) as const satisfies InitiativeContent['invited'][0];

export const happening = (): Happening => {
  const view = statisticsView();
  const event: Happening['event'] = (subject, { type, data }, at = start) => {
    const head = { specversion: '1.0', id: '', source: '/liandong/organisation', sequence: 1 };
    view.take({ ...head, type: `liandong.${type}.v1`, subject, time: at, data });
  };
  return {
    view,
    event,
    body: (code, changes = {}, at = start) => {
      const data = { body: code, name: code, kind: 'branch', unit: 'organisation', ...changes } as const;
      event(`body/${code}`, { type: 'body.registered', data }, at);
    },
    initiative: (id, changes, accepted = [], ...steps) => {
      const subject = `initiative/${id}`;
      event(subject, { type: 'initiative.posted', data: { initiative: id, content: content(changes) } });
      for (const body of accepted) {
        const data = { initiative: id, body, role: 'support', bySilence: false, answeredAt: start } as const;
        event(subject, { type: 'initiative.participant-joined', data });
      }
      for (const step of steps) {
        if (step === 'withdrawn')
          event(subject, { type: 'initiative.withdrawn', data: { initiative: id, reason: '下雨' } });
        else event(subject, { type: `initiative.${step}`, data: { initiative: id } });
      }
    },
  };
};
