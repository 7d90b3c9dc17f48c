import { Environment, orExit, serviceConfig } from '#http';

export const config = serviceConfig(process.env, 'organisation');

/** The code of the body whose secretaries keep the register. Error: ConfigError. */
export const readRegisterKeeper = (variables: Readonly<Record<string, string | undefined>>): string => {
  const env = new Environment(variables);
  const keeper = env.text('REGISTER_KEEPER', 'LJ-GW', /^[A-Z0-9][A-Z0-9-]{0,39}$/, 'the code of a body');
  env.check('The service organisation');
  return keeper;
};

export const registerKeeper = orExit(() => readRegisterKeeper(process.env));
