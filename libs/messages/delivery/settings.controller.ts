import { Body, Controller, Delete, Get, Put, Query } from '@nestjs/common';
import { Type } from 'typebox';
import { actFor, Allow, type Answer, Answers, Caller, OneOf, type Principal, Refuses } from '#http';
import { RuleViolation } from '#kernel';
import { languages } from '../domain/texts.js';
import { personOf } from '../messages.controller.js';
import { BodyQuery, SettingsDto } from '../messages.dto.js';
import { Channels } from './channels.js';
import { chatKinds } from './chat-formats.js';
import { AddressRefused, requireOutsideUrl } from './outside-address.js';
import { type DeliverySettings, MessageSettings } from './settings.js';

const SettingsView = Type.Object(
  {
    mail: Type.Optional(Type.String()),
    chat: Type.Optional(Type.Object({ kind: OneOf(chatKinds), url: Type.String() })),
    quiet: Type.Optional(Type.Object({ from: Type.String(), to: Type.String() })),
    language: OneOf(languages),
  },
  { $id: 'MessageSettings' },
);

/** The caller's own addresses for the messages of a body, and nobody else's. */
@Controller('v1/message-settings')
@Allow()
export class MessageSettingsController {
  constructor(
    private readonly settings: MessageSettings,
    private readonly channels: Channels,
  ) {}

  @Get()
  @Answers(200, SettingsView)
  @Refuses('not-your-body')
  async read(@Query() query: BodyQuery, @Caller() caller: Principal): Promise<Answer<DeliverySettings>> {
    const found = await this.settings.of(personOf(caller), actFor(caller, query.body));
    return { body: found ?? { language: 'zh-CN' } };
  }

  @Put()
  @Answers(200, SettingsView)
  @Refuses('not-your-body', 'channel-not-configured', 'address-not-allowed')
  async put(
    @Query() query: BodyQuery,
    @Body() { mail, chat, quiet, language = 'zh-CN' }: SettingsDto,
    @Caller() caller: Principal,
  ): Promise<Answer<DeliverySettings>> {
    const body = actFor(caller, query.body);
    if (mail !== undefined && !this.channels.hasMail) {
      const detail = 'This installation has no mail server.';
      throw new RuleViolation('channel-not-configured', detail, 'unprocessable', { channel: 'mail' });
    }
    if (chat) requireUsable(chat.url, this.channels);
    const settings: DeliverySettings = {
      language,
      ...(mail !== undefined && { mail }),
      ...(chat && { chat: { kind: chat.kind, url: chat.url } }),
      ...(quiet && { quiet: { from: quiet.from, to: quiet.to } }),
    };
    await this.settings.put(personOf(caller), body, settings);
    return { body: settings };
  }

  @Delete()
  @Answers(204)
  @Refuses('not-your-body')
  async remove(@Query() query: BodyQuery, @Caller() caller: Principal): Promise<Answer<undefined>> {
    await this.settings.remove(personOf(caller), actFor(caller, query.body));
    return { body: undefined, status: 204 };
  }
}

const requireUsable = (url: string, { outside }: Channels): void => {
  try {
    requireOutsideUrl(url, outside);
  } catch (error) {
    if (!(error instanceof AddressRefused)) throw error;
    const detail = `The chat room's address may not be used: ${error.message}.`;
    throw new RuleViolation('address-not-allowed', detail, 'unprocessable', { channel: 'chat' });
  }
};
