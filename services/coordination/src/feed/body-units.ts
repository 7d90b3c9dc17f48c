import type { Decoded } from '#messaging';
import type { Source } from '#kernel';
import { publicEventOf } from '../views/public-event.js';
import { eventKey } from './feed-entry.js';
import type { FeedStore } from './feed-store.js';

/** A body has few versions. */
const versionsAtOnce = 20;

/**
 * At which units each body is or was registered, as far as the feed has read: who may speak in the streams `participation/<initiative>/<body>`, whose
 * names do not say it. A unit that had a body once may have answered for it then, so that reading the past again takes the same events.
 */
export class BodyUnits {
  private readonly units = new Map<string, Set<Source>>();

  constructor(private readonly store: Pick<FeedStore, 'byKeys'>) {}

  /**
   * Which of these records are no events of their unit, and why. Where nobody has registered the body yet, nobody else can have a better
   * claim: that is none. Who is refused is refused by what is stored at that time, whichever replica stored it.
   */
  async strangersIn(records: readonly Decoded[]): Promise<ReadonlyMap<Decoded, string>> {
    for (const decoded of records) this.note(decoded);
    const doubtful = records.flatMap((decoded) => {
      const { source, subject } = headOf(decoded) ?? {};
      const body = subject === undefined ? undefined : bodyOf(subject);
      return body === undefined || source === undefined || this.units.get(body)?.has(source)
        ? []
        : [{ decoded, source, subject, body }];
    });
    await this.load([...new Set(doubtful.map(({ body }) => body))]);
    return new Map(
      doubtful.flatMap(({ decoded, source, subject, body }) => {
        const units = this.units.get(body);
        if (units === undefined || units.has(source)) return [];
        const where = [...units].join(', ');
        return [[decoded, `source ${source} may not speak for ${subject}: ${body} is registered at ${where}`] as const];
      }),
    );
  }

  private note(decoded: Decoded): void {
    if (decoded.kind !== 'event') return;
    const { event } = decoded;
    if (event.type === 'body.registered' || event.type === 'body.revised') this.add(event.data.body, event.data.unit);
  }

  private async load(bodies: readonly string[]): Promise<void> {
    let asked = bodies;
    for (let first = 1; asked.length > 0; first += versionsAtOnce) {
      const keys = asked.flatMap((body) =>
        Array.from({ length: versionsAtOnce }, (_, i) => eventKey(`body/${body}`, first + i)),
      );
      const found = (await this.store.byKeys(keys)).map(({ event }) => event);
      for (const known of found.map(publicEventOf)) {
        if (known?.type === 'body.registered' || known?.type === 'body.revised')
          this.add(known.data.body, known.data.unit);
      }
      const last = new Set(
        found.filter(({ sequence }) => sequence === first + versionsAtOnce - 1).map(({ subject }) => subject),
      );
      asked = asked.filter((body) => last.has(`body/${body}`));
    }
  }

  private add(body: string, unit: Source): void {
    const known = this.units.get(body);
    if (known) known.add(unit);
    else this.units.set(body, new Set([unit]));
  }
}

const headOf = (decoded: Decoded): { readonly source: Source; readonly subject: string } | undefined => {
  switch (decoded.kind) {
    case 'event':
      return decoded.event;
    case 'skipped':
      return decoded.head;
    case 'rejected':
      return undefined;
  }
};

const bodyOf = (subject: string): string | undefined => {
  const [noun, , body] = subject.split('/');
  return noun === 'participation' ? body : undefined;
};
