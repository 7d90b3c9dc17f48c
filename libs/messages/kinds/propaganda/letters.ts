import { declareMessages, type MessageDraft } from '../../domain/message.js';

/** A letter that goes out is told to the bodies that it goes to. */
export const messagesOfLetters = [
  declareMessages(['letter.sent'], ({ data: { letter } }, { title, owner, invited }) =>
    invited.map((to): MessageDraft => ({
      to,
      reason: 'letter-arrived',
      params: { title, from: owner },
      subject: `letter/${letter}`,
    })),
  ),
] as const;
