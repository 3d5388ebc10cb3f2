import type { ReactNode } from 'react';
import { Radio, RadioGroup } from '@/components/form/in-every-form';

export type Choice = {
  value: string;
  label: ReactNode;
  /** One or more lines. */
  description?: string | undefined;
};

type ChoiceFieldProps = {
  name: string;
  /** The question. With `hideLegend` only for screen readers, as a heading shows it. */
  legend: ReactNode;
  hideLegend?: boolean;
  /** The id of the text that explains the question. */
  describedBy?: string | undefined;
  choices: Choice[];
  chosen?: string | undefined;
  error?: string | undefined;
  /** Lower rows: for short choices. */
  tight?: boolean;
  /** The id of a choice, to which an error summary can link. Default: its value. */
  idOf?: (choice: Choice, index: number) => string;
};

/** A choice of one from several: a radio group of cards. */
export function ChoiceField({
  name,
  legend,
  hideLegend,
  describedBy,
  choices,
  chosen,
  error,
  ...rest
}: ChoiceFieldProps) {
  const { tight, idOf = ({ value }) => value } = rest;
  return (
    <RadioGroup
      className={tight ? 'choices choices--tight' : 'choices gap'}
      name={name}
      defaultValue={chosen}
      legend={legend}
      hideLegend={hideLegend ?? false}
      aria-describedby={describedBy}
      error={error}
    >
      {choices.map((choice, index) => (
        <Radio key={choice.value} id={idOf(choice, index)} value={choice.value} description={choice.description}>
          {choice.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
