/** The import cannot go on, and whoever typed the command can do something about it: what is wrong, and the remedy. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}

/** The command was typed wrongly. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}
