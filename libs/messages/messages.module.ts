import { type DynamicModule, Inject, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type ChannelOptions, Channels } from './delivery/channels.js';
import { Deliveries } from './delivery/deliveries.js';
import { MessageSettingsController } from './delivery/settings.controller.js';
import { MessageSettings } from './delivery/settings.js';
import { MessageList } from './message-list.js';
import { MessagesController } from './messages.controller.js';
import { SendMessagesWhenSomethingHappens } from './send-messages-when-something-happens.policy.js';
import { SubjectContexts } from './subject-contexts.js';

/** /v1/messages and /v1/message-settings, at coordination. Needs `EventStoreModule`, `MessagingModule` that listens, and `TimersModule`. */
@Module({})
export class MessagesModule implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(
    @Inject(MessageList) private readonly list: MessageList,
    @Inject(Channels) private readonly channels: Channels,
  ) {}

  static forRoot(options: ChannelOptions): DynamicModule {
    return {
      module: MessagesModule,
      controllers: [MessagesController, MessageSettingsController, SendMessagesWhenSomethingHappens],
      providers: [
        { provide: Channels, useFactory: () => new Channels(options) },
        MessageList,
        MessageSettings,
        SubjectContexts,
        Deliveries,
      ],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.list.prepare();
  }

  onModuleDestroy(): void {
    this.channels.close();
  }
}
