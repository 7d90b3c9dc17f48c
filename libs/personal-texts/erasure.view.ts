import { Type, type Static } from 'typebox';
import { OneOf } from '#http';

/** What an erasure has reached, and what it cannot. */
export const ErasureView = Type.Object(
  {
    texts: Type.Integer(),
    reached: Type.Array(OneOf(['texts', 'keys-of-request-hashes', 'mark-of-the-person'])),
    notReached: Type.Array(OneOf(['backups-until-their-end'])),
  },
  { $id: 'Erasure' },
);
export type ErasureView = Static<typeof ErasureView>;

export const erasureView = (texts: number): ErasureView => ({
  texts,
  reached: ['texts', 'keys-of-request-hashes', 'mark-of-the-person'],
  notReached: ['backups-until-their-end'],
});
