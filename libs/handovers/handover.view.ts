import { Type } from 'typebox';
import type { Known } from '#aggregates';
import { BodyCode, HandoverCount, handoverParts, Text, type ViewOf } from '#contracts';
import { declareProblems, OneOf, PageOf } from '#http';
import { type Handover, handoverStatuses } from './domain/handover.js';

export const HandoverView = Type.Object(
  {
    id: Type.String(),
    version: Type.Integer(),
    body: BodyCode,
    from: Text('personal'),
    to: Text('personal'),
    status: OneOf(handoverStatuses),
    offeredAt: Type.String({ format: 'date-time' }),
    before: Type.Array(HandoverCount),
    after: Type.Optional(Type.Array(HandoverCount)),
  },
  { $id: 'Handover', parties: ['body'] },
);
export type HandoverView = ViewOf<typeof HandoverView>;
export const HandoversPage = PageOf(HandoverView);

export const handoverView = ({ id, version, thing }: Known<Handover>): HandoverView => {
  const { handover: _handover, before, after, ...rest } = thing;
  return { id, version, ...rest, before: [...before], ...(after && { after: [...after] }) };
};

export const handoverProblems = declareProblems({
  'handover-to-oneself': { status: 422, when: 'The successor is the one who hands over.' },
  'not-the-successor': { status: 403, when: 'Only the successor takes a handover.' },
  'not-your-handover': { status: 403, when: 'The caller is neither who hands over nor the successor.' },
  'handover-over': {
    status: 409,
    when: 'It was taken or withdrawn.',
    fields: Type.Object({ currentStatus: OneOf(handoverStatuses) }),
  },
  'handover-incomplete': {
    status: 409,
    when: 'The successor would have less than whoever hands over has.',
    fields: Type.Object({ parts: Type.Array(OneOf(handoverParts)) }),
  },
});
