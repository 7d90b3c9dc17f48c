import { Logger } from '@nestjs/common';
import type { BundleLineRef, Envelope } from '#contracts';
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
