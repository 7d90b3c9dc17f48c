import { CloudEvent, Kafka } from 'cloudevents';
import { publicType, writtenForm, type DataClass, type PublicEvent } from '#contracts';
import type { Source } from '#kernel';
import type { OutgoingRecord } from '#messaging';

export interface WrittenEvent {
  readonly source: Source;
  readonly subject: string;
  readonly sequence: number;
  readonly event: PublicEvent;
  readonly id?: string;
  readonly time?: string;
  readonly causationId?: string;
  readonly onBehalfOf?: string;
  readonly actor?: string;
  readonly dataClass?: DataClass;
}

export const idOf = ({ id, subject, sequence }: Pick<WrittenEvent, 'id' | 'subject' | 'sequence'>): string =>
  id ?? `${subject}#${sequence}`;

/** A record as a unit's relay writes it. */
export const recordOf = (written: WrittenEvent): OutgoingRecord => {
  const {
    source,
    subject,
    sequence,
    event,
    time = new Date().toISOString(),
    causationId = 'a-request',
    onBehalfOf,
    actor = 'someone',
    dataClass = 'internal',
  } = written;
  const value = JSON.stringify(writtenForm(event.type, event.data));
  const cloudEvent = new CloudEvent<string>({
    id: idOf(written),
    source: `/liandong/${source}`,
    type: publicType(event.type),
    subject,
    time,
    datacontenttype: 'application/json',
    sequence: String(sequence),
    commithash: 'f00d',
    commitindex: '0',
    correlationid: 'k1',
    causationid: causationId,
    actor,
    ...(onBehalfOf === undefined ? {} : { onbehalfof: onBehalfOf }),
    recordedtime: new Date().toISOString(),
    dataclass: dataClass,
    data: value,
  });
  const headers = Object.entries(Kafka.binary(cloudEvent).headers).flatMap(([name, header]) =>
    typeof header === 'string' && name !== 'ce_datacontenttype' ? [[name, header] as const] : [],
  );
  return { key: subject, value, headers: Object.fromEntries(headers) };
};
