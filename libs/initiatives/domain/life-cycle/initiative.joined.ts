import type { Initiative, InitiativeEvent } from './initiative.js';

/** The acceptance of an invited body, by its own word, by its silence or since the host took its proposal. */
export const joined = (state: Initiative, body: string, answeredAt: string, bySilence: boolean): InitiativeEvent => ({
  type: 'initiative.participant-joined',
  data: { initiative: state.id, body, role: roleOf(state, body), bySilence, answeredAt },
});
const roleOf = ({ content }: Initiative, body: string) =>
  content.invited.find((other) => other.body === body)?.role ?? 'inform';
