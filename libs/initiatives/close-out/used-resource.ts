import { Type } from 'typebox';
import { BodyCode, Id, IdOf, Instant, Text, type ViewOf } from '#contracts';

/** A reservation that an initiative held to the end. */
export const UsedResource = Type.Object({
  reservation: Id,
  resource: IdOf('resource'),
  name: Text('open'),
  kind: Id,
  owner: BodyCode,
  body: BodyCode,
  from: Type.Optional(Instant),
  to: Type.Optional(Instant),
  quantity: Type.Optional(Type.Integer({ minimum: 0 })),
  /** Of a fund: what was drawn. */
  amountFen: Type.Optional(Type.Integer({ minimum: 0 })),
  receipts: Type.Optional(Type.Array(Text('personal'))),
});
export type UsedResource = ViewOf<typeof UsedResource>;

/** Port: who knows the calendars says what an initiative used. Where nobody does, it used nothing that is known. */
export interface UsedResources {
  /** Confirmed and used reservations, in the order of their start and id. */
  ofInitiative(initiative: string): Promise<readonly UsedResource[]>;
}

/** Injection token of {@link UsedResources}. */
export const USED_RESOURCES = Symbol('UsedResources');
