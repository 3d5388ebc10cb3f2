import type { ReactNode } from 'react';
import { Radio, RadioGroup } from '@/components/design-system';

export type Choice = {
  value: string;
  label: ReactNode;
  /** Each line of it on its own. */
  description?: string | undefined;
};

type ChoiceFieldProps = {
  name: string;
  /** What is asked; read out, and not shown where a heading says it already. */
  legend: ReactNode;
  hideLegend?: boolean;
  /** The id of a text that explains the choice. */
  describedBy?: string | undefined;
  choices: Choice[];
  chosen?: string | undefined;
  error?: string | undefined;
  /** Lower rows: for short choices. */
  tight?: boolean;
  /** The id of a choice, for an error summary to lead to the first one; without it, its value. */
  idOf?: (choice: Choice, index: number) => string;
};

/** One of several: a card each, as a radio group. */
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
