import { services, type Service } from '../api/units.ts';

/** A CloudEvent as the feed hands it out. */
export interface FeedEvent {
  readonly id: string;
  /** `/liandong/<unit>` */
  readonly source: string;
  /** `liandong.<noun>.<verb in the past>.v<n>` */
  readonly type: string;
  /** The stream, as `initiative/org-7f3k2m`. */
  readonly subject: string;
  readonly time: string;
  readonly sequence: number;
  readonly recordedtime?: string;
  readonly correlationid?: string;
  readonly causationid?: string;
  readonly actor?: string;
  readonly onbehalfof?: string;
  readonly data: unknown;
}

/** `initiative.posted` */
export const nameOf = ({ type }: Pick<FeedEvent, 'type'>): string =>
  type.replace(/^liandong\./, '').replace(/\.v\d+$/, '');

export const serviceOf = ({ source }: Pick<FeedEvent, 'source'>): Service | undefined =>
  services.find((service) => source === `/liandong/${service}`);

/** A text member of the payload. */
export const textOf = (data: unknown, name: string): string | undefined => {
  const value: unknown =
    typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? Reflect.get(data, name) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The body that did it, or for which it was done, by its code; undefined where the services did it of themselves. */
export const whoOf = ({ onbehalfof, data }: Pick<FeedEvent, 'onbehalfof' | 'data'>): string | undefined =>
  onbehalfof ?? textOf(data, 'body') ?? textOf(data, 'host');
