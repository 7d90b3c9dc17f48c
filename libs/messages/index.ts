export type { ChannelOptions } from './delivery/channels.js';
export { MessagesModule } from './messages.module.js';
