/** What a weak line does to a form that scripts send. Each answer is held until the test lets it go: nothing is timed. */
import type { Page, Route } from '@playwright/test';

/**
 * `aborted`: the post does not arrive. `answer lost`: it arrives, and the answer does not. `somebody else`: a
 * page of the line’s owner comes in its place. `twice`: the post arrives twice, the answer to the second is shown. What cuts an
 * answer in two is `scripts/weak-line/relay.ts`.
 */
export type Happening = 'aborted' | 'answer lost' | 'somebody else' | 'twice';

const isForm = ({ method, headers }: { method: string; headers: Record<string, string> }) =>
  method === 'POST' && headers['next-action'] !== undefined;

const acts: Record<Happening, (route: Route) => Promise<void>> = {
  aborted: (route) => route.abort('connectionreset'),
  'answer lost': async (route) => {
    await passOn(route);
    await route.abort('connectionreset');
  },
  'somebody else': (route) =>
    route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome to our hotel</h1>' }),
  twice: async (route) => {
    await passOn(route);
    await route.fulfill({ response: await passOn(route) });
  },
};

/** As the browser would: it does not follow. */
const passOn = (route: Route) => route.fetch({ maxRedirects: 0 });

/** The posts of one page, as a weak line treats them. */
export async function weakLine(page: Page) {
  let happening: Happening | undefined;
  let held: { arrived: () => void; released: Promise<void> } | undefined;
  let posts = 0;
  await page.route('**/*', async (route) => {
    const request = route.request();
    if (!isForm({ method: request.method(), headers: request.headers() })) return route.fallback();
    posts += 1;
    if (held) {
      const { arrived, released } = held;
      arrived();
      await released;
    }
    // A browser that gave up has taken its route with it.
    await (happening ? acts[happening](route) : route.fallback()).catch(() => undefined);
  });
  return {
    /** From now on every post of a form. Undefined: the line is good again. */
    set: (next: Happening | undefined) => {
      happening = next;
    },
    /** Holds every post until `release`. `arrived` is done when one is held. */
    hold: () => {
      let [arrived, release] = [() => {}, () => {}];
      const here = new Promise<void>((resolve) => {
        arrived = resolve;
      });
      held = {
        arrived,
        released: new Promise((resolve) => {
          release = resolve;
        }),
      };
      return {
        arrived: here,
        release: () => {
          held = undefined;
          release();
        },
      };
    },
    posts: () => posts,
  };
}
