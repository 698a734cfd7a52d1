import { Input, type InputProps } from '@fluentui/react-components';

/**
 * For `register` of a form, which writes into the field itself: Fluent's own input would write its value, the empty
 * text, over it at the next drawing.
 */
export function FormInput(props: Omit<InputProps, 'input' | 'value' | 'defaultValue'>) {
  return <Input {...props} input={{ children: (_, { value: _none, ...field }) => <input {...field} /> }} />;
}
