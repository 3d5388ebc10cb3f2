/** A form with this field looks at no answer: `components/form/plain-form.tsx`. */
export const plainField = 'plain';
