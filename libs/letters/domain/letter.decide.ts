import { isDeepStrictEqual } from 'node:util';
import type { LetterContent } from '#contracts';
import { type Decider, RuleViolation, type Timed } from '#kernel';
import { agencyDayOf } from '#rules';
import { evolveLetter, type Letter, type LetterEvent, type LetterState } from './letter.js';
import { missingFields } from './templates.js';

export type LetterCommand =
  | { readonly type: 'draft-letter'; readonly id: string; readonly content: LetterContent }
  | { readonly type: 'revise-letter'; readonly content: LetterContent }
  | { readonly type: 'discard-letter'; readonly reason?: string }
  | { readonly type: 'sign-letter'; readonly post: string }
  | { readonly type: 'note-number'; readonly number: number; readonly text: string }
  | { readonly type: 'send-letter' }
  | { readonly type: 'record-receipt'; readonly body: string; readonly receivedAt: string }
  | { readonly type: 'record-answer'; readonly body: string; readonly by?: string; readonly answeredAt: string }
  | { readonly type: 'void-letter'; readonly reason: string };

/**
 * Draft → signed (which fixes the year of its number) → issued (numbered) → sent; voided from then on, discarded before. Errors: `no-addressees`, `body-twice`,
 * `fields-missing`, `letter-signed` (it is no draft any more), `letter-not-issued`, `letter-voided`.
 */
const decideLetter = (command: Timed<LetterCommand>, { current }: LetterState): readonly LetterEvent[] => {
  const { at } = command;
  if (command.type === 'draft-letter') {
    requireAddressees(command.content);
    const data = { letter: command.id, content: command.content, draftedAt: at };
    return current ? [] : [{ type: 'letter.drafted', data }];
  }
  if (!current) throw new RuleViolation('not-found', 'There is no such letter here.', 'not-found');
  const letter = current.id;
  switch (command.type) {
    case 'revise-letter': {
      requireDraft(current);
      requireAddressees(command.content);
      if (isDeepStrictEqual(command.content, current.content)) return [];
      return [{ type: 'letter.revised', data: { letter, content: command.content, revisedAt: at } }];
    }
    case 'discard-letter': {
      if (current.status === 'discarded') return [];
      requireDraft(current);
      const { reason } = command;
      return [{ type: 'letter.discarded', data: { letter, ...(reason !== undefined && { reason }), discardedAt: at } }];
    }
    case 'sign-letter': {
      if (current.signed?.post === command.post) return [];
      requireDraft(current);
      requireFields(current.content);
      const signedOn = agencyDayOf(at);
      const year = Number(signedOn.slice(0, 4));
      return [{ type: 'letter.signed', data: { letter, year, signedOn, post: command.post, signedAt: at } }];
    }
    case 'note-number': {
      const { number, text } = command;
      return current.number ? [] : [{ type: 'letter.numbered', data: { letter, number, text, numberedAt: at } }];
    }
    case 'send-letter': {
      if (current.sentAt !== undefined && current.status === 'sent') return [];
      requireIssued(current);
      return [{ type: 'letter.sent', data: { letter, sentAt: at } }];
    }
    case 'record-receipt': {
      const side = current.sides.find(({ body }) => body === command.body);
      const data = { letter, body: command.body, receivedAt: command.receivedAt };
      return side && side.receivedAt === undefined ? [{ type: 'letter.received', data }] : [];
    }
    case 'record-answer': {
      const { body, by, answeredAt } = command;
      const side = current.sides.find((one) => one.body === body);
      const data = { letter, body, ...(by !== undefined && { by }), answeredAt };
      return side && side.answeredAt === undefined ? [{ type: 'letter.answered', data }] : [];
    }
    case 'void-letter': {
      if (current.voided) return [];
      requireIssued(current);
      return [{ type: 'letter.voided', data: { letter, reason: command.reason, voidedAt: at } }];
    }
  }
};

export const letterDecider: Decider<LetterCommand, LetterEvent, LetterState> = {
  initial: () => ({}),
  decide: decideLetter,
  evolve: evolveLetter,
};

const requireAddressees = ({ to, outside = '' }: LetterContent): void => {
  if (to.length === 0 && outside.trim() === '')
    throw new RuleViolation('no-addressees', 'The letter goes to nobody.', 'unprocessable');
  const twice = to.find(({ body }, index) => to.findIndex((one) => one.body === body) !== index);
  if (twice)
    throw new RuleViolation('body-twice', `${twice.body} is addressed twice.`, 'unprocessable', { body: twice.body });
};

const requireFields = (content: LetterContent): void => {
  const fields = missingFields(content);
  if (fields.length > 0)
    throw new RuleViolation('fields-missing', `The template needs ${fields.join(', ')}.`, 'unprocessable', { fields });
};

const requireDraft = ({ status }: Letter): void => {
  if (status !== 'draft') throw new RuleViolation('letter-signed', `The letter is ${status}, no draft.`, 'conflict');
};

const requireIssued = ({ number, voided }: Letter): void => {
  if (voided) throw new RuleViolation('letter-voided', `The letter was voided: ${voided.reason}`, 'conflict');
  if (!number) throw new RuleViolation('letter-not-issued', 'The letter has no number yet.', 'conflict');
};
