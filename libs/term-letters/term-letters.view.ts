import { type Static, Type } from 'typebox';

const date = Type.String({ format: 'date' });

/** What was written; `left` more fall due by then: ask again. */
export const TermLettersView = Type.Object(
  {
    items: Type.Array(
      Type.Object({
        letter: Type.String(),
        number: Type.Integer({ minimum: 1 }),
        year: Type.Integer(),
        body: Type.String(),
        term: Type.String(),
        dueOn: date,
      }),
    ),
    left: Type.Integer({ minimum: 0 }),
  },
  { $id: 'TermLetters' },
);
export type TermLettersView = Static<typeof TermLettersView>;
