import { registerServices, serviceOrigins } from './services';

test('forms lead to this machine, and to a service that is registered elsewhere', () => {
  const before = serviceOrigins();
  registerServices([{ client_id: 'here', redirect_uris: ['http://localhost:3000/callback'] }]);
  expect(serviceOrigins()).toEqual(before);
  registerServices([{ client_id: 'elsewhere', redirect_uris: ['https://service.example/callback'] }]);
  expect(serviceOrigins()).toEqual([...before, 'https://service.example']);
});
