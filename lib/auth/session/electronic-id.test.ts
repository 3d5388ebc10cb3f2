import { electronicIdOf } from './electronic-id';

test.each([
  [['BankID'], 'BankID'],
  [['BankID Mobil'], 'BankID'],
  [['Buypass'], 'Buypass'],
  [['Commfides'], 'Commfides'],
  [['Minid-OTC'], 'MinID'],
  [['Minid-APP'], 'MinID'],
  [['TestID'], 'TestID'],
  [['eIDAS'], 'eIDAS'],
  [['something-new'], null],
  [[], null],
])('%j is called %s', (amr, name) => {
  expect(electronicIdOf(amr)).toBe(name);
});
