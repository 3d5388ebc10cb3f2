/** Bounds how long something is waited for. */
import 'server-only';

/** The value of `work`; throws `late` if it takes longer. The work itself goes on. */
export async function within<Value>(
  milliseconds: number,
  work: Promise<Value>,
  late: () => Error = () => new Error(`no answer within ${milliseconds / 1000} s`),
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    // If this process itself has stood still, the answer lies in the socket and is read before the second look.
    timer = setTimeout(() => setImmediate(() => reject(late())), milliseconds);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
