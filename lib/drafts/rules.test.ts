import { endOfDraft, oldestLivingDraft } from './rules';

const instant = (text: string) => new Date(text);

test('a draft lives 24 hours after its last answer, also over a clock change', () => {
  expect(oldestLivingDraft(instant('2026-10-25T12:00:00Z'))).toEqual(instant('2026-10-24T12:00:00Z'));
});

test('until when it lives is told to the minute: then, and no sooner, it is one of the oldest', () => {
  const answered = instant('2026-10-24T12:00:00Z');
  expect(endOfDraft(answered)).toEqual(instant('2026-10-25T12:00:00Z'));
  expect(oldestLivingDraft(endOfDraft(answered))).toEqual(answered);
});
