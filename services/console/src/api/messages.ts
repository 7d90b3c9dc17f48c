import { answer, idempotencyKey, present, type Page } from './clients.ts';
import { coordination } from './coordination.ts';
import type { components } from './schema/coordination.d.ts';

export type Message = components['schemas']['Message'];
export type MessageSettings = components['schemas']['MessageSettings'];
export type ChatKind = NonNullable<MessageSettings['chat']>['kind'];

/** The reader's own body's, the newest first. */
export const messagesOf = (query: { readonly unread?: true }, cursor: string | undefined, signal: AbortSignal) =>
  answer<Page<Message>>(
    coordination.GET('/v1/messages', {
      params: { query: present({ ...query, limit: 100, ...(cursor !== undefined && { cursor }) }) },
      signal,
    }),
  );

export const unreadMessages = (signal: AbortSignal) =>
  answer<{ readonly unread: number }>(coordination.GET('/v1/messages/counts', { signal }));

/** Of the person alone: others of the body have it unread. */
export const readMessage = (id: string) =>
  answer<undefined>(
    coordination.POST('/v1/messages/{id}/read', { params: { path: { id } }, headers: idempotencyKey() }),
  );

export const readAllMessages = () =>
  answer<undefined>(coordination.POST('/v1/messages/read-all', { headers: idempotencyKey() }));

export interface Nudged {
  readonly nudged: readonly string[];
  /** Reminded earlier this day. */
  readonly already: readonly string[];
  readonly notAwaited: readonly string[];
}

/** 催办: reminds bodies that have not answered. */
export const nudge = (initiative: string, bodies: readonly string[]) =>
  answer<Nudged>(
    coordination.POST('/v1/messages/nudges', {
      body: { subject: `initiative/${initiative}`, bodies: [...bodies] },
      headers: idempotencyKey(),
    }),
  );

export const messageSettings = (signal: AbortSignal) =>
  answer<MessageSettings>(coordination.GET('/v1/message-settings', { signal }));

export const putMessageSettings = (settings: components['schemas']['SettingsDto']) =>
  answer<MessageSettings>(coordination.PUT('/v1/message-settings', { body: settings, headers: idempotencyKey() }));
