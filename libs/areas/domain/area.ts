import type { AreaContent, AreaMatter, PublicEvent } from '#contracts';
import type { Unit } from '#kernel';

export type AreaEvent = PublicEvent<
  | 'area.formed'
  | 'area.revised'
  | 'area.matter-raised'
  | 'area.matter-settled'
  | 'area.meeting-called'
  | 'area.meeting-held'
  | 'area.handover-offered'
  | 'area.handover-confirmed'
  | 'area.handover-refused'
  | 'area.dissolved'
>;

export interface Handover {
  /** The turn that begins on this day. */
  readonly turn: string;
  readonly from: string;
  readonly to: string;
  readonly unit: Unit;
  readonly matters: readonly string[];
  readonly files?: string;
  readonly round: number;
  readonly state: 'offered' | 'confirmed' | 'refused';
  readonly reason?: string;
}
export interface AreaMeeting {
  readonly meeting: string;
  readonly on: string;
  readonly by: string;
  readonly topics: readonly AreaMatter[];
  readonly heldOn?: string;
}

/** Bodies that work together under a lead, one after the other on turn. */
export interface Area {
  readonly area: string;
  readonly content: AreaContent;
  /** Open ones alone, in the order in which they were raised. */
  readonly matters: readonly AreaMatter[];
  readonly settled: readonly { readonly key: string; readonly outcome: string }[];
  readonly meetings: readonly AreaMeeting[];
  readonly handovers: readonly Handover[];
  readonly dissolvedOn?: string;
}
export interface AreaState {
  readonly current?: Area;
}

export const turnOn = ({ content }: Area, day: string) =>
  content.rotation.find(({ from, to }) => from <= day && day <= to);

/** Whose the board of open matters is: the unit on turn, from the day on which it confirmed the handover; until then the one before. */
export const keeperOn = (area: Area, day: string): string => {
  const begun = area.content.rotation.filter(({ from }) => from <= day);
  const taken = begun.findLast(
    ({ from }, index) => index === 0 || area.handovers.some((one) => one.turn === from && one.state === 'confirmed'),
  );
  return taken?.body ?? area.content.lead;
};

export const evolveArea = ({ current }: AreaState, event: AreaEvent): AreaState => {
  if (event.type === 'area.formed') {
    const { area, content } = event.data;
    return { current: { area, content, matters: [], settled: [], meetings: [], handovers: [] } };
  }
  return current ? { current: changed(current, event) } : {};
};

const changed = (area: Area, event: Exclude<AreaEvent, { type: 'area.formed' }>): Area => {
  switch (event.type) {
    case 'area.revised':
      return { ...area, content: event.data.content };
    case 'area.matter-raised':
      return { ...area, matters: [...area.matters, event.data.matter] };
    case 'area.matter-settled': {
      const { key, outcome } = event.data;
      const matters = area.matters.filter((one) => one.key !== key);
      return { ...area, matters, settled: [...area.settled, { key, outcome }] };
    }
    case 'area.meeting-called': {
      const { meeting, on, by, topics } = event.data;
      return { ...area, meetings: [...area.meetings, { meeting, on, by, topics }] };
    }
    case 'area.meeting-held': {
      const { meeting, on, settled } = event.data;
      const meetings = area.meetings.map((one) => (one.meeting === meeting ? { ...one, heldOn: on } : one));
      return { ...area, meetings, matters: area.matters.filter(({ key }) => !settled.includes(key)) };
    }
    case 'area.handover-offered': {
      const { turn, from, to, unit, matters, files, round } = event.data;
      const offered = {
        turn,
        from,
        to,
        unit,
        matters,
        round,
        state: 'offered',
        ...(files !== undefined && { files }),
      } as const;
      return { ...area, handovers: [...area.handovers.filter((one) => one.turn !== turn), offered] };
    }
    case 'area.handover-confirmed':
      return { ...area, handovers: answered(area, event.data.turn, { state: 'confirmed' }) };
    case 'area.handover-refused':
      return { ...area, handovers: answered(area, event.data.turn, { state: 'refused', reason: event.data.reason }) };
    case 'area.dissolved':
      return { ...area, dissolvedOn: event.data.on };
  }
};

const answered = ({ handovers }: Area, turn: string, answer: Pick<Handover, 'state' | 'reason'>): readonly Handover[] =>
  handovers.map((one) => (one.turn === turn ? { ...one, ...answer } : one));
