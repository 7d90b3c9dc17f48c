import { initiativesAt, ms, nameOfType, streamsOf, type RawEvent } from './counted-again.js';

export interface DutyThen {
  readonly kind: 'invitations' | 'approvals' | 'clearances' | 'bundles' | 'stages' | 'steps';
  readonly body: string;
  readonly unit: string;
  readonly dueAt: number;
}

/** What was due before the instant and not done by then: the world as it was then, looked at once. */
export const overdueAgain = (events: readonly RawEvent[], at: number): DutyThen[] => {
  const unitOf = (subject: string): string => {
    const prefix = subject.split('/')[1]?.slice(0, 3);
    return { dis: 'discipline', org: 'organisation', pro: 'propaganda', mas: 'mass-organisations' }[prefix ?? ''] ?? '';
  };
  const departments: string[] = [];
  for (const stream of streamsOf(events, 'body/', at).values()) {
    const last = stream[stream.length - 1];
    if (last?.data.unit === 'discipline' && last.data.kind === 'department') departments.push(last.data.body);
  }
  const clearing = departments.sort()[0] ?? 'unknown';
  const due: DutyThen[] = [];
  const note = (duty: Omit<DutyThen, 'dueAt'>, dueAt: string): void => {
    if (ms(dueAt) < at) due.push({ ...duty, dueAt: ms(dueAt) });
  };
  for (const { id, status, content, said, stages, bundles } of initiativesAt(events, at)) {
    const ofHost = { body: content.host, unit: unitOf(`initiative/${id}`) };
    if (['posted', 'agreed', 'started'].includes(status)) {
      for (const { body, unit } of content.invited) {
        if (said.get(body) === 'none') note({ kind: 'invitations', body, unit }, content.respondBy ?? content.startsAt);
      }
      for (const decideBy of bundles.values()) note({ kind: 'bundles', ...ofHost }, decideBy);
    }
    if (status === 'agreed') note({ kind: 'steps', ...ofHost }, content.startsAt);
    if (status === 'started') note({ kind: 'steps', ...ofHost }, content.endsAt);
    if (['agreed', 'started', 'concluded'].includes(status)) {
      for (let missing = stages.size; missing < 4; missing++) note({ kind: 'stages', ...ofHost }, content.endsAt);
    }
  }
  for (const [subject, stream] of streamsOf(events, 'resource/', at)) {
    let owner = '';
    const waiting = new Map<string, { kind: string; from: string; owner: string }>();
    for (const event of stream) {
      const { data } = event;
      const type = nameOfType(event);
      if (type === 'resource.offered' || type === 'resource.revised') owner = data.description.owner;
      if (!type.startsWith('reservation.')) continue;
      const before = waiting.get(data.reservation);
      if (data.awaiting) {
        waiting.set(data.reservation, { kind: data.awaiting, from: data.from, owner });
      } else if (type === 'reservation.moved') {
        if (before) waiting.set(data.reservation, { ...before, from: data.from });
      } else if (type === 'reservation.renewed' || data.occurrences) {
        if (['held', 'confirmed', 'offered', 'waitlisted'].some((name) => type.endsWith(name)))
          waiting.delete(data.reservation);
      } else waiting.delete(data.reservation);
    }
    for (const one of waiting.values()) {
      if (one.kind === 'approval') note({ kind: 'approvals', body: one.owner, unit: unitOf(subject) }, one.from);
      else note({ kind: 'clearances', body: clearing, unit: 'discipline' }, one.from);
    }
  }
  return due;
};
