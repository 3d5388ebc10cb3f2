/** Ports that nobody listens on and that are of no use all the same: browsers refuse them. */
import { choosePort, requireFreePort } from './ports';

test('a port that browsers refuse is named, with the variable that chooses another', async () => {
  await expect(requireFreePort(10_080, 'PORT')).rejects.toThrow(
    'Browsers do not open port 10080: choose another with PORT.',
  );
});

test('a port that browsers refuse is passed over where nobody asked for it', async () => {
  expect(await choosePort('A_PORT_THAT_NOBODY_SET', 10_080, [])).not.toBe(10_080);
});
