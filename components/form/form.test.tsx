/** What a screen reader needs of the parts of a form, in the HTML that the server sends. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChoiceField } from './choice-field';
import { ErrorSummary } from './error-summary';
import { LineField } from './line-field';

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Every element in its order, with what stands inside it as text. */
function elementsOf(part: ReactElement): Element[] {
  const html = renderToStaticMarkup(part);
  return [...html.matchAll(/<([a-z0-9]+)((?: [\w-]+(?:="[^"]*")?)*)\/?>/g)].map(
    ({ 0: tag, 1: name = '', 2: rest = '', index }) => ({
      name,
      attributes: Object.fromEntries(
        [...rest.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value = '']) => [key, value]),
      ),
      text: inside(html.slice(index + tag.length), name),
    }),
  );
}

/** The text up to the element's own end. */
function inside(html: string, name: string): string {
  let depth = 1;
  for (const { 0: tag, index } of html.matchAll(new RegExp(`</?${name}(?=[ >])`, 'g'))) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return html.slice(0, index).replace(/<[^>]*>/g, '');
  }
  return '';
}

function only(elements: Element[], name: string, where: Record<string, string> = {}): Element {
  const found = elements.filter(
    (one) => one.name === name && Object.entries(where).every(([key, value]) => one.attributes[key] === value),
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} of ${name} ${JSON.stringify(where)}`);
  return found[0];
}

/** What is read out as the description of an element. */
const descriptionOf = (elements: Element[], { attributes }: Element) =>
  (attributes['aria-describedby'] ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => {
      const found = elements.filter((one) => one.attributes.id === id);
      if (found.length !== 1) throw new Error(`${found.length} elements have the id ${id}`);
      return found[0]?.text;
    });

describe('a field of one line', () => {
  const field = { name: 'street', label: 'Street', text: 'Main & "Second"' };

  test('has its label, keeps what was typed, and is described by nothing where there is nothing to say', () => {
    const elements = elementsOf(<LineField {...field} />);
    expect(only(elements, 'label', { for: 'street' }).text).toBe('Street');
    const { attributes } = only(elements, 'input', { id: 'street' });
    expect(attributes).toMatchObject({ name: 'street', type: 'text', value: 'Main &amp; &quot;Second&quot;' });
    expect(Object.keys(attributes).filter((name) => name.startsWith('aria'))).toEqual([]);
  });

  test('is described by its help, where it is wrong by the error too, and then says that it is invalid', () => {
    const helped = elementsOf(<LineField {...field} help="As on a letter" />);
    expect(descriptionOf(helped, only(helped, 'input'))).toEqual(['As on a letter']);
    const wrong = elementsOf(<LineField {...field} help="As on a letter" error="Write a street" />);
    const input = only(wrong, 'input', { 'aria-invalid': 'true' });
    const [help, error, ...more] = descriptionOf(wrong, input);
    expect([help, more]).toEqual(['As on a letter', []]);
    expect(error).toContain('Write a street');
  });

  test('hands on what makes a number or an address easy to type', () => {
    const given = { type: 'tel', inputMode: 'tel', autoComplete: 'tel', spellCheck: false } as const;
    const { attributes } = only(elementsOf(<LineField {...field} {...given} />), 'input');
    expect(attributes).toMatchObject({ type: 'tel', inputMode: 'tel', autoComplete: 'tel', spellCheck: 'false' });
  });
});

describe('one of several', () => {
  const choices = [
    { value: 'red', label: 'Red', description: 'Like a rose' },
    { value: 'blue', label: 'Blue' },
  ];
  const field = { name: 'colour', legend: 'Which colour?', choices };

  test('is a group with a name; each choice has its label, and the one chosen before is chosen', () => {
    const elements = elementsOf(<ChoiceField {...field} chosen="blue" />);
    expect(only(elements, 'fieldset').text).toContain('Which colour?');
    expect(only(elements, 'legend').text).toBe('Which colour?');
    for (const { value, label } of choices) {
      const radio = only(elements, 'input', { type: 'radio', id: value, name: 'colour', value });
      expect('checked' in radio.attributes).toBe(value === 'blue');
      expect(elements.find(({ name, attributes }) => name === 'label' && attributes.for === value)?.text).toContain(
        label,
      );
    }
    expect(descriptionOf(elements, only(elements, 'input', { id: 'red' }))).toContain('Like a rose');
  });

  test('where none is chosen the group is invalid, and each choice is read with the error, as Aksel has it', () => {
    const elements = elementsOf(
      <>
        <p id="why">It is painted today</p>
        <ChoiceField {...field} describedBy="why" error="Choose a colour" />
      </>,
    );
    expect(descriptionOf(elements, only(elements, 'fieldset', { 'aria-invalid': 'true' }))).toEqual([
      'It is painted today',
    ]);
    for (const { value } of choices) {
      expect(descriptionOf(elements, only(elements, 'input', { id: value }))).toContain('Choose a colour');
    }
    expect(elements.filter(({ attributes }) => 'checked' in attributes)).toEqual([]);
  });

  test('the first choice can be given the id that an error summary leads to', () => {
    const elements = elementsOf(
      <ChoiceField {...field} idOf={({ value }, index) => (index === 0 ? 'colour' : value)} />,
    );
    expect(elements.filter(({ name }) => name === 'input').map(({ attributes }) => attributes.id)).toEqual([
      'colour',
      'blue',
    ]);
  });
});

test('a summary of several errors has a heading, and each of its links leads to its own field in the same words', () => {
  const errors = [
    { field: 'street', text: 'Write a street' },
    { field: 'colour', text: 'Choose a colour' },
    { field: 'shade', text: 'Choose a shade' },
  ];
  const elements = elementsOf(
    <>
      <ErrorSummary heading="Three things are missing" errors={errors} />
      <LineField name="street" label="Street" text="" error="Write a street" />
      <ChoiceField
        name="colour"
        legend="Colour"
        choices={[{ value: 'red', label: 'Red' }]}
        error="Choose a colour"
        idOf={() => 'colour'}
      />
      <LineField name="shade" label="Shade" text="" error="Choose a shade" />
    </>,
  );
  expect(elements.find(({ name }) => name === 'h2')?.text).toBe('Three things are missing');
  const links = elements.filter(({ name }) => name === 'a');
  expect(links.map(({ attributes, text }) => ({ field: attributes.href?.slice(1), text }))).toEqual(errors);
  for (const { field } of errors) only(elements, 'input', { id: field });
});
