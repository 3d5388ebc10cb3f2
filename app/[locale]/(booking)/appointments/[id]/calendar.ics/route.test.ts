/** The file for a calendar: who is given it, and where all others are led. */
import { currentActing } from '@/lib/auth/guard';
import { useTestDatabase } from '@/scripts/testing/database';
import { readCalendar } from '@/scripts/testing/read-calendar';
import { addBooked } from '@/services/booking/testing/world';
import { GET } from './route';

jest.mock('@/lib/auth/guard', () => ({ currentActing: jest.fn() }));

const { whileGone } = useTestDatabase();

const get = (id: string, locale = 'nn') =>
  GET(new Request('http://localhost:3000/'), { params: Promise.resolve({ locale, id }) });

test('the citizen gets the file, to save, and nobody keeps a copy on the way', async () => {
  const { one, id } = await addBooked();
  jest.mocked(currentActing).mockResolvedValue(one.citizen);
  const answer = await get(id);
  expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([
    200,
    {
      'cache-control': 'no-store',
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="helseporten.ics"',
    },
  ]);
  expect(readCalendar(await answer.text())).toMatchObject({
    method: 'PUBLISH',
    title: 'Time – logg inn i Helseporten',
  });
  expect(currentActing).toHaveBeenCalledWith('high');
});

const ledTo = async (answer: Promise<Response>) => {
  const { status, headers, body } = await answer;
  return [status, headers.get('location'), headers.get('cache-control'), body];
};

test('whoever is not signed in at high, or has no such appointment, is led to its page', async () => {
  const { two, id } = await addBooked();
  const page = [303, `http://localhost:3000/nn/appointments/${id}`, 'no-store', null];
  jest.mocked(currentActing).mockResolvedValue(null);
  expect(await ledTo(get(id))).toEqual(page);
  jest.mocked(currentActing).mockResolvedValue(two.citizen);
  expect(await ledTo(get(id))).toEqual(page);
});

test('while the database is away the problem page says so', async () => {
  const { one, id } = await addBooked();
  jest.mocked(currentActing).mockResolvedValue(one.citizen);
  const [status, to] = await whileGone(() => ledTo(get(id)));
  expect([status, to]).toEqual([303, expect.stringMatching(/\/nn\/problem\?reference=/)]);
});
