/** The file that a citizen takes out is read by people and by programs, whatever was written. */

import { fileOf } from './file';
import type { HeldPart } from './held';

const at = new Date('2026-11-23T10:00:00Z');
const words = { locale: 'nb', title: 'Alt', made: 'Laget.', machine: 'JSON.', nothing: 'Ingenting' };
const nasty = `</script><script>alert(1)</script><!-- "quoted" & 'single' <img src=x onerror=alert(2)> áčđŋšŧž 👩‍⚕️`;

const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/json" id="data">\n(.*)\n<\/script>/s.exec(html)?.[1] ?? '');

test('what was written stands in it as it is, for both, and is no part of the page', () => {
  const part: HeldPart = { name: 'things', title: nasty, things: [[[nasty, nasty]]], data: [{ text: nasty, at }] };
  const html = fileOf([part], words, at);
  expect(dataIn(html)).toEqual({ madeAt: at.toISOString(), things: [{ text: nasty, at: at.toISOString() }] });
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img src=x onerror=alert(2)&gt; áčđŋšŧž 👩‍⚕️</dd>');
});

test('a part that has something to say first says it', () => {
  const part = { name: 'some', title: 'Noen', note: 'Bare <de> nyeste', things: [[['a', 'b']]], data: [] } as HeldPart;
  expect(fileOf([part], words, at)).toContain('<h2>Noen</h2><p>Bare &lt;de&gt; nyeste</p><dl>');
});

test('what holds nothing says so', () => {
  expect(fileOf([{ name: 'none', title: 'Ingen', things: [], data: [] }], words, at)).toContain(
    '<h2>Ingen</h2><p>Ingenting</p>',
  );
});
