import { Logger } from '@nestjs/common';
import type { BundleLineRef, Envelope, ReceivedEvent } from '#contracts';
import { type Unit, unitOfId } from '#kernel';

interface BundleTold<Line> extends Pick<Envelope, 'id' | 'source'> {
  readonly type: string;
  readonly data: { readonly bundle: string; readonly initiative: string; readonly lines: readonly Line[] };
}

const logger = new Logger('Bundles');

/**
 * The lines of a bundle that lie on this unit's calendars, by resource. Only the unit that owns the initiative speaks for its bundles: what
 * another one says is refused, which gives no lines and a warning.
 */
export const ownLines = <Line extends BundleLineRef>(
  event: BundleTold<Line>,
  unit: Unit,
): ReadonlyMap<string, readonly Line[]> => {
  const { bundle, initiative, lines } = event.data;
  if (unitOfId(initiative) !== event.source) {
    logger.warn(`${event.type} of ${bundle} refused: ${event.source} does not own ${initiative} (event ${event.id})`);
    return new Map();
  }
  const own = lines.filter(({ resource }) => unitOfId(resource) === unit);
  return Map.groupBy(own, ({ resource }) => resource);
};

export interface Swap {
  readonly lines: readonly BundleLineRef[];
  readonly former: readonly BundleLineRef[];
}

/** What comes and what goes on this unit's calendars when a bundle has moved, by resource: a line may leave one and come to another. */
export const ownSwaps = (event: ReceivedEvent<'bundle.moved'>, unit: Unit): ReadonlyMap<string, Swap> => {
  const lines = ownLines<BundleLineRef>(event, unit);
  const former = ownLines<BundleLineRef>({ ...event, data: { ...event.data, lines: event.data.former } }, unit);
  return new Map(
    [...new Set([...lines.keys(), ...former.keys()])].map((resource) => [
      resource,
      { lines: lines.get(resource) ?? [], former: former.get(resource) ?? [] },
    ]),
  );
};
