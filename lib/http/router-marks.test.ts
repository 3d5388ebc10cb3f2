import { withoutRouterMarks } from './router-marks';

test.each([
  ['', ''],
  ['?', ''],
  ['?_rsc', ''],
  ['?_rsc=1x2y', ''],
  ['?booked=1&_rsc', '?booked=1'],
  ['?booked=1&_rsc=', '?booked=1'],
  ['?_rsc=a&booked=1', '?booked=1'],
  ['?week=2026-W49&_rsc=a&taken=1', '?week=2026-W49&taken=1'],
  ['?_rsc=a&_rsc=b&_rsc', ''],
  ['?%5Frsc=a&booked=1', '?booked=1'],
  ['?_r%73c&booked=1', '?booked=1'],
  ['?nxtPlocale=nb&nxtPdraft=x&error=slotMissing', '?error=slotMissing'],
  ['?nxtIlocale=nb', ''],
  ['?__nextLocale=nb&__nextDataReq=1&past=all', '?past=all'],
  ['?q=_rsc&x_rsc=1&_rscx=2', '?q=_rsc&x_rsc=1&_rscx=2'],
  ['?utm_source=letter&fbclid=a', '?utm_source=letter&fbclid=a'],
  ['?q=troms%C3%B8+x&empty=', '?q=troms%C3%B8+x&empty='],
  ['?%E0%A4%A=1', '?%E0%A4%A=1'],
])('%j is %j', (search, asked) => {
  expect(withoutRouterMarks(search)).toBe(asked);
});
