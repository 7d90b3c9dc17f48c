/**
 * The four statistics once more, by plain loops over the events as the feed hands them out. Shares no code with the product and none of
 * its ways: every figure goes through all events again.
 */
export interface RawEvent {
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly time: string;
  readonly data: Data;
}
/** Of every payload the members that are looked at. */
interface Data {
  readonly body: string;
  readonly members?: number;
  readonly unit: string;
  readonly kind: string;
  readonly name?: string;
  readonly content: Content;
  readonly answersReset: readonly string[];
  readonly answeredAt: string;
  readonly bySilence: boolean;
  readonly stage: string;
  readonly bundle: string;
  readonly decideBy: string;
  readonly awaiting?: 'approval' | 'clearance';
  readonly from: string;
  readonly occurrences?: readonly unknown[];
  readonly reservation: string;
  readonly description: { readonly owner: string };
}
interface Content {
  readonly host: string;
  readonly kind: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly occurrences?: readonly { readonly startsAt: string; readonly endsAt: string }[];
  readonly invited: readonly { readonly body: string; readonly unit: string; readonly required: boolean }[];
  readonly quorum?: number;
  readonly respondBy?: string;
}
export interface Window {
  readonly from: number;
  readonly to: number;
}
export interface NamedWindow extends Window {
  readonly name: string;
}

const eightHours = 8 * 3_600_000;
export const nameOfType = (event: RawEvent): string => event.type.replace(/^liandong\.|\.v\d+$/g, '');
export const ms = (text: string): number => Date.parse(text);

/** Events by stream, each stream in its order, up to an instant. */
export const streamsOf = (
  events: readonly RawEvent[],
  prefix: string,
  beforeMs = Infinity,
): Map<string, RawEvent[]> => {
  const streams = new Map<string, RawEvent[]>();
  for (const event of events) {
    if (!event.subject.startsWith(prefix) || ms(event.time) >= beforeMs) continue;
    const stream = streams.get(event.subject) ?? [];
    stream.push(event);
    streams.set(event.subject, stream);
  }
  for (const stream of streams.values()) stream.sort((a, b) => a.sequence - b.sequence);
  return streams;
};

/** Months or quarters of China, which is always eight hours ahead, cut by the window. */
export const calendarWindows = (window: Window, months: 1 | 3): NamedWindow[] => {
  const found: NamedWindow[] = [];
  for (let year = 2020; year < 2040; year++) {
    for (let month = 0; month < 12; month += months) {
      const from = Math.max(Date.UTC(year, month, 1) - eightHours, window.from);
      const to = Math.min(Date.UTC(year, month + months, 1) - eightHours, window.to);
      const name = months === 3 ? `${year}-Q${month / 3 + 1}` : `${year}-${String(month + 1).padStart(2, '0')}`;
      if (from < to) found.push({ name, from, to });
    }
  }
  return found;
};

interface BodyThen {
  readonly code: string;
  readonly unit: string;
  readonly members: number;
}
const registerAt = (events: readonly RawEvent[], at: number): BodyThen[] => {
  const found: BodyThen[] = [];
  for (const stream of streamsOf(events, 'body/', at).values()) {
    const last = stream[stream.length - 1];
    if (last && nameOfType(last) !== 'body.dissolved')
      found.push({ code: last.data.body, unit: last.data.unit, members: last.data.members ?? 0 });
  }
  return found;
};

export interface InitiativeThen {
  readonly id: string;
  status: string;
  content: Content;
  /** What each body said: none, accepted, declined, proposed. */
  readonly said: Map<string, string>;
  readonly asked: Map<string, number>;
  readonly firstWord: Map<string, number>;
  readonly stages: Set<string>;
  readonly bundles: Map<string, string>;
}
export const initiativesAt = (events: readonly RawEvent[], at = Infinity): InitiativeThen[] => {
  const found: InitiativeThen[] = [];
  for (const [subject, stream] of streamsOf(events, 'initiative/', at)) {
    let one: InitiativeThen | undefined;
    for (const event of stream) {
      const { data } = event;
      const type = nameOfType(event);
      if (type === 'initiative.posted') {
        one = {
          id: subject.slice('initiative/'.length),
          status: 'posted',
          content: data.content,
          said: new Map(),
          asked: new Map(),
          firstWord: new Map(),
          stages: new Set(),
          bundles: new Map(),
        };
        for (const { body } of data.content.invited) ask(one, body, event);
      }
      if (!one) continue;
      if (type === 'initiative.revised') {
        const before = one.content.invited.map(({ body }) => body);
        one.content = data.content;
        for (const { body } of data.content.invited) {
          if (data.answersReset.includes(body) || !before.includes(body)) ask(one, body, event);
        }
      }
      if (type === 'initiative.participant-joined') answer(one, 'accepted', data);
      if (type === 'initiative.participant-declined') answer(one, 'declined', data);
      if (type === 'initiative.change-proposed') answer(one, 'proposed', data);
      if (type === 'initiative.proposal-refused') ask(one, data.body, event);
      if (type === 'initiative.agreed') one.status = 'agreed';
      else if (one.status === 'agreed' && !isAgreed(one)) one.status = 'posted';
      if (type === 'initiative.started') one.status = 'started';
      if (type === 'initiative.concluded') one.status = 'concluded';
      if (type === 'initiative.assessed') one.status = 'assessed';
      if (type === 'initiative.withdrawn') one.status = 'withdrawn';
      if (type === 'initiative.stage-completed') one.stages.add(data.stage);
      if (type === 'bundle.requested') one.bundles.set(data.bundle, data.decideBy);
      if (/^bundle\.(confirmed|abandoned|broken|released)$/.test(type)) one.bundles.delete(data.bundle);
    }
    if (one) found.push(one);
  }
  return found;
};

const ask = (one: InitiativeThen, body: string, { time }: RawEvent): void => {
  one.said.set(body, 'none');
  one.asked.set(body, ms(time));
  one.firstWord.delete(body);
};
const answer = (one: InitiativeThen, word: string, { body, answeredAt, bySilence }: Data): void => {
  one.said.set(body, word);
  if (!bySilence && !one.firstWord.has(body)) one.firstWord.set(body, ms(answeredAt));
};
const isAgreed = ({ content, said }: InitiativeThen): boolean => {
  let accepted = 0;
  for (const { body, required } of content.invited) {
    if (said.get(body) === 'accepted') accepted += 1;
    else if (required) return false;
  }
  return accepted >= (content.quorum ?? 0);
};

export interface CoverageCount {
  bodies: number;
  bodiesReached: number;
  members: number;
  membersReached: number;
  initiatives: number;
  bodiesPlanned: number;
  membersPlanned: number;
}

/** Of the bodies that `isMeant`, and the initiatives of one kind where it is given. */
export const coverageAgain = (
  events: readonly RawEvent[],
  window: Window,
  now: number,
  isMeant: (body: BodyThen) => boolean = () => true,
  kind?: string,
): CoverageCount => {
  const count = {
    bodies: 0,
    bodiesReached: 0,
    members: 0,
    membersReached: 0,
    initiatives: 0,
    bodiesPlanned: 0,
    membersPlanned: 0,
  };
  const all = initiativesAt(events);
  const reaching = new Set<string>();
  for (const body of registerAt(events, window.to)) {
    if (!isMeant(body)) continue;
    let isReached = false;
    let isPlanned = false;
    for (const { id, status, content, said } of all) {
      if (kind !== undefined && content.kind !== kind) continue;
      if (content.host !== body.code && !content.invited.some((one) => one.body === body.code)) continue;
      if (content.host !== body.code && said.get(body.code) !== 'accepted') continue;
      for (const { startsAt, endsAt } of content.occurrences ?? [content]) {
        if (ms(startsAt) >= window.to || ms(endsAt) <= window.from) continue;
        const hasStarted = ['started', 'concluded', 'assessed'].includes(status);
        if (hasStarted || status === 'agreed') isPlanned = true;
        if (hasStarted && ms(startsAt) < now && now > window.from) {
          isReached = true;
          reaching.add(id);
        }
      }
    }
    count.bodies += 1;
    count.members += body.members;
    if (isReached) count.bodiesReached += 1;
    if (isReached) count.membersReached += body.members;
    if (isPlanned) count.bodiesPlanned += 1;
    if (isPlanned) count.membersPlanned += body.members;
  }
  count.initiatives = reaching.size;
  return count;
};

export interface ParticipationCount {
  invited: number;
  accepted: number;
  declined: number;
  proposed: number;
  unanswered: number;
  answeredInTime: number;
  meanAnswerSeconds: number | undefined;
}

export const participationAgain = (
  events: readonly RawEvent[],
  window: Window,
  isMeant: (invitation: { body: string; unit: string; kind: string; startsAt: number }) => boolean = () => true,
): ParticipationCount => {
  const count = { invited: 0, accepted: 0, declined: 0, proposed: 0, unanswered: 0, answeredInTime: 0 };
  let seconds = 0;
  let answers = 0;
  for (const { status, content, said, asked, firstWord } of initiativesAt(events)) {
    const startsAt = ms(content.startsAt);
    if (status === 'withdrawn' || startsAt < window.from || startsAt >= window.to) continue;
    for (const { body, unit } of content.invited) {
      if (!isMeant({ body, unit, kind: content.kind, startsAt })) continue;
      count.invited += 1;
      if (said.get(body) === 'accepted') count.accepted += 1;
      if (said.get(body) === 'declined') count.declined += 1;
      if (said.get(body) === 'proposed') count.proposed += 1;
      if (said.get(body) === 'none') count.unanswered += 1;
      const word = firstWord.get(body);
      if (word === undefined) continue;
      seconds += (word - (asked.get(body) ?? 0)) / 1000;
      answers += 1;
      if (content.respondBy === undefined || word < ms(content.respondBy)) count.answeredInTime += 1;
    }
  }
  return { ...count, meanAnswerSeconds: answers > 0 ? seconds / answers : undefined };
};
