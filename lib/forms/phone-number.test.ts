import { phoneNumber, readablePhone } from './phone-number';

test.each([
  ['91234567', '+4791234567'],
  [' 912 34 567 ', '+4791234567'],
  ['912.34-567', '+4791234567'],
  ['+47 91 23 45 67', '+4791234567'],
  ['(+47) 91234567', '+4791234567'],
  ['004791234567', '+4791234567'],
  ['79 02 12 34', '+4779021234'],
  ['+46 70 123 45 67', '+46701234567'],
  ['0046701234567', '+46701234567'],
  ['+380 44 123 4567', '+380441234567'],
  ['٩١٢٣٤٥٦٧', '+4791234567'],
])('%s is %s', (typed, number) => {
  expect(phoneNumber(typed)).toBe(number);
});

test.each([
  '',
  'ring meg',
  'ring 91234567',
  '91234567 eller 22225555',
  '1234567',
  '912345678',
  '1881',
  '112233',
  '02800',
  '+46701',
  '+999123456789',
  '91234567 ext 3',
  '70 123 45 67 +46',
  '9'.repeat(5_000),
])('%.20s is no number to call', (typed) => {
  expect(phoneNumber(typed)).toBeNull();
});

test.each([
  ['+4791234567', '91 23 45 67'],
  ['+4779021234', '79 02 12 34'],
  ['+46701234567', '+46 70 123 45 67'],
  ['no number', 'no number'],
])('%s is shown as %s, and the line does not break in it', (number, shown) => {
  expect(readablePhone(number)).toBe(shown.replaceAll(' ', '\u00a0'));
});
