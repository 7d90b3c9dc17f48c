import type { InspectionContent, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';

export type InspectionEvent = PublicEvent<
  'inspection.opened' | 'inspection.revised' | 'inspection.closed' | 'inspection.withdrawn'
>;
export const inspectionStatuses = ['open', 'closed', 'withdrawn'] as const;

export interface Inspection {
  readonly id: string;
  readonly content: InspectionContent;
  readonly status: (typeof inspectionStatuses)[number];
  readonly closedOn?: string;
  readonly summary?: string;
  readonly withdrawnReason?: string;
}
export interface InspectionState {
  readonly current?: Inspection;
}

export type InspectionCommand =
  | { readonly type: 'open-inspection'; readonly id: string; readonly content: InspectionContent }
  | { readonly type: 'revise-inspection'; readonly changes: Partial<InspectionContent> }
  | { readonly type: 'close-inspection'; readonly on: string; readonly summary?: string }
  | { readonly type: 'withdraw-inspection'; readonly reason: string };

/**
 * An inspection of some bodies by inspectors of several: planned, carried out, closed.
 *
 * Errors: `ends-before-start`, `body-twice`, `lead-inspects-not` (the lead is none of the inspectors), `inspects-itself` (422, `body`); `not-found`;
 * `inspection-over` (409).
 */
export const inspectionDecider: Decider<InspectionCommand, InspectionEvent, InspectionState> = {
  initial: () => ({}),
  decide: (command, state) => decideInspection(command, state),
  evolve: (state, event) => evolveInspection(state, event),
};

const decideInspection = (
  command: Timed<InspectionCommand>,
  { current }: InspectionState,
): readonly InspectionEvent[] => {
  if (command.type === 'open-inspection') {
    if (current) return [];
    const { id, content } = command;
    requireSound(content);
    return [{ type: 'inspection.opened', data: { inspection: id, content } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such inspection.', 'not-found');
  const of = { inspection: current.id };
  switch (command.type) {
    case 'revise-inspection': {
      requireOpen(current);
      const content = { ...current.content, ...command.changes };
      requireSound(content);
      if (JSON.stringify(content) === JSON.stringify(current.content)) return [];
      return [{ type: 'inspection.revised', data: { ...of, content } }];
    }
    case 'close-inspection': {
      const { on, summary } = command;
      if (current.status === 'closed' && current.closedOn === on && current.summary === summary) return [];
      requireOpen(current);
      return [{ type: 'inspection.closed', data: { ...of, on, ...(summary !== undefined && { summary }) } }];
    }
    case 'withdraw-inspection': {
      const { reason } = command;
      if (current.status === 'withdrawn') return [];
      requireOpen(current);
      return [{ type: 'inspection.withdrawn', data: { ...of, reason } }];
    }
  }
};

const requireOpen = ({ id, status }: Inspection): void => {
  if (status === 'open') return;
  throw new RuleViolation('inspection-over', `${id} is ${status}.`, 'conflict', { currentStatus: status });
};

const requireSound = ({ from, to, scope, lead, inspectors }: InspectionContent): void => {
  if (to < from) throw unprocessable('ends-before-start', 'It ends before it begins.', { path: 'to' });
  const bodies = inspectors.map(({ body }) => body);
  const twice = twiceIn(bodies) ?? twiceIn(scope);
  if (twice !== undefined) throw unprocessable('body-twice', `${twice} stands twice.`, { body: twice });
  if (!bodies.includes(lead))
    throw unprocessable('lead-inspects-not', `${lead} leads and is none of the inspectors.`, { body: lead });
  const itself = bodies.find((body) => scope.includes(body));
  if (itself !== undefined) throw unprocessable('inspects-itself', `${itself} inspects itself.`, { body: itself });
};

const twiceIn = (bodies: readonly string[]): string | undefined =>
  bodies.find((body, at) => bodies.indexOf(body) !== at);

const unprocessable = (code: string, detail: string, fields: Readonly<Record<string, unknown>>) =>
  new RuleViolation(code, detail, 'unprocessable', fields);

const evolveInspection = ({ current }: InspectionState, event: InspectionEvent): InspectionState => {
  if (event.type === 'inspection.opened') {
    const { inspection: id, content } = event.data;
    return { current: { id, content, status: 'open' } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'inspection.revised':
      return { current: { ...current, content: event.data.content } };
    case 'inspection.closed': {
      const { on, summary } = event.data;
      return { current: { ...current, status: 'closed', closedOn: on, ...(summary !== undefined && { summary }) } };
    }
    case 'inspection.withdrawn':
      return { current: { ...current, status: 'withdrawn', withdrawnReason: event.data.reason } };
  }
};
