import { Type } from 'typebox';
import { isUnit } from '#kernel';
import { defineNoun, event, type Writer } from '../noun.js';
import { BodyCode, CalendarDate, Id, oneOf, StreamName, Text } from '../shapes.js';

const told = {
  /** The stream of what is due. */
  thing: StreamName,
  /** Who owes it. */
  body: BodyCode,
  dueOn: CalendarDate,
  /** The day for which the reminder is: with thing and due day it is told apart from all others. */
  on: CalendarDate,
  /** Its place in the schedule: `-6 months`, `+2 months`. */
  step: Text('open', { maxLength: 40 }),
};

/** The unit that the id begins with: `<unit>/…`. */
export const unitFirst: Writer = (id) => {
  const unit = id.split('/', 1)[0];
  return isUnit(unit) ? unit : undefined;
};

/** What was told of one thing that is due: stream `reminder/<unit>/<thing>`. */
export const reminder = defineNoun({
  name: 'reminder',
  words: { 'zh-CN': '提醒', en: 'reminder' },
  audience: 'internal',
  writer: unitFirst,
  events: {
    scheduled: event(
      Type.Object({
        thing: StreamName,
        body: BodyCode,
        dueOn: CalendarDate,
        from: CalendarDate,
        rule: Type.Object({ key: Id, version: Type.Integer({ minimum: 1 }) }),
      }),
    ),
    sent: event(Type.Object({ ...told, to: oneOf(['body', 'higher-body']), bodies: Type.Array(BodyCode) })),
    missed: event(Type.Object(told)),
    stopped: event(Type.Object({ thing: StreamName, body: BodyCode })),
  },
});
