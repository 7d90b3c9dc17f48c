import type { EventType, MatterKind, MatterOpening, ReceivedEvent } from '#contracts';

/** What is said of what went wrong; who owes it is a body. */
export type Lapse = Pick<MatterOpening, 'body' | 'dueOn' | 'missing' | 'amountFen'>;

/** An event went wrong or put right: of a part of its subject where several bodies owe parts of it. */
export interface Turn {
  readonly part?: string;
  /** Absent: cured. */
  readonly opens?: Lapse;
}

/**
 * A process that is supervised by its events: a row of the table. Its memory is the fold of one stream, so that a row may ask for what came before
 * the event at hand.
 */
export interface SupervisedProcess<T extends EventType = EventType, Memory = unknown> {
  readonly kind: MatterKind;
  /** What people read: the matter's title. */
  readonly words: { readonly 'zh-CN': string; readonly en: string };
  readonly events: readonly T[];
  /** Pure; the events of one stream in their order. Without turns nothing becomes of the event. */
  readonly follow: (
    memory: Memory | undefined,
    event: ReceivedEvent<T>,
  ) => { readonly memory: Memory; readonly turns?: readonly Turn[] };
}

interface PlainRow<Opens extends EventType, Cures extends EventType> {
  readonly words: SupervisedProcess['words'];
  readonly opens: Opens;
  readonly cures: readonly Cures[];
  readonly lapse: (event: ReceivedEvent<Opens>) => Lapse | undefined;
  /** Which part of the thing an event is about; absent: it is one whole. */
  readonly partOf?: (event: ReceivedEvent<Opens> | ReceivedEvent<Cures>) => string;
  /** Does this one really put it right? Absent: each does. */
  readonly isCure?: (event: ReceivedEvent<Cures>) => boolean;
}

/** The plain row: one event opens the matter, another of the same stream cures it. */
export const openedBy = <Opens extends EventType, Cures extends EventType>(
  kind: MatterKind,
  { words, opens, cures, lapse, partOf, isCure = () => true }: PlainRow<Opens, Cures>,
): SupervisedProcess<Opens | Cures, object> => ({
  kind,
  words,
  events: [opens, ...cures],
  follow: (_memory, event) => {
    const part = partOf && { part: partOf(event as ReceivedEvent<Opens> | ReceivedEvent<Cures>) };
    if (event.type === opens) {
      const found = lapse(event as unknown as ReceivedEvent<Opens>);
      return { memory: {}, ...(found && { turns: [{ ...part, opens: found }] }) };
    }
    return { memory: {}, ...(isCure(event as unknown as ReceivedEvent<Cures>) && { turns: [{ ...part }] }) };
  },
});

/** Keeps the types of one row together. */
export const supervise = <T extends EventType, Memory>(
  row: SupervisedProcess<T, Memory>,
): SupervisedProcess<T, Memory> => row;
