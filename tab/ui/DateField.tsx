import { Input, type InputProps } from '@fluentui/react-components';

/** A day. The browser's own picker: it knows the reader's order, the keyboard and the phone. */
export function DateField(props: Omit<InputProps, 'type'>) {
  return <Input {...props} type="date" min="1970-01-01" max="2199-12-31" />;
}
