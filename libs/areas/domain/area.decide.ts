import type { AreaContent, AreaMatter, Turn } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { addDays } from '#working-days';
import { type Area, type AreaEvent, type AreaState, evolveArea, keeperOn } from './area.js';

export type AreaCommand =
  | { readonly type: 'form-area'; readonly area: string; readonly content: AreaContent }
  | { readonly type: 'revise-area'; readonly content: AreaContent; readonly today: string }
  | { readonly type: 'raise-matter'; readonly matter: AreaMatter }
  | { readonly type: 'settle-matter'; readonly key: string; readonly by: string; readonly outcome: string }
  | {
      readonly type: 'call-meeting';
      readonly meeting: string;
      readonly on: string;
      readonly by: string;
      readonly topics: readonly AreaMatter[];
      readonly today: string;
    }
  | {
      readonly type: 'hold-meeting';
      readonly meeting: string;
      readonly on: string;
      readonly settled: readonly string[];
      readonly today: string;
    }
  | { readonly type: 'offer-handover'; readonly turn: string; readonly files?: string }
  | { readonly type: 'record-handover'; readonly round: number; readonly by: string; readonly refused?: string }
  | { readonly type: 'dissolve-area'; readonly on: string; readonly reason: string };

/**
 * A co-operation area.
 *
 * Errors (unprocessable): `rotation-gap`, `rotation-overlap`, `turn-period-empty`, `no-area-member` (lead or a turn), `member-twice`, `turn-begun` (a turn that has begun
 * cannot be rewritten), `meeting-not-called`, `area-meeting-in-the-future`; (conflict) `area-dissolved`, `matter-unknown`, `matter-exists`, `no-such-turn`, `handover-confirmed`.
 */
export const areaDecider: Decider<AreaCommand, AreaEvent, AreaState> = {
  initial: () => ({}),
  decide: (command, { current }) => decideArea(command, current),
  evolve: evolveArea,
};

const decideArea = (command: Timed<AreaCommand>, current: Area | undefined): readonly AreaEvent[] => {
  if (command.type === 'form-area') {
    if (current) return [];
    requireSound(command.content);
    return [{ type: 'area.formed', data: { area: command.area, content: command.content } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such area.', 'not-found');
  if (command.type === 'dissolve-area' && current.dissolvedOn !== undefined) return [];
  if (current.dissolvedOn !== undefined)
    throw new RuleViolation('area-dissolved', `The area ended on ${current.dissolvedOn}.`);
  const { area } = current;
  switch (command.type) {
    case 'revise-area':
      requireSound(command.content);
      requireBegunTurns(command.content, current, command.today);
      return [{ type: 'area.revised', data: { area, content: command.content } }];
    case 'raise-matter':
      requireMember(command.matter.by, current);
      if (current.matters.some(({ key }) => key === command.matter.key)) return [];
      return [{ type: 'area.matter-raised', data: { area, matter: command.matter } }];
    case 'settle-matter': {
      const { key, by, outcome } = command;
      if (current.settled.some((one) => one.key === key && one.outcome === outcome)) return [];
      if (!current.matters.some((one) => one.key === key))
        throw new RuleViolation('matter-unknown', 'No such matter is open.', 'not-found');
      return [{ type: 'area.matter-settled', data: { area, key, by, outcome } }];
    }
    case 'call-meeting':
      return callMeeting(command, current);
    case 'hold-meeting': {
      const { meeting, on, settled, today } = command;
      const called = current.meetings.find((one) => one.meeting === meeting);
      if (!called) throw new RuleViolation('meeting-not-called', 'Nobody called this meeting.', 'not-found');
      if (called.heldOn === on) return [];
      if (on > today)
        throw new RuleViolation('area-meeting-in-the-future', `${on} is yet to come.`, 'unprocessable', { on });
      const open = settled.filter((key) => current.matters.some((one) => one.key === key));
      return [{ type: 'area.meeting-held', data: { area, meeting, on, settled: open } }];
    }
    case 'offer-handover':
      return offer(command, current);
    case 'record-handover':
      return recordHandover(command, current);
    case 'dissolve-area':
      return [{ type: 'area.dissolved', data: { area, on: command.on, reason: command.reason } }];
  }
};

/** What the last meeting left open comes first, then what was raised since, then what is new. */
const callMeeting = (command: Extract<AreaCommand, { type: 'call-meeting' }>, current: Area): readonly AreaEvent[] => {
  const { meeting, on, by, topics, today } = command;
  if (current.meetings.some((one) => one.meeting === meeting)) return [];
  requireMember(by, current);
  if (on < today) throw new RuleViolation('called-for-the-past', `${on} is over.`, 'unprocessable', { on });
  const last = current.meetings.findLast(({ heldOn }) => heldOn !== undefined);
  const wasTopic = ({ key }: AreaMatter) => last?.topics.some((one) => one.key === key) ?? false;
  const left = current.matters.filter(wasTopic);
  const since = current.matters.filter((one) => !wasTopic(one));
  const fresh = topics.filter(({ key }) => !current.matters.some((one) => one.key === key));
  return [
    ...fresh.map((matter): AreaEvent => ({ type: 'area.matter-raised', data: { area: current.area, matter } })),
    {
      type: 'area.meeting-called',
      data: { area: current.area, meeting, on, by, topics: [...left, ...since, ...fresh] },
    },
  ];
};

const offer = (
  { turn, files }: Extract<AreaCommand, { type: 'offer-handover' }>,
  current: Area,
): readonly AreaEvent[] => {
  const { rotation, members } = current.content;
  const index = rotation.findIndex(({ from }) => from === turn);
  const [before, next] = [rotation[index - 1], rotation[index]];
  const unit = members.find(({ body }) => body === next?.body)?.unit;
  if (!before || !next || !unit)
    throw new RuleViolation('no-such-turn', `No turn after another begins on ${turn}.`, 'not-found');
  const known = current.handovers.find((one) => one.turn === turn);
  if (known?.state === 'confirmed') throw new RuleViolation('handover-confirmed', `${known.to} has confirmed it.`);
  const matters = current.matters.map(({ key }) => key);
  if (known?.state === 'offered' && known.files === files && known.matters.join() === matters.join()) return [];
  const round = Math.max(0, ...current.handovers.map((one) => one.round)) + 1;
  const data = {
    area: current.area,
    turn,
    from: keeperOn(current, addDays(turn, -1)),
    to: next.body,
    unit,
    matters,
    round,
  };
  return [{ type: 'area.handover-offered', data: { ...data, ...(files !== undefined && { files }) } }];
};

/** What was raised between offer and confirmation passes too: nothing that is open stays behind. */
const recordHandover = (
  { round, by, refused }: Extract<AreaCommand, { type: 'record-handover' }>,
  current: Area,
): readonly AreaEvent[] => {
  const handover = current.handovers.find((one) => one.round === round && one.state === 'offered' && one.to === by);
  if (!handover) return [];
  const { turn, from, to } = handover;
  const { area } = current;
  if (refused !== undefined) return [{ type: 'area.handover-refused', data: { area, turn, by, reason: refused } }];
  return [
    { type: 'area.handover-confirmed', data: { area, turn, from, to, matters: current.matters.map(({ key }) => key) } },
  ];
};

const requireMember = (body: string, { content }: Area): void => {
  if (content.members.some((one) => one.body === body)) return;
  throw new RuleViolation('no-area-member', `${body} is no member of the area.`, 'unprocessable', { body });
};

const requireSound = ({ lead, members, rotation }: AreaContent): void => {
  const bodies = members.map(({ body }) => body);
  const twice = bodies.find((body, index) => bodies.indexOf(body) !== index);
  if (twice !== undefined)
    throw new RuleViolation('member-twice', `${twice} is a member once.`, 'unprocessable', { body: twice });
  const stranger = [lead, ...rotation.map(({ body }) => body)].find((body) => !bodies.includes(body));
  if (stranger !== undefined)
    throw new RuleViolation('no-area-member', `${stranger} is no member of the area.`, 'unprocessable', {
      body: stranger,
    });
  rotation.forEach((turn, index) => requireFollowing(turn, rotation[index - 1]));
};

/** Each turn begins on the day after the last day of the one before. */
const requireFollowing = (turn: Turn, before: Turn | undefined): void => {
  if (turn.to < turn.from) {
    const detail = `The turn of ${turn.body} from ${turn.from} to ${turn.to} has no day.`;
    throw new RuleViolation('turn-period-empty', detail, 'unprocessable', { ...turn });
  }
  if (!before) return;
  const expected = addDays(before.to, 1);
  if (turn.from === expected) return;
  const what = turn.from > expected ? 'gap' : 'overlap';
  const detail = `${before.body} is on turn until ${before.to}; ${turn.body} begins on ${turn.from}, not on ${expected}.`;
  const fields = { before: { ...before }, turn: { ...turn }, expected };
  throw what === 'gap'
    ? new RuleViolation('rotation-gap', detail, 'unprocessable', fields)
    : new RuleViolation('rotation-overlap', detail, 'unprocessable', fields);
};

/** A turn that has begun stands as it was, but for its last day where that is to come. */
const requireBegunTurns = ({ rotation }: AreaContent, { content }: Area, today: string): void => {
  const begun = content.rotation.filter(({ from }) => from <= today);
  const changed = begun.find(({ body, from, to }, index) => {
    const now = rotation[index];
    return (
      now?.body !== body || now.from !== from || (to < today && now.to !== to) || now.to < (to < today ? to : today)
    );
  });
  if (!changed) return;
  const detail = `The turn of ${changed.body} from ${changed.from} has begun.`;
  throw new RuleViolation('turn-begun', detail, 'conflict', { ...changed });
};
