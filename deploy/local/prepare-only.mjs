/** `npm run build`: installs and builds what is missing, and stops. */
import { prepare } from './prepare.mjs';

prepare();
