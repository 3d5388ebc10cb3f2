/** Which way the demo logs in: a slip must not start another one than was meant. */
import { chosenMethod } from './login-methods';

const before = process.env.LOGIN_METHOD;

beforeEach(() => {
  delete process.env.LOGIN_METHOD;
});

afterAll(() => {
  if (before !== undefined) process.env.LOGIN_METHOD = before;
});

test('the way is the one of --login, else of LOGIN_METHOD, else ID-porten directly', () => {
  expect(chosenMethod([])).toBe('idporten');
  process.env.LOGIN_METHOD = 'nais';
  expect(chosenMethod(['--dev'])).toBe('nais');
  expect(chosenMethod(['--login', 'signicat'])).toBe('signicat');
  expect(chosenMethod(['--login=signicat-rest', '--dev'])).toBe('signicat-rest');
});

test.each([['nais'], ['--login'], ['--lgoin nais'], ['--login --dev']])('"%s" is not understood', (words) => {
  expect(() => chosenMethod(words.split(' '))).toThrow(`"${words}" is not understood`);
});

test('a way that there is not is refused under the name that it was given by', () => {
  expect(() => chosenMethod(['--login', 'nonsense'])).toThrow('--login must be one of');
  expect(() => chosenMethod(['--login='])).toThrow('--login must be one of');
  process.env.LOGIN_METHOD = 'nonsense';
  expect(() => chosenMethod([])).toThrow('LOGIN_METHOD must be one of');
});
