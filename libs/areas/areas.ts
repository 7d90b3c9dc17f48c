import { declareAggregate, declareExchange } from '#aggregates';
import { asksConsent, consents } from '#consents';
import { declareDuty, type OwedDuty } from '#duties';
import { addDays } from '#working-days';
import { type AreaCommand, areaDecider } from './domain/area.decide.js';
import { type Area, type AreaEvent, type AreaState, keeperOn } from './domain/area.js';

/** What lists of areas are filtered by. */
export interface AreaFields {
  readonly members: readonly string[];
  readonly lead: string;
  /** Whose confirmation of a handover is waited for. */
  readonly awaits: readonly string[];
  readonly isDissolved: boolean;
}

export const areas = declareAggregate<AreaCommand, AreaEvent, Area, AreaFields>({
  noun: 'area',
  path: '/v1/areas',
  decider: areaDecider,
  actingBody: ({ content }) => content.lead,
  fields: ({ content, handovers, dissolvedOn }) => ({
    members: content.members.map(({ body }) => body),
    lead: content.lead,
    awaits: handovers.filter(({ state }) => state === 'offered').map(({ to }) => to),
    isDissolved: dissolvedOn !== undefined,
  }),
});

/** The next unit on turn confirms the handover at its own unit. */
export const areasAndConsents = declareExchange({
  asked: areas,
  replies: consents,
  addresseeOf: ({ content }, { body }) => content.members.find((one) => one.body === body),
  record: (event, from): AreaCommand | undefined => {
    const consent = asksConsent('area', event, from);
    if (!consent) return undefined;
    const { by, round, reason } = consent;
    return { type: 'record-handover', by, round, ...(reason !== undefined && { refused: reason }) };
  },
});

/** The next handover is owed by the unit that keeps the board on the day before it; done when the next one has confirmed. */
const dutyOfArea = ({ current }: AreaState): OwedDuty | undefined => {
  if (!current) return undefined;
  const { content, handovers, dissolvedOn } = current;
  const isConfirmed = (turn: string) => handovers.some((one) => one.turn === turn && one.state === 'confirmed');
  const next = content.rotation.slice(1).find(({ from }) => !isConfirmed(from));
  if (!next) return undefined;
  const body = keeperOn(current, addDays(next.from, -1));
  return {
    body,
    dueOn: next.from,
    ...(dissolvedOn !== undefined && { closed: { as: 'waived' as const, on: dissolvedOn } }),
  };
};

export const handoverDuty = declareDuty({
  category: areas.category,
  events: ['area.formed', 'area.revised', 'area.handover-confirmed', 'area.dissolved'],
  dutyOf: dutyOfArea,
  reminderRule: 'area.reminders',
});
