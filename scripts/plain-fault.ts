/** A fault that one sentence explains: it is printed without a stack. */
export class PlainFault extends Error {}

/** The code of a system error, such as ENOENT; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  const isOfSystem = typeof error === 'object' && error !== null && 'code' in error;
  return isOfSystem && typeof error.code === 'string' ? error.code : undefined;
}

/** Runs a command's main function. An error ends it with code 1: a PlainFault prints its sentence, others their stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof PlainFault ? error.message : error);
    process.exit(1);
  }
}
