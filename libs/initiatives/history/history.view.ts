import { Type } from 'typebox';
import { Anything, BodyCode, Id, Instant, Text, type ViewOf } from '#contracts';
import { PageOf } from '#http';

/** One change: who, for which body, when, why, and what it was before and after. What is not the reader's to see is masked in it already. */
export const HistoryEntryView = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    event: Id,
    at: Instant,
    actor: Text('personal'),
    body: Type.Optional(BodyCode),
    reason: Type.Optional(Text('open')),
    changes: Type.Array(Type.Object({ member: Id, before: Anything('open'), after: Anything('open') })),
  },
  { $id: 'HistoryEntry', parties: ['body'] },
);
export const HistoryPage = PageOf(HistoryEntryView);
export type HistoryEntryView = ViewOf<typeof HistoryEntryView>;
