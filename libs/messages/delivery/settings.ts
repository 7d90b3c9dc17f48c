import { Inject, Injectable } from '@nestjs/common';
import type { Connection, mongo } from 'mongoose';
import { DATABASE } from '#event-store';
import type { Language } from '../domain/texts.js';
import type { Target } from './channels.js';
import type { ChatKind } from './chat-formats.js';
import type { QuietHours } from './quiet-hours.js';

/** Where a person wants the messages of one body to reach them too. Entered by the person themself and shown to nobody else. */
export interface DeliverySettings {
  readonly mail?: string;
  readonly chat?: { readonly kind: ChatKind; readonly url: string };
  readonly quiet?: QuietHours;
  readonly language: Language;
}

interface StoredSettings extends DeliverySettings {
  /** Of person and body. */
  readonly _id: string;
  readonly body: string;
}

const idOf = (person: string, body: string): string => `${person} ${body}`;

@Injectable()
export class MessageSettings {
  constructor(@Inject(DATABASE) private readonly connection: Connection) {}

  async of(person: string, body: string): Promise<DeliverySettings | undefined> {
    return settingsOf(await this.collection.findOne({ _id: idOf(person, body) }));
  }

  async byId(id: string): Promise<DeliverySettings | undefined> {
    return settingsOf(await this.collection.findOne({ _id: id }));
  }

  async put(person: string, body: string, settings: DeliverySettings): Promise<void> {
    await this.collection.replaceOne({ _id: idOf(person, body) }, { ...settings, body }, { upsert: true });
  }

  async remove(person: string, body: string): Promise<void> {
    await this.collection.deleteOne({ _id: idOf(person, body) });
  }

  /** All persons' who want the messages of this body, with the id by which each is found again. */
  async forBody(body: string): Promise<readonly (DeliverySettings & { readonly id: string })[]> {
    const found = await this.collection.find({ body }).toArray();
    return found.map(({ _id, body: _body, ...settings }) => ({ ...settings, id: _id }));
  }

  private get collection(): mongo.Collection<StoredSettings> {
    return this.connection.collection<StoredSettings>('message-settings');
  }
}

const settingsOf = (stored: (StoredSettings & object) | null): DeliverySettings | undefined => {
  if (!stored) return undefined;
  const { _id, body: _body, ...settings } = stored;
  return settings;
};

/** The ways that the settings name. */
export const targetsOf = ({ mail, chat, language }: DeliverySettings): readonly Target[] => [
  ...(mail === undefined ? [] : [{ channel: 'mail' as const, address: mail, language }]),
  ...(chat === undefined ? [] : [{ channel: 'chat' as const, kind: chat.kind, url: chat.url, language }]),
];
