import {
  Button,
  createTheme,
  Drawer,
  Modal,
  type MantineColorsTuple,
  Select,
  Textarea,
  TextInput,
  PasswordInput,
  NumberInput,
} from '@mantine/core';

/** One accent, a deep blue-green. The same values stand as variables in `styles/theme.css`. */
const petrol: MantineColorsTuple = [
  '#eef5f6',
  '#d8e8eb',
  '#b0d1d7',
  '#84b7c1',
  '#559ba7',
  '#2f808e',
  '#166a79',
  '#0b5563',
  '#084450',
  '#05333c',
];

// Scroll locking and transitions would add <style> elements, which the content security policy refuses.
const quiet = { lockScroll: false, transitionProps: { duration: 0 } };

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: 7,
  colors: { petrol },
  fontFamily: "'Source Sans 3', sans-serif",
  defaultRadius: 4,
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: false } }),
    Select: Select.extend({ defaultProps: { size: 'sm', allowDeselect: false, checkIconPosition: 'right' } }),
    Modal: Modal.extend({ defaultProps: quiet }),
    Drawer: Drawer.extend({ defaultProps: { ...quiet, position: 'right' } }),
  },
});
