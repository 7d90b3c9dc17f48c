import { serviceConfig } from '#http';

export const config = serviceConfig(process.env, 'organisation');
