import type { Texts } from './nb';

const levels = { 'idporten-loa-substantial': 'substantial', 'idporten-loa-high': 'high' };

export const en: Texts = {
  levels,
  level: (level) => `Security level ${levels[level]}`,
  back: 'Back',
  cancel: 'Cancel',
  onTheWay: ['You are on your way to ', ', which asks for security level '],
  choosePerson: 'Choose a test person',
  logIn: 'Log in',
  otherNumber: 'Another synthetic national identity number or D number',
  otherNumberHelp: '11 digits',
  notSynthetic: 'The number is not a valid synthetic national identity number or D number. Write another number.',
  eidMissing:
    'This person does not have the electronic ID that you chose. Choose another person, or go back and choose another electronic ID.',
  eidTooLow:
    'MinID is not enough. The service requires a higher security level. Go back and choose another electronic ID.',
};
