import type { EventPayload, EventType, InitiativeContent, PublicEvent, ResourceDescription } from '#contracts';
import type { BoardItem } from './board-item.js';
import { boardView } from './board-view.js';

/** Minute `n` of 1 March 2027. */
export const minute = (n: number): string =>
  new Date(Date.parse('2027-03-01T00:00:00.000Z') + n * 60_000).toISOString();

export const content = (changes: Partial<InitiativeContent> = {}): InitiativeContent => ({
  title: '植树',
  purpose: '',
  kind: 'volunteering',
  host: 'LJ-GW',
  startsAt: minute(600),
  endsAt: minute(720),
  timeZone: 'Asia/Shanghai',
  invited: [
    { body: 'LJ-TW', unit: 'mass-organisations', role: 'support', required: true },
    { body: 'LJ-XC', unit: 'propaganda', role: 'support', required: false },
  ],
  onSilence: 'ask',
  ...changes,
});

export const description = (changes: Partial<ResourceDescription> = {}): ResourceDescription => ({
  name: '一号厅',
  kind: 'venue',
  sharing: 'exclusive',
  owner: 'LJ-GW',
  unit: 'organisation',
  timeZone: 'Asia/Shanghai',
  holidays: 'open',
  approval: 'owner',
  ...changes,
});

/** What happened, told event by event; each stream counts its own versions. */
export class Story {
  private readonly view = boardView();
  private readonly versions = new Map<string, number>();

  /** Everything told is told of this initiative and this resource. */
  constructor(
    readonly initiative = 'org-i',
    readonly resource = 'org-hall',
  ) {}

  tell<Type extends EventType>(at: string, type: Type, data: EventPayload<Type>, source = 'organisation'): this {
    const subject = subjectOf({ type, data } as PublicEvent);
    const sequence = (this.versions.get(subject) ?? 0) + 1;
    this.versions.set(subject, sequence);
    this.view.take({
      specversion: '1.0',
      id: `${subject}#${sequence}`,
      source: `/liandong/${source}`,
      type: `liandong.${type}.v1`,
      subject,
      sequence,
      time: at,
      data,
    });
    return this;
  }

  posted(at: string, changes: Partial<InitiativeContent> = {}): this {
    return this.tell(at, 'initiative.posted', { initiative: this.initiative, content: content(changes) });
  }

  /** The host hears an acceptance. */
  joined(at: string, body: string): this {
    const { initiative } = this;
    return this.tell(at, 'initiative.participant-joined', {
      initiative,
      body,
      role: 'support',
      bySilence: false,
      answeredAt: at,
    });
  }

  offered(at: string, changes: Partial<ResourceDescription> = {}): this {
    const { resource } = this;
    return this.tell(at, 'resource.offered', { resource, description: description(changes) });
  }

  claim(id: string, from: number, to: number, more: { readonly body?: string; readonly initiative?: string } = {}) {
    const { resource } = this;
    return {
      reservation: `${resource}.${id}`,
      resource,
      body: 'LJ-TW',
      from: minute(from),
      to: minute(to),
      quantity: 1,
      purpose: '会议',
      ...more,
    };
  }

  requested(at: string, id: string, from: number, to: number, more: object = {}): this {
    const claim = { ...this.claim(id, from, to), awaiting: 'approval', ...more } as const;
    return this.tell(at, 'reservation.requested', claim);
  }

  reference(id: string, more: object = {}) {
    const { resource } = this;
    return { reservation: `${resource}.${id}`, resource, body: 'LJ-TW', ...more };
  }

  items(now: string): BoardItem[] {
    return this.view.items(now);
  }

  of(kind: BoardItem['kind'], now: string): BoardItem[] {
    return this.items(now).filter((item) => item.kind === kind);
  }

  /** Kinds of what is open, in order of age. */
  kinds(now: string): string[] {
    return this.items(now).map(({ kind }) => kind);
  }
}

const subjectOf = ({ type, data }: PublicEvent): string => {
  const noun = type.split('.')[0] ?? '';
  const told = data as { initiative?: string; body?: string; resource?: string; clearance?: string };
  if (noun === 'participation') return `participation/propaganda/${told.initiative}/${told.body}`;
  if (noun === 'body') return `body/${told.body}`;
  if (noun === 'clearance') return `clearance/${told.clearance}`;
  return noun === 'initiative' || noun === 'bundle' ? `initiative/${told.initiative}` : `resource/${told.resource}`;
};
