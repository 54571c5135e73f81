/**
 * The components of UI Kit that these surfaces use, with the properties that they use. Atlassian's own declarations come with
 * 230 MB of Atlaskit, so that the package which holds them is overridden by an empty one.
 * https://developer.atlassian.com/platform/forge/ui-kit/components/
 */
declare module '@forge/react' {
  import type { JSX, ReactNode } from 'react';

  interface ChangeEvent {
    target: { value?: string; checked?: boolean; type?: string };
  }
  type Component<Props> = (props: Props) => JSX.Element;
  interface Parent {
    children?: ReactNode;
  }
  interface Field {
    id?: string;
    name?: string;
    isDisabled?: boolean;
    isInvalid?: boolean;
    isRequired?: boolean;
    defaultValue?: string;
    onChange?: (event: ChangeEvent) => void;
    onBlur?: () => void;
  }

  const ForgeReconciler: { render: (element: JSX.Element) => void };
  export default ForgeReconciler;

  export const Box: Component<Parent & { xcss?: Record<string, string> }>;
  export const Button: Component<
    Parent & {
      appearance?: 'default' | 'primary' | 'subtle' | 'warning' | 'danger';
      isDisabled?: boolean;
      onClick?: () => void;
      type?: 'button' | 'submit';
    }
  >;
  export const Checkbox: Component<Field & { label: string; defaultChecked?: boolean; isChecked?: boolean }>;
  export const DynamicTable: Component<{
    caption?: string;
    head: { cells: { key: string; content: ReactNode }[] };
    rows: { key: string; cells: { key: string; content: ReactNode }[] }[];
    rowsPerPage?: number;
    emptyView?: ReactNode;
  }>;
  export const ErrorMessage: Component<Parent>;
  export const Form: Component<Parent & { onSubmit: () => void }>;
  export const Heading: Component<Parent & { as: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' }>;
  export const HelperMessage: Component<Parent>;
  export const Inline: Component<
    Parent & { space?: string; alignBlock?: string; spread?: string; shouldWrap?: boolean }
  >;
  export const Label: Component<Parent & { labelFor: string }>;
  export const Link: Component<Parent & { href: string; openNewTab?: boolean }>;
  export const List: Component<Parent & { type: 'ordered' | 'unordered' }>;
  export const ListItem: Component<Parent>;
  export const LoadingButton: Component<
    Parent & {
      appearance?: 'default' | 'primary' | 'subtle';
      isDisabled?: boolean;
      isLoading?: boolean;
      onClick?: () => void;
      type?: 'button' | 'submit';
    }
  >;
  export const Lozenge: Component<
    Parent & { appearance?: 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success' }
  >;
  export const ProgressBar: Component<{ ariaLabel: string; value: number }>;
  export const RadioGroup: Component<Field & { options: { name?: string; value: string; label: string }[] }>;
  export const SectionMessage: Component<
    Parent & { appearance?: 'information' | 'success' | 'warning' | 'error' | 'discovery'; title?: string }
  >;
  export const Spinner: Component<{ size?: 'small' | 'medium' | 'large'; label?: string }>;
  export const Stack: Component<Parent & { space?: string }>;
  export const Strong: Component<Parent>;
  export const Text: Component<Parent & { size?: 'small' | 'medium' | 'large'; color?: string }>;
  export const TextArea: Component<Field & { minimumRows?: number }>;
  export const Textfield: Component<Field & { type?: string; maxLength?: number }>;

  export function useProductContext(): ProductContext | undefined;
  export interface ProductContext {
    accountId?: string;
    extension: Record<string, unknown>;
  }

  type Values = Record<string, unknown>;
  interface Rules {
    required?: { value: boolean; message: string };
    maxLength?: { value: number; message: string };
    disabled?: boolean;
  }
  export function useForm(options: { defaultValues: Values }): {
    formState: { errors: Record<string, { message?: string } | undefined> };
    handleSubmit: (submit: (values: Values) => void) => () => void;
    register: (name: string, rules?: Rules) => Field & { onChange: (event: ChangeEvent) => void };
    getFieldId: (name: string) => string;
    getValues: () => Values;
    trigger: (name?: string) => Promise<boolean>;
  };
}
