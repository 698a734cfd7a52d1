import { Input, type InputProps } from '@fluentui/react-components';
import { useController, type FieldPath, type FieldValues, type UseControllerProps } from 'react-hook-form';

type Bound<F extends FieldValues, N extends FieldPath<F>, T> = Pick<
  UseControllerProps<F, N, T>,
  'control' | 'name' | 'rules'
>;
type Free = Omit<InputProps, 'name' | 'value' | 'defaultValue' | 'onChange' | 'onBlur'>;

/**
 * A text field of a form. Fluent's input keeps a value of its own and writes it over what `register` puts into the
 * field, so that it must be told.
 */
export function FormInput<F extends FieldValues, N extends FieldPath<F>, T>({
  control,
  name,
  rules,
  ...props
}: Bound<F, N, T> & Free) {
  const { field } = useController({ control, name, ...(rules && { rules }) });
  return <Input {...props} {...field} onChange={(_, { value }) => field.onChange(value)} />;
}
