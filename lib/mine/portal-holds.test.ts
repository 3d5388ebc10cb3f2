/** What the file says to people of what the portal holds: the days that pages say, and no codes. */
import { createTranslator } from 'next-intl';
import { z } from 'zod';
import { mintActing } from '@/lib/acting/acting';
import { endOfPower, lastDayOf } from '@/lib/acting/power-length';
import { findOrAddCitizen } from '@/lib/citizens/identity';
import { defineDraft } from '@/lib/drafts/drafts';
import { dayMonthYear } from '@/lib/i18n/dates';
import type { Texts } from '@/lib/i18n/texts';
import { catalogue } from '@/scripts/testing/catalogue';
import { addCitizens } from '@/scripts/testing/citizens';
import { useTestDatabase } from '@/scripts/testing/database';
import { empower } from '@/scripts/testing/registry';
import { testNow } from '@/scripts/testing/slots';
import { syntheticNumber } from '@/stand-ins/kit/src/synthetic-number';
import { portalHolds } from './portal-holds';

useTestDatabase();

const t = createTranslator({ locale: 'nb', messages: catalogue('nb') }) as unknown as Texts;
const shape = z.object({ colour: z.string() });

test('a power ends on the day that its page names, and names of forms are for programs', async () => {
  const [receiver] = await addCitizens(1);
  const id = await findOrAddCitizen(syntheticNumber('1984-03-15', 7), testNow);
  const until = endOfPower(1, testNow);
  await empower(id, receiver?.id ?? '', { service: 'a-service', at: testNow, until });
  const own = mintActing<'high'>(id);
  await defineDraft({ form: 'a-form', level: 'high', shape }).start(own, { colour: 'grønn' });

  const parts = await portalHolds(own, { locale: 'nb', t });
  const said = JSON.stringify(parts.map(({ things }) => things));
  expect(said).toContain(JSON.stringify([t('mine.file.until'), dayMonthYear('nb', lastDayOf(until))]));
  expect(said).toContain('grønn');
  expect(said).not.toMatch(/a-form|a-service/);
  const held = JSON.stringify(parts.map(({ data }) => data));
  for (const code of ['a-form', 'a-service']) expect(held).toContain(code);
});
