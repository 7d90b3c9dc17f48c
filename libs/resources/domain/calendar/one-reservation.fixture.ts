import { Scenario } from './calendar.fixture.js';
import type { CalendarCommand } from './resource-calendar.js';

/** A calendar with one reservation, `r1`, and what is done with it. */
export const booked = (): Scenario => {
  const scenario = Scenario.of();
  scenario.does(scenario.reserve());
  return scenario;
};
export const held = (holdSeconds = 300): Scenario => {
  const scenario = Scenario.of();
  scenario.does(scenario.reserve({ holdSeconds }));
  return scenario;
};
export const requested = (count = 1): Scenario => {
  const scenario = Scenario.of({ approval: 'owner' });
  for (let i = 0; i < count; i++) scenario.does(scenario.reserve());
  return scenario;
};
export const approve = (reservation = 'r1', approvedBy = 'wang') => ({
  type: 'approve-reservation' as const,
  reservation,
  approvedBy,
});
export const refuse = (reservation = 'r1') => ({
  type: 'refuse-reservation' as const,
  reservation,
  reason: '另有安排',
});
export const confirm: CalendarCommand = { type: 'confirm-reservation', reservation: 'r1' };
export const release: CalendarCommand = { type: 'release-reservation', reservation: 'r1' };
export const renew: CalendarCommand = { type: 'renew-hold', reservation: 'r1', holdSeconds: 300 };
export const expire: CalendarCommand = { type: 'end-expired-hold', reservation: 'r1' };
export const endWaiting: CalendarCommand = { type: 'end-waiting', reservation: 'r1' };
export const displace: CalendarCommand = { type: 'displace-reservation', reservation: 'r1', reason: '紧急会议' };
