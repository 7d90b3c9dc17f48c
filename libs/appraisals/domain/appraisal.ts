import type { CountForm, CountResult, PublicEvent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { requireSoundForm } from './count-sheet.js';

export type AppraisalEvent = PublicEvent<
  'appraisal.opened' | 'appraisal.counted' | 'appraisal.closed' | 'appraisal.published' | 'appraisal.withdrawn'
>;
export const appraisalStatuses = ['open', 'closed', 'published', 'withdrawn'] as const;

/** A batch of papers, and the sheet with its counts that counts now. */
export interface CountedBatch {
  readonly batch: string;
  readonly sheet: string;
}

export interface Appraisal {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly heldOn: string;
  readonly form: CountForm;
  readonly status: (typeof appraisalStatuses)[number];
  readonly batches: readonly CountedBatch[];
  readonly result?: CountResult;
  readonly withdrawnReason?: string;
}
export interface AppraisalState {
  readonly current?: Appraisal;
}

export type AppraisalCommand =
  | ({ readonly type: 'open-appraisal' } & Pick<Appraisal, 'id' | 'body' | 'title' | 'heldOn' | 'form'>)
  /** The counts of a batch, typed in or corrected; they lie in a sheet that was stored before. */
  | { readonly type: 'count-batch'; readonly batch: string; readonly sheet: string; readonly today: string }
  | { readonly type: 'close-appraisal' }
  /** The result, made of these sheets. */
  | { readonly type: 'publish-appraisal'; readonly result: CountResult; readonly sheets: readonly string[] }
  | { readonly type: 'withdraw-appraisal'; readonly reason: string };

const maxBatches = 200;

/**
 * An appraisal from its form to its published result. Counts are typed in by batches while it is open; the result is made of them once.
 *
 * Errors: those of the form; `not-found`; `appraisal-over` (409, `currentStatus`); `nothing-counted`, `counts-changed` (409); `too-many-batches` (422);
 * `day-in-future` (422: counted before the day on which it is held).
 */
export const appraisalDecider: Decider<AppraisalCommand, AppraisalEvent, AppraisalState> = {
  initial: () => ({}),
  decide: (command, state) => decideAppraisal(command, state),
  evolve: (state, event) => evolveAppraisal(state, event),
};

const decideAppraisal = (command: Timed<AppraisalCommand>, { current }: AppraisalState): readonly AppraisalEvent[] => {
  if (command.type === 'open-appraisal') {
    if (current) return [];
    const { id, body, title, heldOn, form } = command;
    requireSoundForm(form);
    return [{ type: 'appraisal.opened', data: { appraisal: id, body, title, heldOn, form } }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such appraisal.', 'not-found');
  const of = { appraisal: current.id };
  switch (command.type) {
    case 'count-batch': {
      requireStatus(current, 'open');
      const { batch, sheet, today } = command;
      if (today < current.heldOn)
        throw new RuleViolation('day-in-future', `It is held on ${current.heldOn}.`, 'unprocessable', {
          path: 'batch',
        });
      return countedBatch(current.batches, { batch, sheet }).map((data) => ({
        type: 'appraisal.counted',
        data: { ...of, ...data },
      }));
    }
    case 'close-appraisal':
      if (current.status === 'closed') return [];
      requireStatus(current, 'open');
      requireCounted(current.batches);
      return [{ type: 'appraisal.closed', data: of }];
    case 'publish-appraisal': {
      if (current.status === 'published') return [];
      requireStatus(current, 'closed');
      requireSameSheets(current.batches, command.sheets);
      return [{ type: 'appraisal.published', data: { ...of, result: command.result } }];
    }
    case 'withdraw-appraisal': {
      if (current.status === 'withdrawn') return [];
      if (current.status === 'published') throw appraisalOver(current);
      return [{ type: 'appraisal.withdrawn', data: { ...of, reason: command.reason } }];
    }
  }
};

/** The batch with its sheet, where that is new. Error: `too-many-batches`. */
export const countedBatch = (batches: readonly CountedBatch[], counted: CountedBatch): readonly CountedBatch[] => {
  const known = batches.find(({ batch }) => batch === counted.batch);
  if (known?.sheet === counted.sheet) return [];
  if (!known && batches.length >= maxBatches)
    throw new RuleViolation('too-many-batches', `At most ${maxBatches} batches.`, 'unprocessable', { path: 'batch' });
  return [counted];
};

/** The batches after one was counted, or counted again. */
export const withBatch = (
  batches: readonly CountedBatch[],
  { batch, sheet }: CountedBatch,
): readonly CountedBatch[] => [...batches.filter((one) => one.batch !== batch), { batch, sheet }];

/** Error: `nothing-counted`. */
export const requireCounted = (batches: readonly CountedBatch[]): void => {
  if (batches.length === 0) throw new RuleViolation('nothing-counted', 'No batch has been counted.', 'conflict');
};

/** Error: `counts-changed`: a batch was typed in or corrected while the result was being made; the caller makes it anew. */
export const requireSameSheets = (batches: readonly CountedBatch[], sheets: readonly string[]): void => {
  const isSame = batches.length === sheets.length && batches.every(({ sheet }) => sheets.includes(sheet));
  if (!isSame) throw new RuleViolation('counts-changed', 'Counts were changed meanwhile: ask again.', 'conflict');
};

const requireStatus = (current: Appraisal, status: Appraisal['status']): void => {
  if (current.status !== status) throw appraisalOver(current);
};

const appraisalOver = ({ id, status }: Appraisal): RuleViolation =>
  new RuleViolation('appraisal-over', `${id} is ${status}.`, 'conflict', { currentStatus: status });

const evolveAppraisal = ({ current }: AppraisalState, event: AppraisalEvent): AppraisalState => {
  if (event.type === 'appraisal.opened') {
    const { appraisal: id, ...rest } = event.data;
    return { current: { id, ...rest, status: 'open', batches: [] } };
  }
  if (!current) return {};
  switch (event.type) {
    case 'appraisal.counted':
      return { current: { ...current, batches: withBatch(current.batches, event.data) } };
    case 'appraisal.closed':
      return { current: { ...current, status: 'closed' } };
    case 'appraisal.published':
      return { current: { ...current, status: 'published', result: event.data.result } };
    case 'appraisal.withdrawn':
      return { current: { ...current, status: 'withdrawn', withdrawnReason: event.data.reason } };
  }
};
