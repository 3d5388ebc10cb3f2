/** What a practice asks for besides the reason, and what of it counts. */
import type { Answers, Asked, Details } from './appointment';
import { askedFor, checkDetails, detailsText, parseAsked, parseDetails } from './details';
import { defaultPolicy } from './policy';
import { completeAnswers } from './rules';
import { typedAnswers } from './typed-answers';

const everything: Asked[] = ['phone', 'interpreter', 'wheelchair', 'companion'];
const asksAll = {
  ...defaultPolicy,
  asksPhone: true,
  asksInterpreter: true,
  asksWheelchair: true,
  asksCompanion: true,
};

test.each([
  ['office', ['interpreter', 'wheelchair', 'companion']],
  ['video', ['interpreter', 'companion']],
  ['phone', ['phone', 'interpreter']],
] as const)(
  '%s: a practice that asks for all asks for %j, and one that asks for nothing for nothing',
  (kind, asked) => {
    expect(askedFor(asksAll, kind)).toEqual(asked);
    expect(askedFor(defaultPolicy, kind)).toEqual([]);
  },
);

test.each([
  ['asksPhone', ['phone']],
  ['asksInterpreter', ['interpreter']],
  ['asksWheelchair', []],
  ['asksCompanion', []],
] as const)('by telephone %s alone asks for %j', (ask, asked) => {
  expect(askedFor({ ...defaultPolicy, [ask]: true }, 'phone')).toEqual(asked);
});

const filled: Answers = {
  phone: '912 34 567',
  interpreter: true,
  language: 'uk',
  otherLanguage: 'Tamil',
  wheelchair: true,
  companion: true,
};

test.each<[string, Answers, Asked[], Details, object]>([
  ['nothing is asked', filled, [], {}, {}],
  [
    'all is asked',
    filled,
    everything,
    { phone: '+4791234567', interpreter: { language: 'uk' }, wheelchair: true, companion: true },
    {},
  ],
  ['nothing is ticked', { phone: '91234567' }, everything, { phone: '+4791234567' }, {}],
  [
    'boxes were ticked and are not any more',
    { ...filled, interpreter: false, wheelchair: false },
    ['interpreter', 'wheelchair'],
    {},
    {},
  ],
  ['no number', {}, ['phone'], {}, { phone: 'phoneMissing' }],
  ['a number that shows nothing', { phone: ' \u200b' }, ['phone'], {}, { phone: 'phoneMissing' }],
  ['no such number', { phone: '9123456' }, ['phone'], {}, { phone: 'phoneWrong' }],
  ['no language', { interpreter: true }, ['interpreter'], {}, { language: 'languageMissing' }],
  [
    'another language',
    { ...filled, language: 'other', otherLanguage: ' Tamil\n(Sri Lanka) ' },
    ['interpreter'],
    { interpreter: { language: 'other', otherLanguage: 'Tamil (Sri Lanka)' } },
    {},
  ],
  [
    'another language without its name',
    { interpreter: true, language: 'other', otherLanguage: '\u2060' },
    ['interpreter'],
    {},
    { otherLanguage: 'otherLanguageMissing' },
  ],
  [
    'a name of sixty-one characters',
    { interpreter: true, language: 'other', otherLanguage: 'đ'.repeat(61) },
    ['interpreter'],
    {},
    { otherLanguage: 'otherLanguageTooLong' },
  ],
])('%s', (_, answers, asked, details, errors) => {
  expect(checkDetails(answers, asked)).toEqual({ details, errors });
});

const slot = { scheduleId: 'x', startAt: '2026-12-03T08:20:00.000Z' };

test('answers with something wrong in the details are not complete', () => {
  const answers: Answers = { serviceType: 'phone', slot, reason: 'x', phone: '123' };
  expect(completeAnswers(answers, [])?.details).toEqual({});
  expect(completeAnswers(answers, ['phone'])).toBeNull();
  expect(completeAnswers({ ...answers, phone: '91234567' }, ['phone'])?.details).toEqual({ phone: '+4791234567' });
});

test('details are read as they were written; without any there is nothing to write', () => {
  const { details } = checkDetails({ ...filled, language: 'other' }, everything);
  expect(parseDetails(detailsText(details) ?? '')).toEqual(details);
  expect(detailsText({})).toBeNull();
  expect(parseDetails('{}')).toEqual({});
  expect(parseDetails('{"interpreter":{"language":"xx"},"later":1}')).toEqual({ interpreter: { language: 'xx' } });
});

test('only what is in the list is taken from a form', () => {
  expect(parseAsked('companion phone admin phone')).toEqual(['phone', 'companion']);
  expect(parseAsked(null)).toEqual([]);
});

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test('a box that the form has and that is not ticked is not ticked any more; one that it lacks stays as it is', () => {
  const typed = typedAnswers(
    formOf(['interpreter', ''], ['companion', ''], ['companion', '1'], ['phone', '91'], ['language', '']),
  );
  expect(typed).toEqual({ answers: { interpreter: false, companion: true, phone: '91' }, notKept: null });
});

test.each([
  ['reason', 'reasonNotKept'],
  ['phone', 'phoneWrong'],
  ['otherLanguage', 'otherLanguageTooLong'],
])('a text in %s that is longer than is kept is not kept, and the rest is', (name, error) => {
  const typed = typedAnswers(formOf([name, 'x'.repeat(200_001)], ['language', 'uk']));
  expect(typed).toEqual({ answers: { language: 'uk' }, notKept: error });
});
