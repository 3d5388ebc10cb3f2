/** Parts that read while a page is already being shown: a fault in one of them must not take the page away. */
import { renderToStaticMarkup } from 'react-dom/server';
import { CallInstead } from '@/app/frame/service-parts';
import { actorOf } from '@/lib/acting/acting';
import type { Texts } from '@/lib/i18n/texts';
import { useTestDatabase } from '@/scripts/testing/database';
import { addGp, addPatients } from '@/services/practices/testing/world';

const { whileGone } = useTestDatabase();

const texts = Object.assign((key: string) => key, { rich: (key: string) => key }) as unknown as Texts;

async function callInstead(): Promise<() => Promise<string>> {
  const [patient] = await addPatients(1, await addGp());
  const props = { locale: 'nb', t: texts, heading: 'x', citizen: patient && actorOf(patient.citizen) } as const;
  return async () => renderToStaticMarkup(await CallInstead(props));
}

test('who cannot log in is told to call their own practice', async () => {
  const shown = await callInstead();
  expect(await shown()).toContain('practices.callPractice');
});

test('where the register does not answer, the page shows where to find a telephone number', async () => {
  const shown = await callInstead();
  expect(await whileGone(shown)).toContain('practices.findPhone');
});
